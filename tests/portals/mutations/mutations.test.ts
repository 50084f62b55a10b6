import { afterEach, describe, expect, test } from 'vitest';
import { fixtures } from './fixtures.ts';
import floors from './floors.json';
import { sampleOf } from './judge.ts';
import { testMutations } from './suite.ts';

const samples = fixtures.map(sampleOf).filter(({ parts }) => parts.length > 1);

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

    testMutations(samples, floors);
  },
);
