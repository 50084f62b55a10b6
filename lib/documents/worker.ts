import { expose } from 'comlink';

import { assemblePdf } from './assemble.ts';
import type { DocumentWorker } from './document-worker.ts';
import { inspectFile } from './inspect.ts';
import { readPagesByDrawing } from './pdf-pages.ts';
import { drawThumbnail } from './thumbnails.ts';

const worker: DocumentWorker = {
  inspect: (input) => inspectFile(input, readPagesByDrawing),
  assemble: (parts, meta) => assemblePdf(parts, meta, readPagesByDrawing),
  thumbnail: drawThumbnail,
};

expose(worker);
