import { PDFDocument, type PDFPage, degrees } from 'pdf-lib';

import { type OwnBytes, ownBytes } from './bytes.ts';
import { useByteStreams } from './byte-stream.ts';
import { sha256 } from './hash.ts';
import type { FileProblem } from './inspect.ts';
import { readJpeg } from './jpeg.ts';
import { type NotEditable, type PdfFile, normalRotation, readPdf, type ReadPages } from './pdf-file.ts';
import { staysAsItIs } from './stays-as-it-is.ts';
import { type QuarterTurn, addJpegPage, addPngPage } from './place-image.ts';
import { readPng } from './png.ts';

/** A file, or some of a PDF's pages (counted from 0, in the order wanted), turned clockwise by `rotate`. */
export type AssemblePart = {
  source: { kind: 'pdf' | 'jpeg' | 'png'; bytes: Uint8Array };
  pages?: readonly number[];
  rotate?: QuarterTurn;
};

export type AssembleMeta = { title: string; createdAt: Date };

/** Why nothing was made; `part` is the index of the part that stands in the way. */
export type AssembleRefusal =
  'nothingToAssemble' | 'signedMustStayAlone' | 'cannotBeEdited' | 'noSuchPage' | FileProblem;

/** `asIs` carries the only source byte for byte: because it must not be rewritten, or because nothing had to change. */
export type AssembleOutcome =
  | { kind: 'assembled'; bytes: OwnBytes; pages: number; sha256: string }
  | { kind: 'asIs'; bytes: OwnBytes; pages: number | null; sha256: string; why: NotEditable | 'unchanged' }
  | { kind: 'refused'; why: AssembleRefusal; part: number };

type Refused = Extract<AssembleOutcome, { kind: 'refused' }>;
type OpenedPdfs = Map<Uint8Array, PdfFile>;

/** Makes one PDF of the parts, in their order. The same parts and meta give the same bytes. */
export async function assemblePdf(
  parts: readonly AssemblePart[],
  meta: AssembleMeta,
  readPages?: ReadPages,
): Promise<AssembleOutcome> {
  const [first] = parts;
  if (first === undefined) return refused('nothingToAssemble', 0);

  const opened: OpenedPdfs = new Map();
  for (const { source } of parts) {
    if (source.kind !== 'pdf' || opened.has(source.bytes)) continue;
    opened.set(source.bytes, await readPdf(source.bytes, readPages));
  }
  const only = parts.length === 1 ? opened.get(first.source.bytes) : undefined;
  if (only !== undefined && only.kind !== 'problem' && takesAllOf(first, only)) {
    const untouched = await asItIs(first.source.bytes, only);
    if (untouched !== null) return untouched;
  }
  return rebuilt(parts, opened, meta);
}

function takesAllOf(
  { pages, rotate = 0 }: AssemblePart,
  { pages: all }: { pages: readonly unknown[] },
): boolean {
  if (rotate !== 0) return false;
  return pages === undefined || (pages.length === all.length && pages.every((page, index) => page === index));
}

async function asItIs(
  bytes: Uint8Array,
  file: Exclude<PdfFile, { kind: 'problem' }>,
): Promise<AssembleOutcome | null> {
  if (!staysAsItIs({ editable: file.kind === 'editable', version: file.version })) return null;
  return {
    kind: 'asIs',
    bytes: ownBytes(bytes),
    pages: file.kind === 'editable' ? file.pages.length : file.pageCount,
    sha256: await sha256(bytes),
    why: file.kind === 'editable' ? 'unchanged' : file.why,
  };
}

async function rebuilt(
  parts: readonly AssemblePart[],
  opened: OpenedPdfs,
  meta: AssembleMeta,
): Promise<AssembleOutcome> {
  const document = await newDocument(meta);
  const copies = await copyPdfPages(document, parts, opened);
  if ('kind' in copies) return copies;
  for (const [index, part] of parts.entries()) {
    const problem = await addPart(document, part, copies.get(part) ?? []);
    if (problem !== null) return refused(problem, index);
  }
  useByteStreams(document);
  const bytes = ownBytes(
    await document.save({ useObjectStreams: false, updateFieldAppearances: false, objectsPerTick: Infinity }),
  );
  return { kind: 'assembled', bytes, pages: document.getPageCount(), sha256: await sha256(bytes) };
}

async function newDocument({ title, createdAt }: AssembleMeta): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setProducer('Trợ lý TNHS');
  document.setCreationDate(createdAt);
  document.setModificationDate(createdAt);
  return document;
}

/** Copies all pages a source gives in one call: page by page, everything they share would be copied again each time. */
async function copyPdfPages(
  document: PDFDocument,
  parts: readonly AssemblePart[],
  opened: OpenedPdfs,
): Promise<Map<AssemblePart, PDFPage[]> | Refused> {
  const copies = new Map<AssemblePart, PDFPage[]>();
  for (const [bytes, file] of opened) {
    const users = parts.filter(({ source }) => source.bytes === bytes);
    const firstUser = parts.findIndex(({ source }) => source.bytes === bytes);
    if (file.kind === 'problem') return refused(file.why, firstUser);
    if (file.kind === 'asItIs')
      return refused(file.signed ? 'signedMustStayAlone' : 'cannotBeEdited', firstUser);
    const wanted = users.map(({ pages }) => pages ?? file.pages.map((_, index) => index));
    const missing = users.find((_, user) => wanted[user]?.some((page) => file.pages[page] === undefined));
    if (missing !== undefined) return refused('noSuchPage', parts.indexOf(missing));
    const pages = await copyOnce(document, file.document, wanted.flat());
    let next = 0;
    users.forEach((user, i) => copies.set(user, pages.slice(next, (next += wanted[i]?.length ?? 0))));
  }
  return copies;
}

/** One call for the whole source; only a page wanted twice needs another, since a copy can stand in one place only. */
async function copyOnce(
  document: PDFDocument,
  source: PDFDocument,
  wanted: readonly number[],
): Promise<PDFPage[]> {
  const result: PDFPage[] = [];
  let left = wanted.map((page, place) => ({ page, place }));
  while (left.length > 0) {
    const round = left.filter(({ page }, i) => left.findIndex((other) => other.page === page) === i);
    const copied = await document.copyPages(
      source,
      round.map(({ page }) => page),
    );
    copied.forEach((page, i) => (result[round[i]?.place ?? 0] = page));
    left = left.filter((entry) => !round.includes(entry));
  }
  return result;
}

async function addPart(
  document: PDFDocument,
  { source, rotate = 0 }: AssemblePart,
  pages: readonly PDFPage[],
): Promise<AssembleRefusal | null> {
  switch (source.kind) {
    case 'pdf':
      for (const page of pages) {
        if (rotate !== 0) page.setRotation(degrees(normalRotation(page.getRotation().angle + rotate)));
        document.addPage(page);
      }
      return null;
    case 'jpeg': {
      const jpeg = readJpeg(source.bytes);
      if ('problem' in jpeg) return jpeg.problem;
      addJpegPage(document, source.bytes, jpeg, rotate);
      return null;
    }
    case 'png': {
      const png = readPng(source.bytes);
      if ('problem' in png) return png.problem;
      try {
        await addPngPage(document, source.bytes, png, rotate);
      } catch {
        return 'damaged'; // the headers were right, the compressed pixels are not
      }
      return null;
    }
  }
}

function refused(why: AssembleRefusal, part: number): Refused {
  return { kind: 'refused', why, part };
}
