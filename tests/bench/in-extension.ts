import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { z } from 'zod';
import { bundleFor, evaluateIn } from './bundle.ts';
import { type BenchRow, median, milliseconds, row } from './rows.ts';
import { writeScannedPdf } from './scanned-pdf.ts';
import { onStage } from './stage.ts';

const scan = { pages: 100, pageBytes: 480_000, seed: 1 };

/** Appending and drawing, in a page of the built extension: its origin, its storage, its policy, its document worker. */
export async function benchInExtension(quick: boolean): Promise<BenchRow[]> {
  const work = await bundleFor(join(import.meta.dirname, 'page-work.ts'), 'pageWork');
  const folder = await mkdtemp(join(tmpdir(), 'tnhs-thumbnails-'));
  try {
    const pdf = join(folder, 'quet.pdf');
    await writeScannedPdf(pdf, scan);
    return await onStage(quick, async ({ desk, extensionDir }) => {
      const page = await desk.open('office.html');
      await addFileInput(page, pdf);
      const times = z
        .array(z.number())
        .parse(await evaluateIn(page, `{ ${work}; pageWork.appends(${quick ? 60 : 300}); }`));
      const worker = await findWorker(extensionDir);
      const drawn: { twelve: number; all: number }[] = [];
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        const answer = await evaluateIn(
          page,
          `{ ${work}; pageWork.thumbnails(${JSON.stringify(worker)}, ${scan.pages}); }`,
        );
        drawn.push(Drawn.parse(answer));
      }
      const twelve = drawn.map((each) => each.twelve);
      const all = drawn.map((each) => each.all);
      console.log(`  thumbnails: twelve ${milliseconds(twelve)}; all ${milliseconds(all)}`);
      const worst = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
      return [
        row(`Durable append of one event, median of ${times.length}`, median(times), {
          unit: 'ms',
          budget: 15,
        }),
        row('Durable append of one event, 95 of 100 within', worst, { unit: 'ms', budget: null }),
        row('First twelve thumbnails of a 100-page scan (48 MB), document worker', median(twelve), {
          unit: 'ms',
          budget: 500,
        }),
        row('All thumbnails of a 100-page scan (48 MB), document worker', median(all), {
          unit: 'ms',
          budget: 5000,
        }),
      ];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const Drawn = z.object({ twelve: z.number(), all: z.number() });

async function addFileInput(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'bench-file';
    document.body.append(input);
  });
  await page.locator('#bench-file').setInputFiles(file);
}

async function findWorker(extensionDir: string): Promise<string> {
  const name = (await readdir(join(extensionDir, 'assets'))).find((file) => /^worker-.*\.js$/.test(file));
  if (name === undefined) throw new Error('The build holds no document worker');
  return `/assets/${name}`;
}
