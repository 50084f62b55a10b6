import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { fixtures } from './fixtures.ts';
import floors from './floors.json';
import { type Count, judgePage, noCount, sampleOf, targetsOf } from './judge.ts';
import type { Mutation } from './mutation.ts';
import { pageMutations, partMutations } from './operators.ts';
import { floorsOf, toTable } from './table.ts';

const samples = fixtures.map(sampleOf).filter(({ parts }) => parts.length > 1);
/** A fault often shows on every page: some of them tell it. */
const mostShown = 15;
const counts = new Map<string, Count>();

afterEach(() => document.body.replaceChildren());

describe(
  'F1, F2: a changed page gives the same element or a named failure, never another element',
  { timeout: 90_000 },
  () => {
    test('there are pages of every portal with parts to look for', () => {
      const portals = new Set(samples.map(({ spec }) => spec.id));
      expect([...portals].toSorted()).toEqual(['practice', 'quan-tri-dvcqg', 'tnhs']);
      const parts = samples.flatMap((sample) => sample.parts.map(({ title }) => title.replace(/ of .*/, '')));
      expect(new Set(parts)).toEqual(
        new Set([...parts, 'citizenNumber, to write', 'search', 'column file', 'row']),
      );
    });

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
  },
);

function countOf({ name }: Mutation): Count {
  const count = counts.get(name) ?? noCount();
  counts.set(name, count);
  return count;
}

afterAll(() => {
  // oxlint-disable-next-line no-console
  console.info(toTable(counts));
});
