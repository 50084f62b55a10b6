import type { AssembleMeta, AssembleOutcome, AssemblePart } from './assemble.ts';
import type { Inspection } from './inspect.ts';

/** A file to draw. The same `bytes` object need not come twice: give a `key`, and the opened file is kept for the next page. */
export type ThumbnailSource = { kind: 'pdf' | 'jpeg' | 'png'; key: string; bytes: Blob };

/** What the document worker does for a page of the extension; everything here runs off its main thread. */
export type DocumentWorker = {
  inspect(input: { name: string; bytes: Uint8Array }): Promise<Inspection>;
  /** The bytes are handed over, not copied: the caller's arrays are empty afterwards. */
  assemble(parts: readonly AssemblePart[], meta: AssembleMeta): Promise<AssembleOutcome>;
  /** A page (counted from 0) as a small JPEG, upright; rejects where the page cannot be drawn. */
  thumbnail(source: ThumbnailSource, page: number, widthPx: number): Promise<Blob>;
};
