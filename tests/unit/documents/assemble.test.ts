import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it, test } from 'vitest';

import { type AssembleOutcome, type AssemblePart, assemblePdf } from '#lib/documents/assemble';
import { sha256 } from '#lib/documents/hash';

import { encryptedPdf, plainPdf, signedPdf, truncated } from '../../scans/broken.ts';
import { tinyJpeg, tinyPng } from './pictures.ts';

const META = { title: 'Giấy ra viện', createdAt: new Date('2026-11-23T02:41:00Z') };

const jpeg = (bytes = tinyJpeg({ dpi: 200 })): AssemblePart => ({ source: { kind: 'jpeg', bytes } });
const pdf = (bytes: Uint8Array): AssemblePart => ({ source: { kind: 'pdf', bytes } });

describe('pictures', () => {
  it('carries every JPEG byte for byte', async () => {
    const sources = [
      tinyJpeg({ dpi: 200 }),
      tinyJpeg({ dpi: 300, components: 1 }),
      tinyJpeg({ orientation: 6 }),
    ];
    const document = await opened(await assemblePdf(sources.map(jpeg), META));
    const streams = document.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
      .filter((stream) => stream.dict.get(PDFName.of('Filter')) === PDFName.of('DCTDecode'));
    expect(streams.map((stream) => stream.getContents())).toEqual(sources);
  });

  test.each([
    ['at its measured size', tinyJpeg({ dpi: 200 }), [595.44, 842.04]],
    [
      'as A4 where it has A4 proportions and no density',
      tinyJpeg({ widthPx: 2480, heightPx: 3508 }),
      [595.276, 841.89],
    ],
    ['at 200 dpi where it has neither', tinyJpeg({ widthPx: 1000, heightPx: 500 }), [360, 180]],
    [
      'within A4 where 200 dpi would be larger',
      tinyJpeg({ widthPx: 4000, heightPx: 4000 }),
      [595.276, 595.276],
    ],
    [
      'not at a camera’s 72 dpi placeholder',
      tinyJpeg({ widthPx: 3508, heightPx: 2480, dpi: 72 }),
      [841.89, 595.276],
    ],
    ['on its side where EXIF says so', tinyJpeg({ dpi: 200, orientation: 8 }), [842.04, 595.44]],
  ])('makes a page %s', async (_, bytes, [width = 0, height = 0]) => {
    const page = (await opened(await assemblePdf([jpeg(bytes)], META))).getPage(0);
    expect(page.getWidth()).toBeCloseTo(width, 2);
    expect(page.getHeight()).toBeCloseTo(height, 2);
    expect(page.getRotation().angle).toBe(0);
  });

  /** Where the stored picture's top left corner must be seen, by EXIF orientation (CIPA DC-008, 4.6.4). */
  test.each([
    [1, 'left top', 'right top'],
    [2, 'right top', 'left top'],
    [3, 'right bottom', 'left bottom'],
    [4, 'left bottom', 'right bottom'],
    [5, 'left top', 'left bottom'],
    [6, 'right top', 'right bottom'],
    [7, 'right bottom', 'right top'],
    [8, 'left bottom', 'left top'],
  ])('shows orientation %i upright', async (orientation, firstCorner, secondCorner) => {
    const outcome = await assemblePdf([jpeg(tinyJpeg({ dpi: 200, orientation }))], META);
    expect(await cornersOf(outcome)).toEqual([firstCorner, secondCorner]);
  });

  it('turns a picture clockwise on top of its orientation', async () => {
    const part = { ...jpeg(tinyJpeg({ dpi: 200, orientation: 6 })), rotate: 90 as const };
    expect(await cornersOf(await assemblePdf([part], META))).toEqual(['right bottom', 'left bottom']);
  });

  it('takes a PNG', async () => {
    const bytes = await tinyPng({ widthPx: 400, heightPx: 200, dpi: 100 });
    const page = (await opened(await assemblePdf([{ source: { kind: 'png', bytes } }], META))).getPage(0);
    expect([Math.round(page.getWidth()), Math.round(page.getHeight())]).toEqual([288, 144]);
  });
});

