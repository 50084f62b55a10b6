import { openDocumentWorker } from '#lib/documents/client';

/** The worker that reads, draws and assembles documents; one for the life of the panel, started at first use. */
export const documents = openDocumentWorker(
  () => new Worker(new URL('../../lib/documents/worker.ts', import.meta.url), { type: 'module' }),
);
