import { PDFDocument } from 'pdf-lib';
import { describe, expect, it, test } from 'vitest';

import { inspectFile } from '#lib/documents/inspect';

import {
  type OddFile,
  damagedPdf,
  emptyShellPdf,
  encryptedPdf,
  exeNamedJpeg,
  jpegNamedPdf,
  pdfWithoutPages,
  plainPdf,
  signedPdf,
  truncated,
  zeroByteFile,
} from '../../scans/broken.ts';
import { tinyJpeg, tinyPng } from './pictures.ts';

const BAD: readonly (readonly [string, () => Promise<OddFile> | OddFile, object])[] = [
  ['a zero-byte file', zeroByteFile, { why: 'empty' }],
  ['a JPEG named .pdf', () => jpegNamedPdf(tinyJpeg()), { why: 'notWhatItsNameSays', found: 'jpeg' }],
  ['a program named .jpg', exeNamedJpeg, { why: 'notWhatItsNameSays', found: 'exe' }],
  [
    'a PDF named .png',
    async () => ({ ...(await plainPdf()), name: 'a.png' }),
    { why: 'notWhatItsNameSays', found: 'pdf' },
  ],
  [
    'a Word file',
    () => ({ name: 'a.docx', bytes: bytesOf('PK\x03\x04word') }),
    { why: 'unsupported', found: 'zip' },
  ],
  ['a TIFF', () => ({ name: 'a.tif', bytes: bytesOf('II*\0....') }), { why: 'unsupported', found: 'tiff' }],
  ['an encrypted PDF', encryptedPdf, { why: 'encrypted' }],
  ['a PDF without pages', pdfWithoutPages, { why: 'noPages' }],
  ['a PDF whose page content is gone', damagedPdf, { why: 'damaged' }],
  ['a PDF that is only head and tail', emptyShellPdf, { why: 'damaged' }],
  ['a truncated PDF', async () => truncated(await plainPdf()), { why: 'damaged' }],
  ['a truncated JPEG', () => truncated({ name: 'a.jpg', bytes: tinyJpeg() }), { why: 'damaged' }],
  [
    'a JPEG cut off in its header',
    () => ({ name: 'a.jpg', bytes: tinyJpeg().slice(0, 12) }),
    { why: 'damaged' },
  ],
  ['a truncated PNG', async () => truncated({ name: 'a.png', bytes: await tinyPng() }), { why: 'damaged' }],
  [
    'a picture too large to show',
    () => ({ name: 'a.jpg', bytes: tinyJpeg({ widthPx: 60000, heightPx: 60000 }) }),
    { why: 'tooManyPixels' },
  ],
];

describe('names what is wrong', () => {
  test.each(BAD)('%s', async (_, make, expected) => {
    expect(await inspectFile(await make())).toEqual({ kind: 'problem', ...expected });
  });
});

describe('reads pictures', () => {
  it.each([
    ['200 dpi colour', tinyJpeg({ dpi: 200 }), { dpi: { x: 200, y: 200 }, orientation: 1, grey: false }],
    ['no density', tinyJpeg(), { dpi: null, orientation: 1, grey: false }],
    ['sideways', tinyJpeg({ orientation: 6 }), { dpi: null, orientation: 6 }],
    ['grey', tinyJpeg({ components: 1 }), { grey: true }],
  ])('JPEG, %s', async (_, bytes, expected) => {
    expect(await inspectFile({ name: 'a.JPG', bytes })).toMatchObject({
      kind: 'jpeg',
      widthPx: 1654,
      heightPx: 2339,
      ...expected,
    });
  });

  it('takes whatever a camera wrote behind the end of a JPEG', async () => {
    const bytes = new Uint8Array([...tinyJpeg(), ...new Uint8Array(500).fill(7)]);
    expect((await inspectFile({ name: 'a.jpg', bytes })).kind).toBe('jpeg');
  });

  it('PNG, density in dots per metre', async () => {
    const found = await inspectFile({ name: 'a.png', bytes: await tinyPng({ dpi: 300, grey: true }) });
    expect(found).toMatchObject({ kind: 'png', widthPx: 40, heightPx: 60, grey: true });
    expect(found.kind === 'png' && found.dpi?.x).toBeCloseTo(300, 1);
  });

  it('needs no extension', async () => {
    expect((await inspectFile({ name: 'scan 01', bytes: tinyJpeg() })).kind).toBe('jpeg');
  });
});

describe('reads PDFs', () => {
  it('pages, version, hash; editable', async () => {
    const file = await plainPdf(3);
    expect(await inspectFile(file)).toMatchObject({
      kind: 'pdf',
      pageCount: 3,
      version: '1.7',
      signed: false,
      editable: true,
      bytes: file.bytes.length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('sees a signature and forbids editing', async () => {
    expect(await inspectFile(await signedPdf())).toMatchObject({
      signed: true,
      editable: false,
      why: 'signed',
      pageCount: 1,
    });
  });

  it('sees a signature under a later revision', async () => {
    const { name, bytes } = await signedPdf();
    const document = await PDFDocument.load(bytes, { updateMetadata: false, forIncrementalUpdate: true });
    document.addPage();
    const later = await document.save();
    expect(later.subarray(0, bytes.length)).toEqual(bytes);
    expect(await inspectFile({ name, bytes: later })).toMatchObject({ signed: true, editable: false });
  });

  it('does not rewrite a form, whose fields would lose their form', async () => {
    const document = await PDFDocument.create();
    document.getForm().createTextField('hoTen').addToPage(document.addPage());
    const found = await inspectFile({ name: 'a.pdf', bytes: await document.save() });
    expect(found).toMatchObject({ kind: 'pdf', editable: false, why: 'form', signed: false });
  });

  it('reports turned pages as they are seen', async () => {
    const document = await PDFDocument.create();
    document.addPage([600, 800]).setRotation({ ...document.getPage(0).getRotation(), angle: 90 });
    const found = await inspectFile({ name: 'a.pdf', bytes: await document.save() });
    expect(found).toMatchObject({ pages: [{ widthPt: 800, heightPt: 600, rotate: 90 }] });
  });

  const cyclic = bytesOf(
    '%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 4/Kids[2 0 R]>>\nendobj\n' +
      'trailer\n<</Root 1 0 R/Size 3>>\nstartxref\n9\n%%EOF\n',
  );

  it('keeps a file pdf-lib cannot take apart, with the page count written in it', async () => {
    expect(await inspectFile({ name: 'a.pdf', bytes: cyclic })).toMatchObject({
      kind: 'pdf',
      editable: false,
      why: 'cannotBeEdited',
      pageCount: 4,
    });
  });

  it('believes the second opinion on such a file', async () => {
    const page = { widthPt: 595, heightPt: 842, rotate: 0 } as const;
    const file = { name: 'a.pdf', bytes: cyclic };
    expect(await inspectFile(file, async () => [page])).toMatchObject({ pageCount: 1, pages: [page] });
    expect(await inspectFile(file, async () => 'encrypted')).toEqual({ kind: 'problem', why: 'encrypted' });
    expect(await inspectFile(file, async () => null)).toEqual({ kind: 'problem', why: 'damaged' });
  });
});

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
