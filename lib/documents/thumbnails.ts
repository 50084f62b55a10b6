import { PDFDocument, type PDFPage, ParseSpeeds } from 'pdf-lib';
import type { PDFDocumentProxy } from 'pdfjs-dist';

import type { ThumbnailSource } from './document-worker.ts';
import { readJpeg } from './jpeg.ts';
import { drawPdfPage, openPdf } from './pdf-pages.ts';
import { drawJpeg, drawPicture } from './picture-drawing.ts';
import { pictureOfPage } from './scanned-page.ts';

/** Enough for going back and forth between files; an opened PDF holds all its bytes. */
const MAX_OPEN = 3;
const QUALITY = 0.8;

/** `pages` are there where pdf-lib could take the file apart; `drawer` opens pdf.js at the first page that needs it. */
type OpenedPdf = { pages: PDFPage[]; drawer: () => Promise<PDFDocumentProxy>; close: () => void };

const opened = new Map<string, Promise<OpenedPdf>>();

/** Draws one page of a scan or a picture as a small upright JPEG. */
export async function drawThumbnail(source: ThumbnailSource, page: number, widthPx: number): Promise<Blob> {
  const canvas = await draw(source, page, widthPx);
  return canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

async function draw(source: ThumbnailSource, page: number, widthPx: number): Promise<OffscreenCanvas> {
  if (source.kind === 'png') return drawPicture(source.bytes, widthPx);
  if (source.kind === 'jpeg') {
    const bytes = new Uint8Array(await source.bytes.arrayBuffer());
    const jpeg = readJpeg(bytes);
    if ('problem' in jpeg) throw new Error(`this JPEG is ${jpeg.problem}`);
    return drawJpeg({ bytes, jpeg, orientation: jpeg.orientation }, widthPx);
  }
  const pdf = await openOnce(source);
  const scanned = pdf.pages[page];
  // pdf.js takes ten times as long for a page that is nothing but one photograph of paper.
  const picture = scanned === undefined ? null : pictureOfPage(scanned);
  return picture === null ? drawPdfPage(await pdf.drawer(), page, widthPx) : drawJpeg(picture, widthPx);
}

async function openOnce(source: ThumbnailSource): Promise<OpenedPdf> {
  const known = opened.get(source.key);
  if (known !== undefined) return known;
  const opening = open(source.bytes);
  opened.set(source.key, opening);
  opening.catch(() => opened.delete(source.key));
  const [oldest] = opened.keys();
  if (opened.size > MAX_OPEN && oldest !== undefined) {
    const closing = opened.get(oldest);
    opened.delete(oldest);
    closing?.then((pdf) => pdf.close()).catch(() => {});
  }
  return opening;
}

async function open(blob: Blob): Promise<OpenedPdf> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let drawer: Promise<PDFDocumentProxy> | undefined;
  return {
    pages: await pagesOf(bytes),
    drawer: () => (drawer ??= openPdf(bytes)),
    close: () => void drawer?.then((pdf) => pdf.loadingTask.destroy()).catch(() => {}),
  };
}

async function pagesOf(bytes: Uint8Array): Promise<PDFPage[]> {
  try {
    const document = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    return document.getPages();
  } catch {
    return []; // what pdf-lib cannot read, pdf.js may still draw
  }
}
