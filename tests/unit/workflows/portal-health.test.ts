import { describe, expect, test } from 'vitest';
import type { PageHealth } from '#lib/domain/portal-health.schema';
import type { PartSight, PartState } from '#lib/domain/portal-part.schema';
import { noteSight, type Sight } from '#lib/workflows/portal-health';

const office = 'BHXH cơ sở Thử';
const at = (time: string) => ({ now: new Date(`2026-11-23T${time}:00.000Z`), office });
const iso = (time: string) => `2026-11-23T${time}:00.000Z`;

const part = (name: string, state: PartState = 'found', optional = false): PartSight => ({
  part: name,
  state,
  optional,
});

function sight(sights: PartSight[], more: Partial<Sight> = {}): Sight {
  return { portal: 'tnhs', specVersion: '1', page: 'intake', sights, ...more };
}

/** The health after several looks, each at its time. */
function after(...looks: [time: string, sight: Sight][]): PageHealth {
  const health = looks.reduce<PageHealth | null>(
    (previous, [time, seen]) => noteSight(previous, seen, at(time)) ?? previous,
    null,
  );
  if (health === null) throw new Error('nothing was written');
  return health;
}

describe('a look at a page', () => {
  test('is written with since when, and verified by which office', () => {
    expect(noteSight(null, sight([part('number'), part('due', 'notFound')]), at('09:00'))).toEqual({
      portal: 'tnhs',
      page: 'intake',
      specVersion: '1',
      seenAt: iso('09:00'),
      parts: [
        {
          part: 'number',
          optional: false,
          state: 'found',
          since: iso('09:00'),
          verified: { at: iso('09:00'), by: office },
        },
        { part: 'due', optional: false, state: 'notFound', since: iso('09:00'), verified: null },
      ],
    });
  });

  test.for<[string, string, Sight, boolean]>([
    ['the same an hour later', '10:00', sight([part('number')]), true],
    ['the same within the hour', '09:59', sight([part('number')]), false],
    ['another state within the hour', '09:01', sight([part('number', 'ambiguous')]), true],
    ['one more part', '09:01', sight([part('number'), part('due')]), true],
    ['another spec', '09:01', sight([part('number')], { specVersion: '2' }), true],
    ['the same, by a clock that was set back', '08:00', sight([part('number')]), true],
  ])('is written or not: %s', ([, time, seen, isWritten]) => {
    const before = after(['09:00', sight([part('number')])]);
    expect(noteSight(before, seen, at(time)) !== null).toBe(isWritten);
  });

  test('changes since only where the state changes', () => {
    const seen = after(
      ['09:00', sight([part('number'), part('due')])],
      ['11:00', sight([part('number'), part('due', 'notFound')])],
      ['13:00', sight([part('number'), part('due', 'notFound')])],
    );
    expect(seen.parts).toMatchObject([
      { since: iso('09:00'), verified: { at: iso('13:00') } },
      { since: iso('11:00'), verified: { at: iso('09:00') } },
    ]);
  });

  test('by another spec keeps the history of its parts, and forgets those it lacks', () => {
    const seen = after(
      ['09:00', sight([part('number'), part('due')])],
      ['11:00', sight([part('number'), part('fee')], { specVersion: '2' })],
    );
    expect(seen.parts.map(({ part: name, since }) => [name, since])).toEqual([
      ['number', iso('09:00')],
      ['fee', iso('11:00')],
    ]);
  });

  test('that did not ask for a part leaves it as it was', () => {
    const seen = after(
      ['09:00', sight([part('number'), part('due')])],
      ['11:00', sight([part('number', 'notFound')])],
    );
    expect(seen.parts.find(({ part: name }) => name === 'due')).toMatchObject({
      state: 'found',
      since: iso('09:00'),
    });
  });
});

describe('a page that no kind fits', () => {
  const unknown = (path: string) => sight([], { page: 'unknown', path });

  test('is kept with where it was', () => {
    expect(noteSight(null, unknown('ho-so/*#/chi-tiet/*'), at('09:00'))).toEqual({
      portal: 'tnhs',
      page: 'unknown',
      specVersion: '1',
      seenAt: iso('09:00'),
      path: 'ho-so/*#/chi-tiet/*',
      parts: [],
    });
  });

  test('is not written again within the hour', () => {
    const before = after(['09:00', unknown('a')]);
    expect(noteSight(before, unknown('a'), at('09:59'))).toBeNull();
    expect(noteSight(before, unknown('a'), at('10:01'))).not.toBeNull();
  });
});
