import { type PDFDict, type PDFDocument, PDFRawStream, PDFStream } from 'pdf-lib';

/** A PDF stream written in one move; pdf-lib's own copies byte by byte, which is most of the time of a large scan. */
class ByteStream extends PDFStream {
  readonly #contents: Uint8Array;

  constructor(dict: PDFDict, contents: Uint8Array) {
    super(dict);
    this.#contents = contents;
  }

  override getContents(): Uint8Array {
    return this.#contents;
  }

  override getContentsSize(): number {
    return this.#contents.length;
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    this.updateDict();
    let at = offset + this.dict.copyBytesInto(buffer, offset);
    for (const piece of [START, this.#contents, END]) {
      buffer.set(piece, at);
      at += piece.length;
    }
    return at - offset;
  }
}

const START = new TextEncoder().encode('\nstream\n');
const END = new TextEncoder().encode('\nendstream');

/** Makes saving fast; call it last, since the streams cannot be changed afterwards. */
export function useByteStreams({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) context.assign(ref, new ByteStream(object.dict, object.contents));
  }
}
