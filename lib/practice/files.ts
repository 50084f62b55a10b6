import { stateNames } from './dossiers.ts';
import type { ComponentRow, PracticeState, StoredFile } from './state.ts';
import type { TnhsSwitches } from './switches.ts';

/** A draft or a dossier, seen as the table of its components. */
export interface Folder {
  readonly id: string;
  readonly rows: ComponentRow[];
  /** Why nothing may be changed here any more. */
  readonly locked: string | null;
}

export function findFolder(state: PracticeState, id: string): Folder | undefined {
  const draft = state.drafts.get(id);
  if (draft) return { id, rows: draft.rows, locked: null };
  const dossier = state.dossiers.find((candidate) => candidate.id === id);
  if (dossier === undefined) return undefined;
  const open = dossier.state === 'waiting';
  const locked = open
    ? null
    : `Hồ sơ đang ở trạng thái "${stateNames[dossier.state]}", không được thay đổi tệp.`;
  return { id, rows: dossier.rows, locked };
}

/** A stored file together with where it belongs: a draft has no number yet. */
interface FiledFile {
  readonly dossierId: string;
  readonly dossierNumber: string | null;
  readonly component: string;
  readonly file: StoredFile;
}

const resultComponent = 'Kết quả điện tử';

export function listFiles(state: PracticeState): readonly FiledFile[] {
  const ofRows = (
    dossierId: string,
    dossierNumber: string | null,
    rows: readonly ComponentRow[],
  ): FiledFile[] =>
    rows.flatMap(({ name, file }) => (file ? [{ dossierId, dossierNumber, component: name, file }] : []));
  return [
    ...[...state.drafts.values()].flatMap((draft) => ofRows(draft.id, null, draft.rows)),
    ...state.dossiers.flatMap(({ id, number, rows, result }) => [
      ...ofRows(id, number, rows),
      ...(result ? [{ dossierId: id, dossierNumber: number, component: resultComponent, file: result }] : []),
    ]),
  ];
}

/** The server's refusal of a file in its own words, or null. */
export function refuseFile(file: File, switches: TnhsSwitches): string | null {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  if (switches.upload === 'refused')
    return 'Máy chủ lưu trữ từ chối tệp. Vui lòng liên hệ quản trị hệ thống.';
  if (!switches.accept.includes(ending)) {
    const allowed = switches.accept.map((candidate) => `.${candidate}`).join(', ');
    return `Tệp "${file.name}" không đúng định dạng cho phép (${allowed}).`;
  }
  if (file.size === 0) return `Tệp "${file.name}" không có nội dung.`;
  if (file.size > switches.maxUploadBytes) {
    return `Tệp "${file.name}" vượt quá dung lượng cho phép (${formatSize(switches.maxUploadBytes)}).`;
  }
  return null;
}

/** `1,9 MB`, `340 KB`. */
export function formatSize(bytes: number): string {
  const megabytes = bytes / 1024 ** 2;
  if (megabytes >= 1) return `${Number(megabytes.toFixed(1)).toString().replace('.', ',')} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} KB`;
}

async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function storeFile(id: string, file: File, storedAt: Date): Promise<StoredFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { id, name: file.name, size: bytes.length, sha256: await sha256Hex(bytes), storedAt, bytes };
}

const types = new Map([
  ['pdf', 'application/pdf'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', 'image/png'],
]);

/** The stored bytes as they came; only kinds a browser shows without running anything are shown in place. */
export function fileResponse(file: StoredFile): Response {
  const type = types.get(file.name.split('.').at(-1)?.toLowerCase() ?? '');
  const place = type === undefined ? 'attachment' : 'inline';
  return new Response(file.bytes, {
    headers: {
      'content-type': type ?? 'application/octet-stream',
      'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, escapeByte)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
