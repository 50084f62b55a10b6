import { releaseProxy, transfer, wrap } from 'comlink';

import type { DocumentWorker } from './document-worker.ts';

/** The worker and a way to end it; ending rejects nothing, so do it when no call is under way. */
export type OpenDocumentWorker = DocumentWorker & { close(): void };

/** Starts the document worker; the caller makes it, because only an entrypoint knows its bundle's address. */
export function openDocumentWorker(createWorker: () => Worker): OpenDocumentWorker {
  const worker = createWorker();
  const remote = wrap<DocumentWorker>(worker);
  return {
    inspect: (input) => remote.inspect(input),
    assemble: (parts, meta) => {
      const buffers = parts
        .map(({ source }) => source.bytes.buffer)
        .filter((each) => each instanceof ArrayBuffer);
      return remote.assemble(transfer(parts, [...new Set(buffers)]), meta);
    },
    thumbnail: (source, page, widthPx) => remote.thumbnail(source, page, widthPx),
    close: () => {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
