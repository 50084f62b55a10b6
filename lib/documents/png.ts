import { asciiAt, viewOf } from './bytes.ts';
import { readExif } from './exif.ts';
import { type Dpi, type ImageFacts, type ImageProblem, MAX_PIXELS, type Orientation } from './image-facts.ts';

/** What is needed to show a PNG inside a PDF; `data` are its IDAT pieces, in order, as they stand in the file. */
export type PngFacts = ImageFacts & {
  bits: number;
  colourType: number;
  interlaced: boolean;
  transparent: boolean;
  palette: Uint8Array | null;
  data: Uint8Array[];
};

const GREY = 0;
const GREY_ALPHA = 4;
const RGB_ALPHA = 6;
const COLOUR_TYPES = [0, 2, 3, 4, 6];
const METRES_PER_INCH = 0.0254;

/** Reads the chunks of a PNG and whether it is there to its end. */
export function readPng(bytes: Uint8Array): PngFacts | ImageProblem {
  const view = viewOf(bytes);
  const data: Uint8Array[] = [];
  let header: DataView | undefined;
  let dpi: Dpi | null = null;
  let orientation: Orientation = 1;
  let palette: Uint8Array | null = null;
  let transparent = false;
  let ended = false;

  for (let at = 8; !ended;) {
    if (at + 12 > bytes.length) return { problem: 'damaged' };
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) return { problem: 'damaged' };
    const body = bytes.subarray(at + 8, at + 8 + length);
    switch (asciiAt(bytes, at + 4, 4)) {
      case 'IHDR':
        if (length !== 13) return { problem: 'damaged' };
        header = viewOf(body);
        break;
      case 'PLTE':
        palette = body;
        break;
      case 'tRNS':
        transparent = true;
        break;
      case 'pHYs':
        dpi = length === 9 ? readPhysical(viewOf(body)) : null;
        break;
      case 'eXIf':
        orientation = readExif(body).orientation ?? 1;
        break;
      case 'IDAT':
        data.push(body);
        break;
      case 'IEND':
        ended = true;
        break;
    }
    at += 12 + length;
  }

  if (header === undefined || data.length === 0) return { problem: 'damaged' };
  const widthPx = header.getUint32(0);
  const heightPx = header.getUint32(4);
  const colourType = header.getUint8(9);
  if (widthPx === 0 || heightPx === 0 || (colourType === 3 && palette === null))
    return { problem: 'damaged' };
  if (!COLOUR_TYPES.includes(colourType)) return { problem: 'unsupported' };
  if (widthPx * heightPx > MAX_PIXELS) return { problem: 'tooManyPixels' };
  return {
    widthPx,
    heightPx,
    dpi,
    orientation,
    grey: colourType === GREY || colourType === GREY_ALPHA,
    bits: header.getUint8(8),
    colourType,
    interlaced: header.getUint8(12) !== 0,
    transparent: transparent || colourType === GREY_ALPHA || colourType === RGB_ALPHA,
    palette,
    data,
  };
}

function readPhysical(view: DataView): Dpi | null {
  const isPerMetre = view.getUint8(8) === 1;
  const dpi = { x: view.getUint32(0) * METRES_PER_INCH, y: view.getUint32(4) * METRES_PER_INCH };
  return isPerMetre && dpi.x > 0 && dpi.y > 0 ? dpi : null;
}
