import { expect, it, test } from 'vitest';

import { inspectFile } from '#lib/documents/inspect';
import { scanQuality } from '#lib/documents/quality';

import { plainPdf } from '../../scans/broken.ts';
import { tinyJpeg } from './pictures.ts';

test.each([
  ['a good scan', tinyJpeg({ dpi: 200 }), 200, []],
  ['a coarse scan', tinyJpeg({ widthPx: 1240, heightPx: 1754, dpi: 150 }), 150, ['resolutionTooLow']],
  ['a grey scan', tinyJpeg({ dpi: 200, components: 1 }), 200, ['notColour']],
  ['a sideways scan', tinyJpeg({ dpi: 200, orientation: 6 }), 200, []],
  ['a photograph', tinyJpeg({ widthPx: 4000, heightPx: 3000 }), 363, ['resolutionUnknown', 'notA4']],
  ['a card', tinyJpeg({ widthPx: 674, heightPx: 425, dpi: 200 }), 200, ['notA4']],
])('%s', async (_, bytes, effectiveDpi, warnings) => {
  const file = await inspectFile({ name: 'a.jpg', bytes });
  if (file.kind === 'problem') throw new Error(file.why);
  expect(scanQuality(file)).toMatchObject({ effectiveDpi, warnings });
});

it('takes an A4 PDF without a word', async () => {
  const file = await inspectFile(await plainPdf());
  if (file.kind === 'problem') throw new Error(file.why);
  expect(scanQuality(file)).toEqual({ effectiveDpi: null, nearA4: true, warnings: [] });
});
