import { Hono, type Context } from 'hono';
import { fileResponse, findFolder, listFiles, refuseFile, storeFile, type Folder } from '../files.ts';
import { readFields } from '../pages.ts';
import type { Practice } from '../practice.ts';
import type { ComponentRow, StoredFile } from '../state.ts';
import { fileView, rowView } from './views.ts';

const copyKinds = ['original', 'copy', 'electronic'] as const;

type Upload =
  { kind: 'stored'; file: StoredFile } | { kind: 'unheard' } | { kind: 'refused'; message: string };

/** Waits as long as the "stalled" switch is on, or until the browser gives up. */
async function stall(practice: Practice, signal: AbortSignal): Promise<void> {
  if (practice.state.switches.tnhs.upload !== 'stalled' || signal.aborted) return;
  const { stalledUploads } = practice.state;
  await new Promise<void>((resolve) => {
    stalledUploads.add(resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

async function receiveFile(practice: Practice, request: Request): Promise<Upload> {
  const form = await request.formData().catch(() => null);
  await stall(practice, request.signal);
  const file = form?.get('file');
  if (!(file instanceof File)) return { kind: 'refused', message: 'Máy chủ không nhận được tệp.' };
  const message = refuseFile(file, practice.state.switches.tnhs);
  if (message !== null) return { kind: 'refused', message };
  if (practice.state.switches.tnhs.upload === 'silent') return { kind: 'unheard' };
  const id = `f${practice.state.nextId++}`;
  return { kind: 'stored', file: await storeFile(id, file, practice.now()) };
}

type Place =
  { kind: 'row'; folder: Folder; row: ComponentRow } | { kind: 'none'; message: string; status: 404 | 409 };

function findPlace(practice: Practice, context: Context): Place {
  const folder = findFolder(practice.state, context.req.param('folder') ?? '');
  const row = folder?.rows[Number(context.req.param('row')) - 1];
  if (folder === undefined || row === undefined) {
    return { kind: 'none', message: 'Không tìm thấy thành phần hồ sơ.', status: 404 };
  }
  if (folder.locked !== null) return { kind: 'none', message: folder.locked, status: 409 };
  return { kind: 'row', folder, row };
}

const holdsFile = { message: 'Thành phần này đã có tệp đính kèm. Xóa tệp cũ trước khi đính kèm tệp khác.' };

/** Files of component rows, and the electronic result; rows count from 1 as on the page. */
export function uploadRoutes(practice: Practice): Hono {
  const routes = new Hono();

  routes.post('/folders/:folder/rows/:row/file', async (context) => {
    const place = findPlace(practice, context);
    if (place.kind === 'none') return context.json({ message: place.message }, place.status);
    if (place.row.file) return context.json(holdsFile, 409);
    const upload = await receiveFile(practice, context.req.raw);
    if (upload.kind === 'refused') return context.json({ message: upload.message }, 422);
    // A second upload may have arrived while this one was read.
    if (place.row.file) return context.json(holdsFile, 409);
    if (upload.kind === 'stored') place.row.file = upload.file;
    return context.json({ row: rowView(place.row) });
  });

  routes.delete('/folders/:folder/rows/:row/file', (context) => {
    const place = findPlace(practice, context);
    if (place.kind === 'none') return context.json({ message: place.message }, place.status);
    place.row.file = null;
    return context.json({ row: rowView(place.row) });
  });

  routes.put('/folders/:folder/rows/:row', async (context) => {
    const place = findPlace(practice, context);
    if (place.kind === 'none') return context.json({ message: place.message }, place.status);
    const wanted = (await readFields(context.req.raw)).get('copyKind');
    const copyKind = copyKinds.find((kind) => kind === wanted);
    if (copyKind === undefined) return context.json({ message: 'Loại bản không hợp lệ.' }, 422);
    place.row.copyKind = copyKind;
    return context.json({ row: rowView(place.row) });
  });

  routes.post('/dossiers/:id/result', async (context) => {
    const dossier = practice.state.dossiers.find(({ id }) => id === context.req.param('id'));
    if (dossier?.state !== 'processed') return context.json({ message: 'Hồ sơ chưa xử lý xong.' }, 409);
    if (dossier.result) return context.json(holdsFile, 409);
    const upload = await receiveFile(practice, context.req.raw);
    if (upload.kind === 'refused') return context.json({ message: upload.message }, 422);
    if (upload.kind === 'stored') dossier.result = upload.file;
    return context.json({ row: { file: fileView(dossier.result) } });
  });

  routes.delete('/dossiers/:id/result', (context) => {
    const dossier = practice.state.dossiers.find(({ id }) => id === context.req.param('id'));
    if (dossier?.state !== 'processed')
      return context.json({ message: 'Hồ sơ không còn ở bước trả kết quả.' }, 409);
    dossier.result = null;
    return context.json({ row: { file: null } });
  });

  routes.get('/files/:id/:name', (context) => {
    const filed = listFiles(practice.state).find(({ file }) => file.id === context.req.param('id'));
    return filed ? fileResponse(filed.file) : context.text('Không tìm thấy tệp.', 404);
  });

  return routes;
}
