import { expect, it } from 'vitest';
import { quanTriDvcqgSpec } from '#lib/portals/quan-tri-dvcqg/spec';
import type { Feature, PortalSpec } from '#lib/portals/spec.schema';
import { failuresThatMatter } from '#lib/workflows/page-subject';
import { whyOff } from '#lib/workflows/switched-off';

const since = '2026-11-23';
const { accountSearch } = quanTriDvcqgSpec.pages;
if (accountSearch === undefined) throw new Error('The spec has no account search');
const searchOff: PortalSpec = {
  ...quanTriDvcqgSpec,
  pages: { accountSearch: { ...accountSearch, off: { why: 'trang đổi', since } } },
};

it.each<[string, PortalSpec, Feature, string | null]>([
  ['nothing is off in a built-in spec', quanTriDvcqgSpec, 'accountCheck', null],
  ['a feature says why', { ...quanTriDvcqgSpec, off: { attach: { why: 'x', since } } }, 'attach', 'x'],
  [
    'no other feature is off with it',
    { ...quanTriDvcqgSpec, off: { attach: { why: 'x', since } } },
    'track',
    null,
  ],
  ['accounts cannot be checked where their page is off', searchOff, 'accountCheck', 'trang đổi'],
  ['a page that is off leaves other features on', searchOff, 'pills', null],
])('%s', (_name, spec, feature, why) => expect(whyOff(spec, feature)).toBe(why));

it.each([
  ['both, while nobody is known', '', '', ['citizenNumber', 'unitCode', 'procedure']],
  ['no number where a unit stands', '', 'TA0001A', ['unitCode', 'procedure']],
  ['no unit where a citizen stands', '079085123456', '', ['citizenNumber', 'procedure']],
])('of fields that could not be read matter: %s', (_name, citizenNumber, unitCode, fields) => {
  const failures = ['citizenNumber', 'unitCode', 'procedure'].map((field) => ({
    field,
    why: 'notFound' as const,
    found: [],
  }));
  const reading = { kind: 'intake', citizenNumber, unitCode, failures } as const;
  const more = { fullName: '', procedure: null, components: null, channel: null };
  expect(failuresThatMatter({ ...reading, ...more, failures }).map(({ field }) => field)).toEqual(fields);
});
