import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFRef,
  ParseSpeeds,
} from 'pdf-lib';

import { asciiAt, indexOfAscii, lastIndexOfAscii } from './bytes.ts';
import { pdfHeaderAt } from './sniff.ts';

/** A page as it is shown: width and height after `rotate` (clockwise, in degrees) has been applied. */
export type PageBox = { widthPt: number; heightPt: number; rotate: 0 | 90 | 180 | 270 };

/** Why a readable PDF is attached as it is and never rewritten. */
export type NotEditable = 'signed' | 'form' | 'portfolio' | 'cannotBeEdited';

/** `document` is there exactly when the file may be taken apart. `pages` is empty where nothing could tell. */
export type PdfFile =
  | { kind: 'editable'; version: string; pages: PageBox[]; document: PDFDocument }
  | {
      kind: 'asItIs';
      version: string;
      pages: PageBox[];
      pageCount: number | null;
      signed: boolean;
      why: NotEditable;
    }
  | { kind: 'problem'; why: 'encrypted' | 'damaged' | 'noPages' };

/** A second opinion on a file pdf-lib cannot read: its pages, 'encrypted', or null where it cannot be read either. */
export type ReadPages = (bytes: Uint8Array) => Promise<PageBox[] | 'encrypted' | null>;

/** Reads a PDF far enough to know whether it is whole, signed and safe to rewrite. Never throws on bad input. */
export async function readPdf(bytes: Uint8Array, readPages?: ReadPages): Promise<PdfFile> {
  if (!isWhole(bytes)) return { kind: 'problem', why: 'damaged' };
  const version = headerVersion(bytes);
  const signedInFile = holdsSignature(bytes);

  let document: PDFDocument;
  let pages: PageBox[];
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    pages = document.getPages().map(boxOf);
  } catch (error) {
    if (error instanceof EncryptedPDFError) return { kind: 'problem', why: 'encrypted' };
    // Anything else (also a stack overflow): a file pdf-lib cannot take apart may still be good for everybody else.
    return secondOpinion(bytes, version, signedInFile, readPages);
  }
  if (pages.length === 0) return { kind: 'problem', why: 'noPages' };
  if (pages.some((page) => !(page.widthPt > 0 && page.heightPt > 0)))
    return { kind: 'problem', why: 'damaged' };
  if (!pagesAreComplete(document)) return { kind: 'problem', why: 'damaged' };

  const known = { version: catalogVersion(document) ?? version, pages };
  const signed = signedInFile || holdsParsedSignature(document);
  const why = signed ? 'signed' : whyNotEditable(document);
  if (why === null) return { kind: 'editable', ...known, document };
  return { kind: 'asItIs', ...known, pageCount: pages.length, signed, why };
}

async function secondOpinion(
  bytes: Uint8Array,
  version: string,
  signed: boolean,
  readPages: ReadPages | undefined,
): Promise<PdfFile> {
  const pages = readPages === undefined ? null : await readPages(bytes);
  if (pages === 'encrypted' || (pages === null && indexOfAscii(bytes, '/Encrypt') !== -1)) {
    return { kind: 'problem', why: 'encrypted' };
  }
  const pageCount = pages?.length ?? (readPages === undefined ? countWrittenPages(bytes) : null);
  if (pageCount === null) return { kind: 'problem', why: 'damaged' };
  if (pageCount === 0) return { kind: 'problem', why: 'noPages' };
  const why = signed ? 'signed' : 'cannotBeEdited';
  return { kind: 'asItIs', version, pages: pages ?? [], pageCount, signed, why };
}

/** A file cut off on its way has lost its end: no `%%EOF`, or an object begun after the last one. */
function isWhole(bytes: Uint8Array): boolean {
  const end = lastIndexOfAscii(bytes, '%%EOF');
  if (pdfHeaderAt(bytes) === -1 || end === -1) return false;
  const behind = bytes.subarray(end + 5);
  return !/\d+ \d+ obj\b/.test(asciiAt(behind, 0, Math.min(behind.length, 4096)));
}

