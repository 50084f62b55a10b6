import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { assemblePdf } from '#lib/documents/assemble';

import { generateScans } from '../scans/generate.ts';

/** One line of the bench's table; `against` names what a ratio is taken to. */
export type BenchRow = {
  name: string;
  value: number;
  unit: string;
  budget: number;
  against: string | null;
  ok: boolean;
};

const PAGES = 100;
const ROUNDS = 3;
const TIME_BUDGET = 1.5;
const SIZE_BUDGET = 1.01;

/** 100 scanned pages into one PDF file, from files on disk to a file on disk, in turns with img2pdf. */
export async function benchAssemble(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tnhs-assemble-'));
  try {
    const files = await hundredScans(folder);
    const ours: number[] = [];
    const theirs: number[] = [];
    const output = join(folder, 'ours.pdf');
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await timed(() => assembleFiles(files, output)));
      theirs.push(await timed(() => execFileSync('img2pdf', ['-o', join(folder, 'theirs.pdf'), ...files])));
    }
    const sources = (await Promise.all(files.map((file) => stat(file)))).reduce(
      (sum, { size }) => sum + size,
      0,
    );
    const timeRatio = median(ours) / median(theirs);
    const sizeRatio = (await stat(output)).size / sources;
    const megabytes = Math.round(sources / 1e6);
    return [
      {
        name: `${PAGES} scanned pages (${megabytes} MB) into one PDF: ${Math.round(median(ours))} ms`,
        value: timeRatio,
        unit: '×',
        budget: TIME_BUDGET,
        against: `img2pdf, ${Math.round(median(theirs))} ms`,
        ok: timeRatio <= TIME_BUDGET,
      },
      {
        name: `${PAGES} scanned pages into one PDF: size`,
        value: sizeRatio,
        unit: '×',
        budget: SIZE_BUDGET,
        against: 'the JPEG files',
        ok: sizeRatio <= SIZE_BUDGET,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The generated scans again and again, each copy a file of its own with a comment that makes its bytes differ. */
async function hundredScans(folder: string): Promise<string[]> {
  const { scans } = await generateScans();
  const originals = scans.flatMap(({ jpegs }) => jpegs);
  return Promise.all(
    Array.from({ length: PAGES }, async (_, page) => {
      const jpeg = await readFile(originals[page % originals.length] ?? '');
      const comment = Uint8Array.of(0xff, 0xfe, 0, 4, page >> 8, page & 0xff);
      const file = join(folder, `${String(page).padStart(3, '0')}.jpg`);
      await writeFile(file, Buffer.concat([jpeg.subarray(0, 20), comment, jpeg.subarray(20)]));
      return file;
    }),
  );
}

async function assembleFiles(files: readonly string[], output: string): Promise<void> {
  const parts = await Promise.all(
    files.map(async (file) => ({
      source: { kind: 'jpeg' as const, bytes: await readFile(file) },
    })),
  );
  const outcome = await assemblePdf(parts, { title: 'Bản quét', createdAt: new Date(0) });
  if (outcome.kind !== 'assembled') throw new Error(`not assembled: ${outcome.kind}`);
  await writeFile(output, outcome.bytes);
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.main) console.table(await benchAssemble());
