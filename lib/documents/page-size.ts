import { type Dpi, type ImageFacts, type Orientation, swapsSides } from './image-facts.ts';

const POINTS_PER_INCH = 72;

/** A4 in points (ISO 216), upright. */
export const A4 = { widthPt: (210 / 25.4) * POINTS_PER_INCH, heightPt: (297 / 25.4) * POINTS_PER_INCH };
const A3_LENGTH_PT = (420 / 25.4) * POINTS_PER_INCH;

const ASSUMED_DPI = 200;
/** Cameras and image editors write 72 or 96 where nothing was measured. */
const PLACEHOLDER_DPI = 96;
const A4_ASPECT_TOLERANCE = 0.04;

export type PageSize = { widthPt: number; heightPt: number };

/**
 * The size of the paper a picture shows, as it will be seen (orientation applied). Measured resolution wins; without it
 * a picture of A4's proportions is an A4 page, any other is taken at 200 dpi but never larger than an A4 page.
 */
export function pageSizeOf(image: ImageFacts): PageSize {
  const stored = storedSize(image);
  return swapsSides(image.orientation) ? { widthPt: stored.heightPt, heightPt: stored.widthPt } : stored;
}

function storedSize({ widthPx, heightPx, dpi }: ImageFacts): PageSize {
  if (dpi !== null) {
    const measured = sizeAt(widthPx, heightPx, dpi);
    if (!isPlaceholder(dpi, measured)) return measured;
  }
  const [long, short] = widthPx > heightPx ? [widthPx, heightPx] : [heightPx, widthPx];
  const a4Aspect = A4.heightPt / A4.widthPt;
  if (Math.abs(long / short / a4Aspect - 1) <= A4_ASPECT_TOLERANCE) {
    return widthPx > heightPx ? { widthPt: A4.heightPt, heightPt: A4.widthPt } : { ...A4 };
  }
  const fitting = POINTS_PER_INCH * Math.max(long / A4.heightPt, short / A4.widthPt);
  const assumed = Math.max(ASSUMED_DPI, fitting);
  return sizeAt(widthPx, heightPx, { x: assumed, y: assumed });
}

function sizeAt(widthPx: number, heightPx: number, dpi: Dpi): PageSize {
  return { widthPt: (widthPx / dpi.x) * POINTS_PER_INCH, heightPt: (heightPx / dpi.y) * POINTS_PER_INCH };
}

function isPlaceholder(dpi: Dpi, size: PageSize): boolean {
  return (
    dpi.x <= PLACEHOLDER_DPI &&
    dpi.y <= PLACEHOLDER_DPI &&
    Math.max(size.widthPt, size.heightPt) > A3_LENGTH_PT
  );
}

/** PDF's `a b c d e f`: where the unit square of an image lands on the page. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Puts a stored picture upright on a page of the size it is seen at; a turned page matrix rather than /Rotate, so that
 * signing programs, which place their stamp without looking at /Rotate, find the page the right way up. */
export function imageMatrix(orientation: Orientation, { widthPt: w, heightPt: h }: PageSize): Matrix {
  switch (orientation) {
    case 1:
      return [w, 0, 0, h, 0, 0];
    case 2:
      return [-w, 0, 0, h, w, 0];
    case 3:
      return [-w, 0, 0, -h, w, h];
    case 4:
      return [w, 0, 0, -h, 0, h];
    case 5:
      return [0, -h, -w, 0, w, h];
    case 6:
      return [0, -h, w, 0, 0, h];
    case 7:
      return [0, h, w, 0, 0, 0];
    case 8:
      return [0, h, -w, 0, w, 0];
  }
}

const TURNED_RIGHT: Record<Orientation, Orientation> = { 1: 6, 6: 3, 3: 8, 8: 1, 2: 7, 7: 4, 4: 5, 5: 2 };

/** The orientation after a further clockwise turn. */
export function turned(orientation: Orientation, rotate: 0 | 90 | 180 | 270): Orientation {
  let result = orientation;
  for (let left = rotate / 90; left > 0; left--) result = TURNED_RIGHT[result];
  return result;
}
