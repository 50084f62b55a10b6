import { sha256 } from './hash.ts';
import type { ImageFacts, ImageProblem } from './image-facts.ts';
import { readJpeg } from './jpeg.ts';
import { type NotEditable, type PageBox, type ReadPages, readPdf } from './pdf-file.ts';
import { readPng } from './png.ts';
import { type FileFormat, isWhatNameSays, sniffFormat } from './sniff.ts';

export type FileProblem =
  'empty' | 'notWhatItsNameSays' | 'unsupported' | 'encrypted' | 'damaged' | 'noPages' | 'tooManyPixels';

/** A PDF; `pages` is empty where only their number is known, `pageCount` null where not even that. `bytes` is its length. */
export type PdfInspection = {
  kind: 'pdf';
  pages: PageBox[];
  pageCount: number | null;
  version: string;
  signed: boolean;
  bytes: number;
  sha256: string;
} & ({ editable: true } | { editable: false; why: NotEditable });

export type ImageInspection = ImageFacts & { kind: 'jpeg' | 'png'; bytes: number; sha256: string };

/** `found` is what the bytes are, where the name says something else or the format is not taken. */
export type ProblemInspection = { kind: 'problem'; why: FileProblem; found?: FileFormat };

export type Inspection = PdfInspection | ImageInspection | ProblemInspection;

/** What a file really is and whether it can be used; bad input is a named problem, never an exception. */
export async function inspectFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  readPages?: ReadPages,
): Promise<Inspection> {
  if (bytes.length === 0) return { kind: 'problem', why: 'empty' };
  const found = sniffFormat(bytes);
  if (!isWhatNameSays(name, found)) return { kind: 'problem', why: 'notWhatItsNameSays', found };
  switch (found) {
    case 'pdf':
      return inspectPdf(bytes, readPages);
    case 'jpeg':
      return inspectImage('jpeg', bytes, readJpeg(bytes));
    case 'png':
      return inspectImage('png', bytes, readPng(bytes));
    default:
      return { kind: 'problem', why: 'unsupported', found };
  }
}

async function inspectPdf(bytes: Uint8Array, readPages: ReadPages | undefined): Promise<Inspection> {
  const file = await readPdf(bytes, readPages);
  if (file.kind === 'problem') return file;
  const { version, pages } = file;
  const known = { kind: 'pdf', version, pages, bytes: bytes.length, sha256: await sha256(bytes) } as const;
  return file.kind === 'editable'
    ? { ...known, pageCount: pages.length, signed: false, editable: true }
    : { ...known, pageCount: file.pageCount, signed: file.signed, editable: false, why: file.why };
}

async function inspectImage(
  kind: ImageInspection['kind'],
  bytes: Uint8Array,
  facts: ImageFacts | ImageProblem,
): Promise<Inspection> {
  if ('problem' in facts) return { kind: 'problem', why: facts.problem };
  const { widthPx, heightPx, dpi, orientation, grey } = facts;
  return {
    kind,
    widthPx,
    heightPx,
    dpi,
    orientation,
    grey,
    bytes: bytes.length,
    sha256: await sha256(bytes),
  };
}
