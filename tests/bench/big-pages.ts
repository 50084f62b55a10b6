import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { z } from 'zod';
import { chromiumArgs, findChromium } from '../../scripts/browsers.ts';
import { bundleFor, evaluateIn } from './bundle.ts';
import { type BenchRow, median, milliseconds, row } from './rows.ts';
import { buildRelease } from './stage.ts';

const frameMs = 1000 / 60;

/** What looking at a big page costs, and what a page that is drawn anew all the time has to pay for being watched. */
export async function benchBigPages(quick: boolean): Promise<BenchRow[]> {
  const found = await findChromium();
  if (found.kind === 'missing') throw new Error(found.how);
  const work = await bundleFor(join(import.meta.dirname, 'portal-look.ts'), 'portalLook');
  const browser = await chromium.launch({ executablePath: found.path, args: chromiumArgs() });
  try {
    const page = await browser.newPage();
    await evaluateIn(page, `${work}; globalThis.portalLook = portalLook; 0`);
    const rows = await lookAt(page, 'rows', 10_000, quick);
    const watching = await watch(page, quick);
    return [...rows, ...watching, ...(await lookAt(page, 'elements', 100_000, quick)), await teachingBytes()];
  } finally {
    await browser.close();
  }
}

const Looks = z.object({
  recognised: z.array(z.number()),
  read: z.array(z.number()),
  walked: z.array(z.number()),
  known: z.boolean(),
});

async function lookAt(
  page: Page,
  what: 'rows' | 'elements',
  size: number,
  quick: boolean,
): Promise<BenchRow[]> {
  const elements = z.number().parse(await evaluateIn(page, `portalLook.showBig('${what}', ${size})`));
  const { recognised, read, walked, known } = Looks.parse(
    await evaluateIn(page, `portalLook.looks(${quick ? 5 : 25})`),
  );
  if (!known) throw new Error('The page was not recognised');
  console.log(
    `  ${what}: recognised ${milliseconds(recognised)}; read ${milliseconds(read)}; walked ${milliseconds(walked)}`,
  );
  const name = what === 'rows' ? 'a table of 10,000 rows' : '100,000 elements';
  return [
    row(`Recognising a page with ${name} (${elements} elements)`, median(recognised), {
      unit: 'ms',
      budget: null,
    }),
    row(`Recognising and reading a page with ${name}`, median(read), { unit: 'ms', budget: null }),
    row(`Reading a page with ${name}`, median(read) / median(walked), {
      unit: '×',
      budget: null,
      against: `querySelectorAll('*'), one attribute each, ${median(walked).toFixed(1)} ms`,
    }),
  ];
}

const Redrawn = z.object({ gaps: z.array(z.number()), batchMs: z.number(), looks: z.number() });

async function watch(page: Page, quick: boolean): Promise<BenchRow[]> {
  const frames = quick ? 120 : 600;
  const batches: number[] = [];
  const dropped: number[] = [];
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    await evaluateIn(page, "portalLook.showBig('rows', 10000)");
    const long = Redrawn.parse(await evaluateIn(page, 'portalLook.redraw(60, true)'));
    batches.push(long.batchMs);
    await evaluateIn(page, "portalLook.showBig('grid', 40)");
    const bare = Redrawn.parse(await evaluateIn(page, `portalLook.redraw(${frames}, false)`));
    const watched = Redrawn.parse(await evaluateIn(page, `portalLook.redraw(${frames}, true)`));
    dropped.push(Math.max(0, droppedIn(watched.gaps) - droppedIn(bare.gaps)));
    console.log(
      `  redrawn: batch ${long.batchMs.toFixed(2)} and ${watched.batchMs.toFixed(2)} ms, ${long.looks} and ${watched.looks} looks;` +
        ` dropped ${droppedIn(bare.gaps)} bare, ${droppedIn(watched.gaps)} watched`,
    );
  }
  return [
    row('A mutation batch on a page with a 10,000-row table, looks included', median(batches), {
      unit: 'ms',
      budget: 2,
    }),
    row(`Frames dropped on a grid that redraws half its rows in ${frames} frames`, median(dropped), {
      unit: 'frames',
      budget: 0,
      against: 'the same page, not watched',
    }),
  ];
}

function droppedIn(gaps: readonly number[]): number {
  return gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frameMs) - 1), 0);
}

async function teachingBytes(): Promise<BenchRow> {
  const { dir } = await buildRelease();
  const source = await readFile(join(dir, 'content-scripts', 'portal-teach.js'));
  const bytes = gzipSync(source, { level: 9 }).length / 1000;
  return row('Teaching script, gzip, loaded only when somebody teaches', bytes, { unit: 'kB', budget: null });
}
