import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/run-tool.ts';
import { benchAccountCheck } from './account-check.ts';
import { benchAssemble } from './assemble.ts';
import { benchAttach } from './attach.ts';
import { benchContentScript } from './content-script.ts';
import { benchInExtension } from './in-extension.ts';
import { benchPanel } from './panel.ts';
import { benchBigPages } from './big-pages.ts';
import { type BenchRow, notMeasured, toTable, writeRows } from './rows.ts';

const parts: readonly { name: string; measure: (quick: boolean) => Promise<readonly BenchRow[]> }[] = [
  { name: 'Content script', measure: benchContentScript },
  { name: 'Big pages', measure: benchBigPages },
  { name: 'Account check', measure: benchAccountCheck },
  { name: 'Attach', measure: benchAttach },
  { name: 'Assembly', measure: benchAssemble },
  { name: 'Append and thumbnails', measure: benchInExtension },
  { name: 'Side panel', measure: benchPanel },
];

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const rows: BenchRow[] = [];
const loadBefore = readLoad();
for (const { name, measure } of parts) {
  console.log(`${name}…`);
  try {
    rows.push(...(await measure(values.quick)));
  } catch (error) {
    console.error(error);
    rows.push(notMeasured(name, toLine(error)));
  }
}
const file = join(root, '.output', 'bench.json');
await writeRows(file, rows);
console.log(`\n${toTable(rows)}\n\n${file}`);
const busiest = Math.max(loadBefore, readLoad());
if (busiest > availableParallelism() * 1.5)
  console.log(`The machine was busy (load ${busiest.toFixed(1)}): trust the ratios, not the milliseconds.`);
// A missed budget is told, not enforced: figures of a busy machine say little. What could not be measured is an error.
if (rows.some(({ value }) => value === null)) process.exitCode = 1;

function readLoad(): number {
  return loadavg()[0] ?? 0;
}

function toLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n')[0] ?? text;
}