describe('PDFs', () => {
  it('returns a signed file byte for byte', async () => {
    const { bytes } = await signedPdf();
    const outcome = await assemblePdf([pdf(bytes)], META);
    expect(outcome).toMatchObject({ kind: 'asIs', why: 'signed', pages: 1, sha256: await sha256(bytes) });
    expect(outcome.kind === 'asIs' && outcome.bytes).toEqual(bytes);
  });

  it('returns a whole file nothing has to change in byte for byte', async () => {
    const { bytes } = await plainPdf(2);
    const outcome = await assemblePdf([pdf(bytes)], META);
    expect(outcome).toMatchObject({ kind: 'asIs', why: 'unchanged', pages: 2 });
    expect(outcome.kind === 'asIs' && outcome.bytes).toEqual(bytes);
  });

  test.each([
    ['with a picture', async () => [jpeg(), pdf((await signedPdf()).bytes)], 'signedMustStayAlone', 1],
    [
      'turned',
      async () => [{ ...pdf((await signedPdf()).bytes), rotate: 90 as const }],
      'signedMustStayAlone',
      0,
    ],
    [
      'in part',
      async () => [{ ...pdf((await signedPdf(await twoPages())).bytes), pages: [1] }],
      'signedMustStayAlone',
      0,
    ],
  ])('never rewrites a signed file %s', async (_, parts, why, part) => {
    expect(await assemblePdf(await parts(), META)).toEqual({ kind: 'refused', why, part });
  });

  test.each([
    ['nothing', async () => [], 'nothingToAssemble', 0],
    ['a page that is not there', async () => [{ ...pdf(await twoPages()), pages: [2] }], 'noSuchPage', 0],
    ['an encrypted file', async () => [jpeg(), pdf((await encryptedPdf()).bytes)], 'encrypted', 1],
    [
      'a cut-off JPEG',
      async () => [jpeg(), jpeg(truncated({ name: '', bytes: tinyJpeg() }).bytes)],
      'damaged',
      1,
    ],
  ])('refuses %s and says which part', async (_, parts, why, part) => {
    expect(await assemblePdf(await parts(), META)).toEqual({ kind: 'refused', why, part });
  });

  it('keeps the order asked for, across sources, subsets and repetitions', async () => {
    const first = await sizedPdf([100, 200, 300]);
    const second = await sizedPdf([400]);
    const parts = [{ ...pdf(first), pages: [2, 0] }, pdf(second), { ...pdf(first), pages: [0] }];
    const document = await opened(await assemblePdf(parts, META));
    expect(document.getPages().map((page) => page.getWidth())).toEqual([300, 100, 400, 100]);
  });

  it('turns pages by /Rotate, each copy for itself', async () => {
    const source = await sizedPdf([100]);
    const document = await opened(await assemblePdf([{ ...pdf(source), rotate: 270 }, pdf(source)], META));
    expect(document.getPages().map((page) => page.getRotation().angle)).toEqual([270, 0]);
  });

  it('copies what pages share once, not once a page', async () => {
    const document = await PDFDocument.create();
    const image = await document.embedJpg(tinyJpeg({ dpi: 200 }));
    for (let page = 0; page < 20; page++) document.addPage().drawImage(image);
    const copy = await opened(await assemblePdf([pdf(await document.save()), jpeg()], META));
    const pictures = copy.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) => object instanceof PDFRawStream && object.dict.get(PDFName.of('Width')) !== undefined,
      );
    expect(pictures).toHaveLength(2);
  });
});

it('gives the same bytes for the same parts', async () => {
  const parts = [jpeg(), pdf(await twoPages()), { source: { kind: 'png' as const, bytes: await tinyPng() } }];
  const [one, two] = [await assemblePdf(parts, META), await assemblePdf(parts, META)];
  expect(one.kind).toBe('assembled');
  expect(one).toEqual(two);
});

it('writes the title and the time it is given, and nothing else about anybody', async () => {
  const document = await opened(await assemblePdf([jpeg()], META));
  expect(document.getTitle()).toBe(META.title);
  expect(document.getCreationDate()).toEqual(META.createdAt);
  expect(document.getAuthor()).toBeUndefined();
});

async function opened(outcome: AssembleOutcome): Promise<PDFDocument> {
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.why}`);
  return PDFDocument.load(outcome.bytes, { updateMetadata: false });
}

async function twoPages(): Promise<Uint8Array> {
  return (await plainPdf(2)).bytes;
}

async function sizedPdf(widths: readonly number[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const width of widths) document.addPage([width, 500]);
  return document.save();
}

/** Where the stored picture's top left and top right corners land on the page. */
async function cornersOf(outcome: AssembleOutcome): Promise<string[]> {
  const page = (await opened(outcome)).getPage(0);
  const contents = page.node.Contents();
  const text = contents instanceof PDFRawStream ? new TextDecoder().decode(contents.getContents()) : '';
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = text.split(' ').slice(1, 7).map(Number);
  const named = (x: number, y: number): string =>
    `${x < page.getWidth() / 2 ? 'left' : 'right'} ${y < page.getHeight() / 2 ? 'bottom' : 'top'}`;
  return [named(c + e, d + f), named(a + c + e, b + d + f)];
}
