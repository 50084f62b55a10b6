import { expect, test } from 'vitest';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { ownCorrection } from '#lib/workflows/own-correction';

const office = { officer: 'Lê Thị Hồng Thắm', office: 'BHXH cơ sở Thử' };
const changes: Change[] = [{ what: 'pageOff', page: 'intake', why: 'Cổng bảo trì' }];
const clock = { now: () => new Date('2026-11-23T02:00:00.000Z'), newId: () => 'correction-1' };

test('an office’s own correction says who made it, when, and over what', () => {
  expect(ownCorrection({ portal: 'tnhs', changes, kept: [] }, office, clock)).toEqual({
    id: 'correction-1',
    portal: 'tnhs',
    basedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    author: office.officer,
    office: office.office,
    at: '2026-11-23T02:00:00.000Z',
    changes,
  });
});

test('it is dated after all that are kept, whatever clock those were dated by (K1)', () => {
  const ahead = ownCorrection({ portal: 'tnhs', changes, kept: [] }, office, {
    ...clock,
    now: () => new Date('2026-11-23T09:00:00.000Z'),
  });
  expect(ownCorrection({ portal: 'tnhs', changes, kept: [ahead] }, office, clock).at).toBe(
    '2026-11-23T09:00:00.001Z',
  );
});

test('what could not be read again is not made', () => {
  expect(() => ownCorrection({ portal: 'tnhs', changes: [], kept: [] }, office, clock)).toThrow(/changes/);
});
