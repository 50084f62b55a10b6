import { describe, expect, test } from 'vitest';
import { isFault } from '#lib/domain/portal-health';
import type { PartState } from '#lib/domain/portal-part.schema';

const since = '2026-11-23T09:00:00.000Z';
const before = { at: '2026-11-23T08:00:00.000Z', by: 'BHXH cơ sở Thử' };
const [today, justBefore, tomorrow] = [
  '2026-11-23T18:00:00.000Z',
  '2026-11-24T08:59:59.999Z',
  '2026-11-24T09:00:00.000Z',
];

describe('a part of a page is at fault', () => {
  test.for<[string, PartState, 'needed' | 'optional', 'seen before' | 'never seen', string, boolean]>([
    ['found', 'found', 'needed', 'seen before', tomorrow, false],
    ['needed and missing', 'notFound', 'needed', 'seen before', today, true],
    ['needed and never found', 'notFound', 'needed', 'never seen', today, true],
    ['needed and found one way', 'oneWay', 'needed', 'seen before', today, true],
    ['needed and ambiguous', 'ambiguous', 'needed', 'seen before', today, true],
    ['optional and found one way: it is only read', 'oneWay', 'optional', 'seen before', tomorrow, false],
    ['optional and ambiguous', 'ambiguous', 'optional', 'never seen', today, true],
    ['optional and found in two places', 'disagree', 'optional', 'never seen', today, true],
    ['optional and never found', 'notFound', 'optional', 'never seen', tomorrow, false],
    ['optional and absent today', 'notFound', 'optional', 'seen before', today, false],
    ['optional and absent for almost a day', 'notFound', 'optional', 'seen before', justBefore, false],
    ['optional and absent for a day', 'notFound', 'optional', 'seen before', tomorrow, true],
  ])('or not: %s', ([, state, need, seen, seenAt, expected]) => {
    const verified = seen === 'seen before' ? before : null;
    expect(isFault({ state, optional: need === 'optional', verified, since }, seenAt)).toBe(expected);
  });
});
