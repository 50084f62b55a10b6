import { startsWithAscii, viewOf } from './bytes.ts';
import { readExif } from './exif.ts';
import { type Dpi, type ImageFacts, type ImageProblem, MAX_PIXELS, type Orientation } from './image-facts.ts';

/** What is needed to show a JPEG inside a PDF without touching it. */
export type JpegFacts = ImageFacts & {
  components: 1 | 3 | 4;
  /** Adobe's CMYK files store the inverse of what PDF expects. */
  inverted: boolean;
};

const SOS = 0xda;
const EOI = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
/** Baseline, extended sequential and progressive Huffman: what DCTDecode allows (ISO 32000-1, 7.4.8). */
const SHOWABLE_FRAMES = [0xc0, 0xc1, 0xc2];
const OTHER_FRAMES = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/** Reads the headers of a JPEG and whether it is there to its end. */
export function readJpeg(bytes: Uint8Array): JpegFacts | ImageProblem {
  const view = viewOf(bytes);
  let frame: { heightPx: number; widthPx: number; components: number; bits: number } | undefined;
  let jfifDpi: Dpi | null = null;
  let exif: { orientation: Orientation | null; dpi: Dpi | null } | undefined;
  let inverted = false;

  let at = 2;
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) return { problem: 'damaged' };
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // padding before a marker
      continue;
    }
    const length = view.getUint16(at + 2);
    const body = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || at + 2 + length > bytes.length) return { problem: 'damaged' };
    if (OTHER_FRAMES.includes(marker)) return { problem: 'unsupported' };
    if (SHOWABLE_FRAMES.includes(marker)) {
      if (body.length < 6) return { problem: 'damaged' };
      const head = viewOf(body);
      frame = {
        bits: head.getUint8(0),
        heightPx: head.getUint16(1),
        widthPx: head.getUint16(3),
        components: head.getUint8(5),
      };
    }
    if (marker === APP0 && startsWithAscii(body, 'JFIF\0')) jfifDpi = readJfifDensity(body);
    if (marker === APP1 && startsWithAscii(body, 'Exif\0\0')) exif ??= readExif(body.subarray(6));
    if (marker === APP14 && startsWithAscii(body, 'Adobe')) inverted = true;
    at += 2 + length;
    if (marker === SOS) break;
  }

  if (frame === undefined || frame.widthPx === 0) return { problem: 'damaged' };
  const { widthPx, heightPx, components, bits } = frame;
  if (bits !== 8 || heightPx === 0) return { problem: 'unsupported' };
  if (components !== 1 && components !== 3 && components !== 4) return { problem: 'unsupported' };
  if (widthPx * heightPx > MAX_PIXELS) return { problem: 'tooManyPixels' };
  if (!endsProperly(bytes, at)) return { problem: 'damaged' };
  return {
    widthPx,
    heightPx,
    dpi: jfifDpi ?? exif?.dpi ?? null,
    orientation: exif?.orientation ?? 1,
    grey: components === 1,
    components,
    inverted: inverted && components === 4,
  };
}

function readJfifDensity(body: Uint8Array): Dpi | null {
  if (body.length < 12) return null;
  const view = viewOf(body);
  const unit = view.getUint8(7);
  const factor = unit === 1 ? 1 : unit === 2 ? 2.54 : 0;
  const dpi = { x: view.getUint16(8) * factor, y: view.getUint16(10) * factor };
  return dpi.x > 0 && dpi.y > 0 ? dpi : null;
}

/** Some cameras write more behind the end marker, so it need not be the last thing in the file. */
function endsProperly(bytes: Uint8Array, scanAt: number): boolean {
  let at = bytes.length - 2;
  while (at >= scanAt) {
    at = bytes.lastIndexOf(0xff, at);
    if (at < scanAt) return false;
    if (bytes[at + 1] === EOI) return true;
    at -= 1;
  }
  return false;
}
