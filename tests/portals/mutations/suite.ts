import { afterAll, expect, test } from 'vitest';
import { type Count, judgePage, noCount, type Sample, targetsOf } from './judge.ts';
import type { Mutation } from './mutation.ts';
import { pageMutations, partMutations } from './operators.ts';
import { floorsOf, toTable } from './table.ts';

/** A fault often shows on every page: some of them tell it. */
const mostShown = 15;

/**
 * One test a mutation over all these pages, and one that holds how much is found again against what was recorded (`floors`,
 * in percent). The counts are printed.
 */
export function testMutations(samples: readonly Sample[], floors: object): void {
  const counts = new Map<string, Count>();

  function countOf({ name }: Mutation): Count {
    const count = counts.get(name) ?? noCount();
    counts.set(name, count);
    return count;
  }

  test.for(pageMutations)('$name', (mutation) => {
    const others = samples.flatMap((sample) => {
      const around = sample.parts.find(({ place }) => place === -1);
      return around === undefined ? [] : judgePage(sample, [{ mutation, around }], countOf(mutation));
    });
    expect(others.slice(0, mostShown)).toEqual([]);
  });

  test.for(partMutations)('$name', (mutation) => {
    const others = samples.flatMap((sample) =>
      targetsOf(sample).flatMap((around) => judgePage(sample, [{ mutation, around }], countOf(mutation))),
    );
    expect(others.slice(0, mostShown)).toEqual([]);
  });

  test('as much is found again as was recorded, no less; more has to be recorded', () => {
    expect(floorsOf(counts)).toEqual(floors);
  });

  afterAll(() => {
    // oxlint-disable-next-line no-console
    console.info(toTable(counts));
  });
}
