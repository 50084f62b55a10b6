import { expose, transfer } from 'comlink';

import { assemblePdf } from './assemble.ts';
import type { DocumentWorker } from './document-worker.ts';
import { inspectFile } from './inspect.ts';
import { readPagesByDrawing } from './pdf-pages.ts';
import { drawThumbnail } from './thumbnails.ts';

const worker: DocumentWorker = {
  inspect: (input) => inspectFile(input, readPagesByDrawing),
  assemble: async (parts, meta) => {
    const outcome = await assemblePdf(parts, meta, readPagesByDrawing);
    return outcome.kind === 'refused' ? outcome : transfer(outcome, [outcome.bytes.buffer]);
  },
  thumbnail: drawThumbnail,
};

expose(worker);
