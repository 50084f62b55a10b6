import { openDocumentWorker } from '#lib/documents/client';
import { openDatabase } from '#lib/storage/database';
import { measureAppend } from './append.ts';

/** Bundled and run inside a page of the built extension: what is measured there with nothing of the page in between. */

/** Milliseconds of each durable append, in a database of its own beside the product's. */
export async function appends(count: number): Promise<number[]> {
  const opened = await openDatabase('bench');
  if (opened.kind !== 'open') throw new Error(`The database did not open: ${opened.detail}`);
  const { store } = opened;
  try {
    const author = { now: () => new Date(), newId: () => crypto.randomUUID(), officer: 'Trần Thị Lan Chi' };
    return await measureAppend(store, author, count);
  } finally {
    await store.db.delete();
  }
}

/** Milliseconds until twelve and until all pages of the PDF in `#bench-file` are drawn, by a worker that is up but new. */
export async function thumbnails(workerUrl: string, pages: number): Promise<{ twelve: number; all: number }> {
  const input = document.querySelector('#bench-file');
  const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
  if (file === undefined) throw new Error('The page was given no file');
  // The product draws from bytes it has in memory, not from the officer's disk.
  const source = {
    kind: 'pdf' as const,
    key: crypto.randomUUID(),
    bytes: new Blob([await file.arrayBuffer()]),
  };
  const worker = openDocumentWorker(() => new Worker(workerUrl, { type: 'module' }));
  // In the desk the worker has inspected a file before it is asked to draw it.
  await worker.inspect({ name: 'rong.pdf', bytes: new Uint8Array() });
  const start = performance.now();
  let twelve = Number.NaN;
  for (let page = 0; page < pages; page += 1) {
    URL.revokeObjectURL(URL.createObjectURL(await worker.thumbnail(source, page, 144)));
    if (page === 11) twelve = performance.now() - start;
  }
  const all = performance.now() - start;
  worker.close();
  return { twelve, all };
}
