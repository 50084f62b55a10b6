import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * One line of the bench. `value` is null where it could not be measured, `budget` where it is told for its own sake;
 * `ok` is null in both cases. `against` names what a ratio is taken to.
 */
export type BenchRow = {
  name: string;
  value: number | null;
  unit: string;
  budget: number | null;
  against: string | null;
  ok: boolean | null;
};

/** A measured value held against its budget, or told for its own sake where there is none. */
export function row(
  name: string,
  value: number,
  { unit, budget, against = null }: { unit: string; budget: number | null; against?: string | null },
): BenchRow {
  return { name, value, unit, budget, against, ok: budget === null ? null : value <= budget };
}

/** A measurement that this machine does not allow. */
export function notMeasured(name: string, why: string): BenchRow {
  return { name: `${name}: ${why}`, value: null, unit: '', budget: null, against: null, ok: null };
}

/** The middle value; of an even number the upper one of the two. */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured');
  return middle;
}

export function milliseconds(values: readonly number[]): string {
  return values.map((value) => Math.round(value)).join(' ');
}

/** The table as lines of equal columns. */
export function toTable(rows: readonly BenchRow[]): string {
  const cells = [
    ['', 'What', 'Value', 'Budget', 'Against'],
    ...rows.map(({ name, value, unit, budget, against, ok }) => [
      ok === null ? '·' : ok ? '✓' : '✗',
      name,
      value === null ? '–' : `${toText(value)} ${unit}`,
      budget === null ? '–' : `≤ ${toText(budget)} ${unit}`,
      against ?? '',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const pad = (text: string, column: number) =>
    column === 2 || column === 3 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  return cells.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

export async function writeRows(file: string, rows: readonly BenchRow[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`);
}

function toText(value: number): string {
  return value >= 100 || Number.isInteger(value)
    ? String(Math.round(value))
    : value.toFixed(value < 10 ? 2 : 1);
}
