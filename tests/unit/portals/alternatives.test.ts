import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameAlternative, withOlder } from '#lib/portals/alternatives';
import type { Finder } from '#lib/portals/spec.schema';
import { css, label } from './corrections.ts';

describe('newer alternatives with the older ones', () => {
  const old: Finder = { by: 'label', text: ['Số định danh'], since: '2025-01-01' };
  test.for<[string, unknown[], unknown[], number, unknown[]]>([
    ['newest first', [css('#a')], [css('#b')], 8, [css('#a'), css('#b')]],
    ['each once, with the newer day', [label('Số định danh')], [old], 8, [label('Số định danh')]],
    ['wordings once, however they are written', ['Tệp tin'], ['TỆP TIN:', 'Tệp'], 24, ['Tệp tin', 'Tệp']],
    ['wordings of signs alone are told apart', ['(*)'], ['(x)', '(*)', '—'], 24, ['(*)', '(x)', '—']],
    ['cut at the end', ['a', 'b'], ['c', 'd'], 3, ['a', 'b', 'c']],
    ['cut where the newer are too many already', ['a', 'b'], ['c'], 1, ['a']],
    [
      'sets of marks',
      [[[label('Số định danh')]]],
      [[[old]], [[css('#a')]]],
      4,
      [[[label('Số định danh')]], [[css('#a')]]],
    ],
  ])('%s', ([, newer, older, most, expected]) => {
    expect(withOlder(newer, older, most)).toEqual(expected);
  });

  test('are never too many, never twice, and change nothing when added again', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, fc.integer({ min: 1, max: 8 }), (newer, older, most) => {
        const all = withOlder(newer, older, most);
        expect(all.length).toBeLessThanOrEqual(most);
        all.forEach((left, index) =>
          expect(all.slice(index + 1).some((right) => isSameAlternative(left, right))).toBe(false),
        );
        expect(withOlder(all, older, most)).toEqual(all);
      }),
    );
  });

  test('a finder is the same whatever its parts come in, and another where its words are', () => {
    expect(isSameAlternative({ by: 'css', selector: '#a', since: 'x' }, { selector: '#a', by: 'css' })).toBe(
      true,
    );
    expect(isSameAlternative(css('#a'), css('#A'))).toBe(false);
  });
});
