import { indexOfAscii, ownBytes } from './bytes.ts';
import { swapsSides } from './image-facts.ts';
import { imageMatrix } from './page-size.ts';
import type { PagePicture } from './scanned-page.ts';

/** Draws a JPEG, turned as `orientation` says, `widthPx` wide. */
export async function drawJpeg(
  { bytes, jpeg, orientation }: PagePicture,
  widthPx: number,
): Promise<OffscreenCanvas> {
  const [width, height] = swapsSides(orientation)
    ? [jpeg.heightPx, jpeg.widthPx]
    : [jpeg.widthPx, jpeg.heightPx];
  const heightPx = Math.max(1, Math.round((widthPx * height) / width));
  const storedWidthPx = swapsSides(orientation) ? heightPx : widthPx;
  const upright = jpeg.orientation === 1 ? bytes : withoutExif(bytes);
  const image = await decodeAtLeast(upright, jpeg, storedWidthPx);
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) throw new Error('this worker has no 2d canvas');
  const [a, b, c, d, e, f] = imageMatrix(orientation, { widthPt: widthPx, heightPt: heightPx });
  // The same matrix for a page whose y axis points down.
  context.setTransform(a, -b, -c, d, c + e, heightPx - d - f);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, 1, 1);
  image.close();
  return canvas;
}

/** Draws any picture the browser can show, upright, `widthPx` wide. */
export async function drawPicture(bytes: Blob, widthPx: number): Promise<OffscreenCanvas> {
  const bitmap = await createImageBitmap(bytes, { resizeWidth: widthPx, resizeQuality: 'medium' });
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap);
  return canvas;
}

/** A JPEG decoder can give an eighth, two eighths, … of a picture for a fraction of the work, if asked for that very size. */
async function decodeAtLeast(
  bytes: Uint8Array,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  wantedPx: number,
): Promise<ImageBitmap | VideoFrame> {
  const data = ownBytes(bytes);
  if (typeof ImageDecoder === 'undefined') return createImageBitmap(new Blob([data]));
  const eighths = Math.min(8, Math.max(1, Math.ceil((wantedPx * 8) / widthPx)));
  const decoder = new ImageDecoder({
    data,
    type: 'image/jpeg',
    desiredWidth: Math.ceil((widthPx * eighths) / 8),
    desiredHeight: Math.ceil((heightPx * eighths) / 8),
  });
  try {
    return (await decoder.decode()).image;
  } finally {
    decoder.close();
  }
}

/** The orientation is applied here; decoders must not find it and turn the picture a second time. */
function withoutExif(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = indexOfAscii(copy, 'Exif\0\0');
  if (at !== -1) copy[at] = 0;
  return copy;
}
