import type { Count } from './judge.ts';

/** How much is found again after each mutation, in whole percent: around it, and elsewhere on the page. */
export function floorsOf(
  counts: ReadonlyMap<string, Count>,
): Record<string, { around: number; elsewhere: number }> {
  return Object.fromEntries(
    [...counts].map(([name, count]) => [
      name,
      { around: percent(count), elsewhere: percent(count.elsewhere) },
    ]),
  );
}

function percent({ same, stopped, other }: Pick<Count, 'same' | 'stopped' | 'other'>): number {
  const all = same + stopped + other;
  return all === 0 ? 100 : Math.floor((100 * same) / all);
}

export function toTable(counts: ReadonlyMap<string, Count>): string {
  const total = { same: 0, stopped: 0, other: 0 };
  const lines = [...counts].map(([name, { same, stopped, other, elsewhere }]) => {
    total.same += same + elsewhere.same;
    total.stopped += stopped + elsewhere.stopped;
    total.other += other + elsewhere.other;
    return line(name, [same, stopped, other, elsewhere.same, elsewhere.stopped, elsewhere.other]);
  });
  return [
    line('', ['same', 'stopped', 'other', '| same', 'stopped', 'other elsewhere']),
    ...lines,
    `${total.same} same, ${total.stopped} stopped and named, ${total.other} other`,
  ].join('\n');
}

function line(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(34) + cells.map((cell) => String(cell).padStart(9)).join('');
}
