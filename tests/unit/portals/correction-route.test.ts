import { describe, expect, test } from 'vitest';
import { routeUrl } from '#lib/portals/addresses';
import { applyCorrections } from '#lib/portals/corrections/apply';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { describeDifference } from '#lib/portals/corrections/difference';
import { lintChange } from '#lib/portals/corrections/lint';
import { quanTriDvcqgSpec } from '#lib/portals/quan-tri-dvcqg/spec';
import { correction } from './corrections.ts';

const opens = (route: string): Change => ({ what: 'route', page: 'accountSearch', route });
const made = (route: string) => correction([opens(route)], { portal: quanTriDvcqgSpec.id });
const opened = (route: string): string | null => {
  const { spec } = applyCorrections(quanTriDvcqgSpec, [made(route)]);
  return routeUrl(spec, 'accountSearch', 'https://quantri.dichvucong.gov.vn/');
};

describe('where the look-up page is opened (K1)', () => {
  test.for([
    ['#/tai-khoan', 'https://quantri.dichvucong.gov.vn/#/tai-khoan'],
    ['tai-khoan/tra-cuu', 'https://quantri.dichvucong.gov.vn/tai-khoan/tra-cuu'],
    ['', 'https://quantri.dichvucong.gov.vn/'],
  ])('%s', ([route = '', url]) => expect(opened(route)).toBe(url));

  test.for([
    'https://cong-gia.example/',
    '//cong-gia.example/',
    '/tai-khoan',
    'javascript:alert(1)',
    '\\\\cong-gia.example',
    'tai-khoan?so=1',
    '#/tai-khoan/*',
    'a'.repeat(301),
  ])('never at %s', (route) => {
    const { spec, unfit } = applyCorrections(quanTriDvcqgSpec, [made(route)]);
    expect(unfit).toHaveLength(1);
    expect(spec).toBe(quanTriDvcqgSpec);
  });

  test('never outside the portal, whatever the spec says', () => {
    const spec = { ...quanTriDvcqgSpec, addresses: ['https://quantri.dichvucong.gov.vn/quan-tri/'] };
    for (const accountSearch of ['../../khac', 'https://cong-gia.example/', '//cong-gia.example/'])
      expect(
        routeUrl(
          { ...spec, routes: { accountSearch } },
          'accountSearch',
          'https://quantri.dichvucong.gov.vn/quan-tri/x',
        ),
      ).toBeNull();
  });

  test('is shown before it is accepted, and nothing personal stands in it (K2, K4)', () => {
    expect(describeDifference(quanTriDvcqgSpec, [], [made('#/tai-khoan')])).toMatchObject([
      { what: 'route', page: 'accountSearch', place: '/#/tai-khoan', unfit: false },
    ]);
    expect(lintChange(opens('#/tai-khoan/001188012345'))).toMatchObject([
      { why: 'personal', severity: 'refused' },
    ]);
  });
});
