import { PDFDict, PDFName, type PDFPage, PDFRawStream, decodePDFRawStream } from 'pdf-lib';

import { type Orientation, isOrientation } from './image-facts.ts';
import { type JpegFacts, readJpeg } from './jpeg.ts';
import { imageMatrix, turned } from './page-size.ts';
import { normalRotation } from './pdf-file.ts';

/** A JPEG as it lies in a page, and the turn that shows it as the page does (the file's own EXIF does not count there). */
export type PagePicture = { bytes: Uint8Array; jpeg: JpegFacts; orientation: Orientation };

const FULL_PAGE_TOLERANCE = 0.03;
/** What changes a picture's colours or shape on its way to the page. */
const EFFECTS = ['SMask', 'Mask', 'ImageMask', 'Decode'];

/** The one JPEG a scanned page consists of, or null where a page is anything more than that. */
export function pictureOfPage(page: PDFPage): PagePicture | null {
  const pictures = page.node.Resources()?.lookup(PDFName.of('XObject'));
  if (!(pictures instanceof PDFDict) || pictures.keys().length !== 1 || page.node.Annots() !== undefined)
    return null;
  const [name] = pictures.keys();
  const picture = name === undefined ? undefined : pictures.lookup(name);
  const orientation = name === undefined ? null : placement(page, name.decodeText());
  if (orientation === null || !(picture instanceof PDFRawStream)) return null;
  if (picture.dict.lookup(PDFName.of('Filter')) !== PDFName.of('DCTDecode')) return null;
  if (EFFECTS.some((effect) => picture.dict.has(PDFName.of(effect)))) return null;
  const bytes = picture.getContents();
  const jpeg = readJpeg(bytes);
  if ('problem' in jpeg || jpeg.components === 4) return null;
  const rotate = normalRotation(page.getRotation().angle);
  return { bytes, jpeg, orientation: turned(orientation, rotate) };
}

/** How the only thing a page draws, a picture over all of it, is turned. */
function placement(page: PDFPage, name: string): Orientation | null {
  const contents = page.node.Contents();
  if (!(contents instanceof PDFRawStream) || contents.getContentsSize() > 1000) return null;
  const drawn = new TextDecoder('latin1').decode(decodePDFRawStream(contents).decode());
  const [, numbers, drawnName] =
    /^\s*(?:q\s+)?((?:-?[\d.]+\s+){6})cm\s*\/(\S+)\s+Do(?:\s+Q)?\s*$/.exec(drawn) ?? [];
  if (numbers === undefined || drawnName !== name) return null;
  const matrix = numbers.trim().split(/\s+/).map(Number);
  const { x, y, width, height } = page.getCropBox();
  const slack = FULL_PAGE_TOLERANCE * Math.max(width, height);
  const origin = [0, 0, 0, 0, x, y];
  for (let orientation = 1; orientation <= 8; orientation++) {
    if (!isOrientation(orientation)) continue;
    const full = imageMatrix(orientation, { widthPt: width, heightPt: height });
    if (full.every((value, i) => Math.abs(value + (origin[i] ?? 0) - (matrix[i] ?? 0)) <= slack))
      return orientation;
  }
  return null;
}
