import parserUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { type PDFDocumentProxy, PDFWorker, getDocument } from 'pdfjs-dist';

import { type PageBox, normalRotation } from './pdf-file.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';

/** pdf.js without a document: drawing happens in the worker that calls this, parsing in one of its own below it. */

class LocalFiles {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = PDF_RESOURCES.get(filename);
    if (url === undefined) throw new Error(`${filename} is not part of the product`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}

class Canvases {
  create(
    width: number,
    height: number,
  ): { canvas: OffscreenCanvas; context: OffscreenCanvasRenderingContext2D } {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: contextOf(canvas) };
  }
  reset({ canvas }: { canvas: OffscreenCanvas }, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }
  destroy({ canvas }: { canvas: OffscreenCanvas }): void {
    canvas.width = canvas.height = 0;
  }
  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
    return contextOf(canvas, { alpha: false });
  }
}

/** Colour filters are made of SVG elements, which a worker has none of; pages are drawn without them. */
class NoFilters {
  addFilter(): string {
    return 'none';
  }
  addHCMFilter = this.addFilter;
  addAlphaFilter = this.addFilter;
  addLuminosityFilter = this.addFilter;
  addKnockoutFilter = this.addFilter;
  addHighlightHCMFilter = this.addFilter;
  addSelectionHCMFilter = this.addFilter;
  addSelectionFilter = this.addFilter;
  createSelectionStyle(): null {
    return null;
  }
  destroy(): void {}
}

let parser: PDFWorker | undefined;

/** Opens a PDF for drawing. The bytes are copied, since pdf.js takes away what it is given. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  parser ??= PDFWorker.create({ port: new Worker(parserUrl, { type: 'module' }) });
  return getDocument({
    data: bytes.slice(),
    worker: parser,
    CanvasFactory: Canvases,
    FilterFactory: NoFilters,
    BinaryDataFactory: LocalFiles,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
}

/** pdf.js's opinion on a PDF that cannot be taken apart: see `ReadPages`. */
export async function readPagesByDrawing(bytes: Uint8Array): Promise<PageBox[] | 'encrypted' | null> {
  let pdf: PDFDocumentProxy;
  try {
    pdf = await openPdf(bytes);
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : null;
  }
  try {
    const boxes: PageBox[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      boxes.push({ widthPt: width, heightPt: height, rotate: normalRotation(page.rotate) });
    }
    return boxes;
  } catch {
    return null;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Draws one page (counted from 0), `widthPx` wide, on white. */
export async function drawPdfPage(
  pdf: PDFDocumentProxy,
  page: number,
  widthPx: number,
): Promise<OffscreenCanvas> {
  const proxy = await pdf.getPage(page + 1);
  const full = proxy.getViewport({ scale: 1 });
  const viewport = proxy.getViewport({ scale: widthPx / full.width });
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(viewport.width)),
    Math.max(1, Math.round(viewport.height)),
  );
  const context = contextOf(canvas, { alpha: false });
  if (!isDrawable(context)) throw new Error('this worker cannot draw');
  await proxy.render({ canvas: null, canvasContext: context, viewport }).promise;
  proxy.cleanup();
  return canvas;
}

function contextOf(
  canvas: OffscreenCanvas,
  settings?: CanvasRenderingContext2DSettings,
): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', settings);
  if (context === null) throw new Error('this worker has no 2d canvas');
  return context;
}

/** pdf.js asks for a page's context by type, and uses only what an off-screen one has too. */
function isDrawable(context: object): context is CanvasRenderingContext2D {
  return 'drawImage' in context;
}
