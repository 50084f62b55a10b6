import { PDFDocument, degrees } from 'pdf-lib';
import { expect, it, test } from 'vitest';

import { assemblePdf } from '#lib/documents/assemble';
import { pictureOfPage } from '#lib/documents/scanned-page';

import { plainPdf } from '../../scans/broken.ts';
import { tinyJpeg } from './pictures.ts';

const META = { title: '', createdAt: new Date(0) };

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'finds the picture of a scanned page, orientation %i',
  async (orientation) => {
    const bytes = tinyJpeg({ dpi: 200, orientation });
    const document = await assembled(bytes);
    expect(pictureOfPage(document.getPage(0))).toMatchObject({ bytes, orientation });
  },
);

it('adds the turn of the page', async () => {
  const document = await assembled(tinyJpeg({ dpi: 200 }));
  document.getPage(0).setRotation(degrees(90));
  expect(pictureOfPage(document.getPage(0))?.orientation).toBe(6);
});

it('takes no page that holds more than its picture', async () => {
  const text = await PDFDocument.load((await plainPdf(1)).bytes);
  const small = await PDFDocument.create();
  small
    .addPage()
    .drawImage(await small.embedJpg(tinyJpeg({ dpi: 200 })), { x: 10, y: 10, width: 50, height: 50 });
  const stamped = await assembled(tinyJpeg({ dpi: 200 }));
  stamped.getPage(0).drawText('SAO Y');
  for (const document of [text, small, stamped]) {
    const saved = await PDFDocument.load(await document.save());
    expect(pictureOfPage(saved.getPage(0))).toBeNull();
  }
});

async function assembled(bytes: Uint8Array): Promise<PDFDocument> {
  const outcome = await assemblePdf([{ source: { kind: 'jpeg', bytes } }], META);
  if (outcome.kind === 'refused') throw new Error(outcome.why);
  return PDFDocument.load(outcome.bytes, { updateMetadata: false });
}
