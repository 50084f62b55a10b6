/** Dots per inch, horizontally and vertically, of the picture as stored (before its orientation is applied). */
export type Dpi = { x: number; y: number };

/** EXIF orientation: 1 upright, 3 upside down, 6 and 8 sideways; 2, 4, 5 and 7 are their mirror images. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What the header of a picture says; sizes are of the picture as stored. */
export type ImageFacts = {
  widthPx: number;
  heightPx: number;
  dpi: Dpi | null;
  orientation: Orientation;
  grey: boolean;
};

/** Why a picture cannot be used. */
export type ImageProblem = { problem: 'damaged' | 'unsupported' | 'tooManyPixels' };

/** A0 at 300 dpi has 140 million; beyond that a browser cannot show the page any more. */
export const MAX_PIXELS = 150_000_000;

export function isOrientation(value: number | undefined): value is Orientation {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 8;
}

/** Orientations 5 to 8 swap width and height. */
export function swapsSides(orientation: Orientation): boolean {
  return orientation >= 5;
}
