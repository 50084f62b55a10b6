import { viewOf } from './bytes.ts';
import { type Dpi, type Orientation, isOrientation } from './image-facts.ts';

const ORIENTATION = 0x0112;
const X_RESOLUTION = 0x011a;
const Y_RESOLUTION = 0x011b;
const RESOLUTION_UNIT = 0x0128;
const SHORT = 3;
const RATIONAL = 5;
const CENTIMETRE = 3;

/** Orientation and resolution from a TIFF block (the body of EXIF, CIPA DC-008); absent or broken entries are simply not there. */
export function readExif(tiff: Uint8Array): { orientation: Orientation | null; dpi: Dpi | null } {
  try {
    return readFirstDirectory(tiff);
  } catch (error) {
    // A DataView range error: the block is cut off, which says nothing about the picture itself.
    if (error instanceof RangeError) return { orientation: null, dpi: null };
    throw error;
  }
}

function readFirstDirectory(tiff: Uint8Array): { orientation: Orientation | null; dpi: Dpi | null } {
  const view = viewOf(tiff);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  const values = new Map<number, number>();
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    const tag = view.getUint16(entry, little);
    const type = view.getUint16(entry + 2, little);
    if (type === SHORT) values.set(tag, view.getUint16(entry + 8, little));
    if (type === RATIONAL && (tag === X_RESOLUTION || tag === Y_RESOLUTION)) {
      const at = view.getUint32(entry + 8, little);
      values.set(tag, view.getUint32(at, little) / view.getUint32(at + 4, little));
    }
  }
  const orientation = values.get(ORIENTATION);
  const perUnit = values.get(RESOLUTION_UNIT) === CENTIMETRE ? 2.54 : 1;
  const x = (values.get(X_RESOLUTION) ?? 0) * perUnit;
  const y = (values.get(Y_RESOLUTION) ?? 0) * perUnit;
  return {
    orientation: isOrientation(orientation) ? orientation : null,
    dpi: x > 0 && y > 0 && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null,
  };
}
