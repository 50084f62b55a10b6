import { openDocumentWorker, type OpenDocumentWorker } from '#lib/documents/client';

let opened: OpenDocumentWorker | null = null;

/** The worker that reads, draws and assembles documents: one for the life of the panel, started at first use. */
export function documents(): OpenDocumentWorker {
  opened ??= openDocumentWorker(
    () => new Worker(new URL('../../lib/documents/worker.ts', import.meta.url), { type: 'module' }),
  );
  return opened;
}
