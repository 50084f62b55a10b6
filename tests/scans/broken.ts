import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';

/** Files an officer may drop that are not simply a good scan; each as bytes with the name it would have. */
export type OddFile = { name: string; bytes: Uint8Array };

const AT = new Date('2026-11-23T02:41:00Z');

export function zeroByteFile(): OddFile {
  return { name: 'rong.pdf', bytes: new Uint8Array(0) };
}

export function jpegNamedPdf(jpeg: Uint8Array): OddFile {
  return { name: 'giay-ra-vien.pdf', bytes: jpeg };
}

export function exeNamedJpeg(): OddFile {
  return {
    name: 'anh.jpg',
    bytes: new TextEncoder().encode('MZ\u0000\u0001This program cannot be run in DOS mode.'),
  };
}

/** Cut off in the middle, as a copy from a memory stick that was pulled too early. */
export function truncated({ name, bytes }: OddFile): OddFile {
  return { name, bytes: bytes.slice(0, Math.floor(bytes.length * 0.6)) };
}

export async function plainPdf(pages = 2): Promise<OddFile> {
  const document = await textDocument(pages);
  return { name: 'van-ban.pdf', bytes: await document.save({ useObjectStreams: false }) };
}

export async function encryptedPdf(): Promise<OddFile> {
  const document = await textDocument(1);
  document.encrypt({ userPassword: 'mat-khau', ownerPassword: 'chu-so-huu' });
  return { name: 'co-mat-khau.pdf', bytes: await document.save() };
}

/** A PDF that has a beginning and an end, but whose page's content has been lost in between. */
export async function damagedPdf(): Promise<OddFile> {
  const { bytes } = await plainPdf(1);
  const text = latin1(bytes);
  const page = /\/Contents (?:\[ )?(\d+) 0 R/.exec(text)?.[1];
  if (page === undefined) throw new Error('the page has no content to lose');
  const start = text.indexOf(`\n${page} 0 obj`);
  const end = text.indexOf('endobj', start);
  return {
    name: 'hong.pdf',
    bytes: fromLatin1(text.slice(0, start + 1) + text.slice(end + 'endobj'.length)),
  };
}

/** A header and a tail with nothing between them a reader could use. */
export function emptyShellPdf(): OddFile {
  return { name: 'vo-rong.pdf', bytes: fromLatin1('%PDF-1.7\nkhông còn gì\nstartxref\n9\n%%EOF\n') };
}

export async function pdfWithoutPages(): Promise<OddFile> {
  const document = await PDFDocument.create({ updateMetadata: false });
  return {
    name: 'khong-trang.pdf',
    bytes: await document.save({ addDefaultPage: false, useObjectStreams: false }),
  };
}

const CONTENTS_LENGTH = 4096;

/**
 * Has what makes a PDF a signed one: a signature field whose value names the bytes it covers (the whole file but its
 * own hexadecimal gap) and a PKCS#7 structure in the gap. The signature's mathematics is a placeholder.
 */
export async function signedPdf(from?: Uint8Array): Promise<OddFile> {
  const document =
    from === undefined ? await textDocument(1) : await PDFDocument.load(from, { updateMetadata: false });
  const { context, catalog } = document;
  const placeholder = 1_111_111_111;
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'adbe.pkcs7.detached',
      ByteRange: [0, placeholder, placeholder, placeholder],
      Contents: PDFHexString.of(pkcs7Placeholder()),
      M: PDFString.fromDate(AT),
      Reason: PDFString.of('SAO Y'),
    }),
  );
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('Signature1'),
      V: signature,
      F: 132,
      Rect: [0, 0, 0, 0],
      P: document.getPage(0).ref,
    }),
  );
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([field]));
  catalog.set(PDFName.of('AcroForm'), context.obj({ SigFlags: 3, Fields: [field] }));
  const saved = await document.save({ useObjectStreams: false, updateFieldAppearances: false });
  return { name: 'da-ky.pdf', bytes: withByteRange(saved, placeholder) };
}

function withByteRange(bytes: Uint8Array, placeholder: number): Uint8Array {
  const text = latin1(bytes);
  const gapStart = text.indexOf('<', text.indexOf('/Contents <'));
  const gapEnd = text.indexOf('>', gapStart) + 1;
  const written = `0 ${placeholder} ${placeholder} ${placeholder}`;
  const real = `0 ${gapStart} ${gapEnd} ${bytes.length - gapEnd}`;
  return fromLatin1(text.replace(written, real.padEnd(written.length)));
}

/** SEQUENCE { OID 1.2.840.113549.1.7.2 signedData, [0] { … } }, the rest left at zero. */
function pkcs7Placeholder(): string {
  const inner = CONTENTS_LENGTH - 4;
  const start = `3082${inner.toString(16).padStart(4, '0')}06092a864886f70d010702a082`;
  return start.padEnd(CONTENTS_LENGTH * 2, '0');
}

async function textDocument(pages: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setCreationDate(AT);
  for (let number = 1; number <= pages; number++) {
    document.addPage([595.28, 841.89]).drawText(`Trang ${number}`, { x: 72, y: 760, size: 18 });
  }
  return document;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}
