import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { root } from '../../../scripts/run-tool.ts';

const Result = z.object({
  widget: z.string(),
  megabytes: z.number(),
  rung: z.string(),
  ending: z.string(),
  stored: z.boolean(),
  seconds: z.number(),
});
export type Result = z.infer<typeof Result>;

const Results = z.object({ run: z.number(), results: z.array(Result) });

const file = join(root, '.output', 'widgets.json');
/** A failed test ends its worker, and the next ones run in another: they have the same parent. */
const run = process.ppid;

/** Adds one line to the table of this run. */
export async function addResult(result: Result): Promise<void> {
  const results = [...(await readResults()), result];
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ run, results }, null, 2)}\n`);
}

/** The results of this run as a table. */
export async function resultTable(): Promise<string> {
  const lines = [
    ['Widget', 'MB', 'Rung', 'Ending', 'Same bytes on that row', 'Seconds'],
    ...(await readResults()).map(({ widget, megabytes, rung, ending, stored, seconds }) => [
      widget,
      String(megabytes),
      rung,
      ending,
      stored ? 'yes' : 'no',
      seconds.toFixed(1),
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

async function readResults(): Promise<Result[]> {
  const text = await readFile(file, 'utf8').catch(() => null);
  const parsed = text === null ? null : Results.safeParse(JSON.parse(text));
  return parsed?.success && parsed.data.run === run ? parsed.data.results : [];
}