function headerVersion(bytes: Uint8Array): string {
  return /^%PDF-(\d\.\d)/.exec(asciiAt(bytes, pdfHeaderAt(bytes), 8))?.[1] ?? '';
}

/** The catalog's /Version wins where it is later than the header's (ISO 32000-1, 7.2.2). */
function catalogVersion(document: PDFDocument): string | null {
  const header = document.context.header.getVersionString();
  const version = document.catalog.lookup(PDFName.of('Version'));
  if (!(version instanceof PDFName)) return null;
  return version.decodeText() > header ? version.decodeText() : null;
}

/** A signature names the bytes it covers, so its /ByteRange always stands readable in the file, in every revision. */
function holdsSignature(bytes: Uint8Array): boolean {
  for (
    let at = indexOfAscii(bytes, '/ByteRange');
    at !== -1;
    at = indexOfAscii(bytes, '/ByteRange', at + 1)
  ) {
    if (/^\s*\[/.test(asciiAt(bytes, at + 10, 8))) return true;
  }
  return false;
}

function holdsParsedSignature(document: PDFDocument): boolean {
  return document.context
    .enumerateIndirectObjects()
    .some(
      ([, object]) =>
        object instanceof PDFDict &&
        (object.has(PDFName.of('ByteRange')) ||
          (object.get(PDFName.of('FT')) === PDFName.of('Sig') && object.has(PDFName.of('V')))),
    );
}

function whyNotEditable(document: PDFDocument): NotEditable | null {
  const { catalog, context } = document;
  if (catalog.has(PDFName.of('Collection'))) return 'portfolio';
  const form = catalog.lookup(PDFName.of('AcroForm'));
  if (form instanceof PDFDict) {
    // XFA cannot be rewritten, and filled fields lose their form when pages are copied out of the document.
    if (form.has(PDFName.of('XFA'))) return 'form';
    const fields = form.lookup(PDFName.of('Fields'));
    if (fields instanceof PDFArray && fields.size() > 0) return 'form';
  }
  const objects = context.enumerateIndirectObjects();
  return objects.some(([, object]) => object instanceof PDFInvalidObject) ? 'cannotBeEdited' : null;
}

/** pdf-lib reads on over holes; a page whose content is not there is damage, not an empty page. */
function pagesAreComplete(document: PDFDocument): boolean {
  const { context } = document;
  const isThere = (value: unknown): boolean =>
    !(value instanceof PDFRef) || context.lookup(value) !== undefined;
  return document.getPages().every(({ node }) => {
    const contents = node.get(PDFName.of('Contents'));
    if (!isThere(contents)) return false;
    const parts = contents instanceof PDFRef ? context.lookup(contents) : contents;
    if (parts instanceof PDFArray && !parts.asArray().every(isThere)) return false;
    const resources = node.Resources();
    const pictures = resources?.lookup(PDFName.of('XObject'));
    return isThere(resources) && (!(pictures instanceof PDFDict) || pictures.values().every(isThere));
  });
}

function boxOf(page: ReturnType<PDFDocument['getPages']>[number]): PageBox {
  const { width, height } = page.getCropBox();
  const rotate = normalRotation(page.getRotation().angle);
  const sideways = rotate === 90 || rotate === 270;
  return { widthPt: sideways ? height : width, heightPt: sideways ? width : height, rotate };
}

/** Any multiple of 90 as 0, 90, 180 or 270; anything else as 0. */
export function normalRotation(angle: number): PageBox['rotate'] {
  const turned = ((angle % 360) + 360) % 360;
  return turned === 90 || turned === 180 || turned === 270 ? turned : 0;
}

/** The page tree's own count, where the page tree is not inside a compressed object stream. */
function countWrittenPages(bytes: Uint8Array): number | null {
  let most: number | null = null;
  for (let at = indexOfAscii(bytes, '/Pages'); at !== -1; at = indexOfAscii(bytes, '/Pages', at + 1)) {
    const around = asciiAt(bytes, at - 200, 600);
    for (const [, count] of around.matchAll(/\/Count\s+(\d+)/g)) most = Math.max(most ?? 0, Number(count));
  }
  return most;
}
