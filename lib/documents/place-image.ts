import { type PDFDocument, PDFHexString, PDFName, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';

import type { ImageFacts } from './image-facts.ts';
import type { JpegFacts } from './jpeg.ts';
import { type Matrix, imageMatrix, pageSizeOf, turned } from './page-size.ts';
import type { PngFacts } from './png.ts';

export type QuarterTurn = 0 | 90 | 180 | 270;

const NAME = 'Im0';

/** Adds one page that is the JPEG: its stream is the file, byte for byte. */
export function addJpegPage(
  document: PDFDocument,
  bytes: Uint8Array,
  jpeg: JpegFacts,
  rotate: QuarterTurn,
): void {
  const { context } = document;
  const image = PDFRawStream.of(
    context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: jpeg.widthPx,
      Height: jpeg.heightPx,
      BitsPerComponent: 8,
      ColorSpace: { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[jpeg.components],
      Filter: 'DCTDecode',
      ...(jpeg.inverted ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
    }),
    bytes,
  );
  addPage(document, context.register(image), jpeg, rotate);
}

/** Adds one page that is the PNG; its compressed pixels are taken over as they are wherever PDF can express them. */
export async function addPngPage(
  document: PDFDocument,
  bytes: Uint8Array,
  png: PngFacts,
  rotate: QuarterTurn,
): Promise<void> {
  if (png.interlaced || png.transparent) {
    const embedded = await document.embedPng(bytes);
    await embedded.embed();
    return addPage(document, embedded.ref, png, rotate);
  }
  const { context } = document;
  const pixels = new Uint8Array(await new Blob(png.data.map((piece) => new Uint8Array(piece))).arrayBuffer());
  const image = PDFRawStream.of(
    context.obj({
      Type: 'XObject',
      Subtype: 'Image',
      Width: png.widthPx,
      Height: png.heightPx,
      BitsPerComponent: png.bits,
      ColorSpace: pngColourSpace(document, png),
      Filter: 'FlateDecode',
      DecodeParms: {
        Predictor: 15,
        Colors: png.colourType === 2 ? 3 : 1,
        BitsPerComponent: png.bits,
        Columns: png.widthPx,
      },
    }),
    pixels,
  );
  addPage(document, context.register(image), png, rotate);
}

function pngColourSpace(document: PDFDocument, png: PngFacts): PDFObject {
  if (png.palette === null || png.colourType !== 3) {
    return PDFName.of(png.colourType === 2 ? 'DeviceRGB' : 'DeviceGray');
  }
  const lastColour = png.palette.length / 3 - 1;
  return document.context.obj(['Indexed', 'DeviceRGB', lastColour, PDFHexString.of(png.palette.toHex())]);
}

function addPage(document: PDFDocument, image: PDFRef, facts: ImageFacts, rotate: QuarterTurn): void {
  const orientation = turned(facts.orientation, rotate);
  const size = pageSizeOf({ ...facts, orientation });
  const matrix = imageMatrix(orientation, size);
  const page = document.addPage([rounded(size.widthPt), rounded(size.heightPt)]);
  const { context } = document;
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { [NAME]: image } }));
  page.node.set(PDFName.of('Contents'), context.register(context.stream(drawing(matrix))));
}

function drawing(matrix: Matrix): string {
  return `q ${matrix.map(rounded).join(' ')} cm /${NAME} Do Q`;
}

/** A thousandth of a point is a third of a micrometre; more digits only make the file differ between machines. */
function rounded(points: number): number {
  return Math.round(points * 1000) / 1000;
}
