import { findFolder, refuseFile, storeFile } from '../files.ts';
import type { Practice } from '../practice.ts';
import type { ComponentRow, Dossier, StoredFile } from '../state.ts';
import { failsUpload, type BrokenStatus } from '../trouble.ts';

const copyKinds = ['original', 'copy', 'electronic'] as const;

/** A sentence says why it was not done; `status` is what the gateway answers. */
export type Refusal = { kind: 'refused'; message: string; status: 404 | 409 | 422 | BrokenStatus };
type Done<Value> = { kind: 'done' } & Value;
type RowOutcome = Done<{ row: ComponentRow }> | Refusal;
type ResultOutcome = Done<{ file: StoredFile | null }> | Refusal;

const holdsFile: Refusal = {
  kind: 'refused',
  message: 'Thành phần này đã có tệp đính kèm. Xóa tệp cũ trước khi đính kèm tệp khác.',
  status: 409,
};

/** What a browser sends: the file comes with the request's body, and the request can be given up meanwhile. */
export interface Sent {
  readonly file: () => Promise<unknown>;
  readonly signal: AbortSignal;
}

/** Waits as long as the "stalled" switch is on, or until the browser gives up. */
async function stall(practice: Practice, signal: AbortSignal): Promise<void> {
  if (practice.state.switches.tnhs.upload !== 'stalled' || signal.aborted) return;
  const { stalledUploads } = practice.state;
  await new Promise<void>((resolve) => {
    stalledUploads.add(resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** In the words that a page has for an answer without any. */
function busy(status: BrokenStatus): string {
  return `Hệ thống đang bận (lỗi ${status}). Vui lòng thử lại sau.`;
}

/** null: the portal says yes and keeps nothing. */
async function receive(practice: Practice, sent: Sent): Promise<Done<{ file: StoredFile | null }> | Refusal> {
  const file = await sent.file();
  await stall(practice, sent.signal);
  if (!(file instanceof File))
    return { kind: 'refused', message: 'Máy chủ không nhận được tệp.', status: 422 };
  const broken = failsUpload(practice);
  if (broken !== null) return { kind: 'refused', message: busy(broken), status: broken };
  const message = refuseFile(file, practice.state.switches.tnhs);
  if (message !== null) return { kind: 'refused', message, status: 422 };
  if (practice.state.switches.tnhs.upload === 'silent') return { kind: 'done', file: null };
  const id = `f${practice.state.nextId++}`;
  return { kind: 'done', file: await storeFile(id, file, practice.now()) };
}

/** The row of a draft's or a dossier's table, counted from 1 as on the page, where it may be changed. */
function openRow(practice: Practice, folderId: string, row: number): RowOutcome {
  const folder = findFolder(practice.state, folderId);
  const found = folder?.rows[row - 1];
  if (folder === undefined || found === undefined)
    return { kind: 'refused', message: 'Không tìm thấy thành phần hồ sơ.', status: 404 };
  return folder.locked === null
    ? { kind: 'done', row: found }
    : { kind: 'refused', message: folder.locked, status: 409 };
}

export async function attachToRow(
  practice: Practice,
  folderId: string,
  rowNumber: number,
  sent: Sent,
): Promise<RowOutcome> {
  const place = openRow(practice, folderId, rowNumber);
  if (place.kind === 'refused') return place;
  if (place.row.file) return holdsFile;
  const received = await receive(practice, sent);
  if (received.kind === 'refused') return received;
  // A second upload may have arrived while this one was read.
  if (place.row.file) return holdsFile;
  place.row.file = received.file;
  return place;
}

export function clearRow(practice: Practice, folderId: string, rowNumber: number): RowOutcome {
  const place = openRow(practice, folderId, rowNumber);
  if (place.kind === 'done') place.row.file = null;
  return place;
}

export function changeCopyKind(
  practice: Practice,
  folderId: string,
  rowNumber: number,
  wanted: string | undefined,
): RowOutcome {
  const place = openRow(practice, folderId, rowNumber);
  if (place.kind === 'refused') return place;
  const copyKind = copyKinds.find((kind) => kind === wanted);
  if (copyKind === undefined) return { kind: 'refused', message: 'Loại bản không hợp lệ.', status: 422 };
  place.row.copyKind = copyKind;
  return place;
}

export async function attachResult(
  practice: Practice,
  dossier: Dossier | undefined,
  sent: Sent,
): Promise<ResultOutcome> {
  if (dossier?.state !== 'processed')
    return { kind: 'refused', message: 'Hồ sơ chưa xử lý xong.', status: 409 };
  if (dossier.result) return holdsFile;
  const received = await receive(practice, sent);
  if (received.kind === 'refused') return received;
  dossier.result = received.file;
  return received;
}

export function clearResult(dossier: Dossier | undefined): ResultOutcome {
  if (dossier?.state !== 'processed')
    return { kind: 'refused', message: 'Hồ sơ không còn ở bước trả kết quả.', status: 409 };
  dossier.result = null;
  return { kind: 'done', file: null };
}
