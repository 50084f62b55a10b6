import { expect, test } from 'vitest';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { switchedOffAt } from '#lib/portals/corrections/switched-off-at';

const pageOff: Change = { what: 'pageOff', page: 'intake', why: 'đang làm lại' };
const pageOn: Change = { what: 'pageOn', page: 'intake' };
const featureOff: Change = { what: 'featureOff', feature: 'attach', why: 'đang làm lại' };

test.for<[string, Change[][], string | null]>([
  ['never', [[featureOff]], null],
  ['when it was switched off', [[pageOff], [featureOff]], 'at 0'],
  ['when it was switched off last', [[pageOff], [pageOff]], 'at 1'],
  ['not once it is on again', [[pageOff], [pageOn]], null],
  ['when it was switched off once more', [[pageOff], [pageOn], [featureOff, pageOff]], 'at 2'],
])('a page is off since: %s', ([, all, since]) => {
  const ordered = all.map((changes, index) => ({ at: `at ${index}`, changes }));
  expect(switchedOffAt(ordered, { page: 'intake' })).toBe(since);
});

test('a page and a feature are switched apart', () => {
  const ordered = [{ at: 'then', changes: [featureOff] }];
  expect(switchedOffAt(ordered, { feature: 'attach' })).toBe('then');
  expect(switchedOffAt(ordered, { feature: 'track' })).toBeNull();
});
