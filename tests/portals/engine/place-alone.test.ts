import { afterEach, describe, expect, test } from 'vitest';
import { viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { sightPage, valuesOf } from '#lib/portals/engine/sight';
import { quanTriDvcqgSpec } from '#lib/portals/quan-tri-dvcqg/spec';
import type { Finder, PortalSpec } from '#lib/portals/spec.schema';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { showOn } from './shown.ts';
import { byCss, byLabel, byName, byRole, outcome } from './ways.ts';

afterEach(() => document.body.replaceChildren());

describe('F1 a place confirms what words or a name found, and finds nothing instead of them', () => {
  const field = '<label>Số định danh <input name="soDinhDanh" class="k" data-right></label>';
  const cases: [string, Finder[], string, string][] = [
    ['words and the place of the same element', [byLabel, byCss('.k')], field, 'found'],
    ['the place said first', [byCss('.k'), byLabel], field, 'found'],
    ['a name and the place', [byName('soDinhDanh'), byCss('.k')], field, 'found'],
    ['words that are gone', [byRole('textbox', 'Mã số'), byCss('.k')], field, 'notFound'],
    ['words that are gone, the place said first', [byCss('.k'), byName('cccd')], field, 'notFound'],
    ['two places, and words that are gone', [byCss('.k'), byCss('input'), byName('cccd')], field, 'notFound'],
    ['words elsewhere', [byLabel, byCss('input.z')], `${field}<input class="z">`, 'disagree'],
    ['nothing but a place', [byCss('.k')], field, 'found'],
    ['nothing but a place that sees two', [byCss('input')], `${field}<input>`, 'ambiguous'],
    [
      'a selector by a name is no place',
      [byRole('textbox', 'Mã'), byCss('[name=soDinhDanh]')],
      field,
      'found',
    ],
  ];

  test.for(cases)('%s', ([, finders, html, expected]) => {
    expect(outcome(html, finders)).toBe(expected);
  });
});

describe('F1 who or which dossier it is, is never read by its place alone', () => {
  const href = 'https://tnhs.baohiemxahoi.gov.vn/#/chi-tiet-ho-so-cho-thu-ly?id=1';
  const page =
    '<h3>Số hồ sơ</h3><table><tr><td>Đơn vị</td><td class="a">03706/2026/00001</td></tr><tr><td>Trạng thái</td><td class="b">Đang xử lý</td></tr></table>';
  const since = '2026-11-23';
  const detail = tnhsSpec.pages.dossierDetail;

  /** A detail page whose parts are known by these ways, read. */
  function read(part: 'number' | 'citizenNumber' | 'unitCode' | 'status', finders: Finder[]) {
    const field = { finders, reads: 'text' as const };
    const spec: PortalSpec = {
      ...tnhsSpec,
      pages: { dossierDetail: { ...detail, fields: { ...detail.fields, [part]: field } } },
    };
    const shown = showOn('page', page, href);
    const view = viewPage(shown);
    const reading = readPage(spec, shown);
    if (reading.kind !== 'dossierDetail') throw new Error(reading.kind);
    return {
      says: reading[part],
      why: reading.failures.find(({ field: failed }) => failed === part)?.why,
      sight: sightPage(spec, view).sights.find((each) => each.part === part)?.state,
      shown: valuesOf(spec, view)[part],
    };
  }

  const nothing = (why: string) => ({ says: '', why, sight: why, shown: undefined });

  test.for(['number', 'citizenNumber', 'unitCode'] as const)('%s', (part) => {
    const gone: Finder = { by: 'label', text: ['Mã số hồ sơ'], since };
    expect(read(part, [gone, byCss('tr:nth-of-type(1) > td.a')])).toEqual(nothing('notFound'));
    expect(read(part, [byCss('tr:nth-of-type(1) > td.a')])).toEqual(nothing('oneWay'));
    const there: Finder = { by: 'label', text: ['Đơn vị'], since };
    const found = { says: '03706/2026/00001', why: undefined, sight: 'found', shown: '03706/2026/00001' };
    expect(read(part, [there, byCss('td.a')])).toEqual(found);
  });

  test('what says nothing of that may be', () => {
    const found = { says: 'Đang xử lý', why: undefined, sight: 'found', shown: 'Đang xử lý' };
    expect(read('status', [byCss('td.b')])).toEqual(found);
  });

  test('the number on the look-up page', () => {
    const { accountSearch } = quanTriDvcqgSpec.pages;
    const number = { ...accountSearch.fields.number, finders: [byCss('.k')] };
    const spec: PortalSpec = {
      ...quanTriDvcqgSpec,
      pages: { accountSearch: { ...accountSearch, fields: { number } } },
    };
    const html =
      '<label>Số định danh <input class="k" id="txtSoDinhDanh" value="001188012345"></label><button>Tìm kiếm</button>';
    const shown = showOn('page', html, 'https://quantri.dichvucong.gov.vn/tai-khoan');
    expect(readPage(spec, shown)).toMatchObject({
      kind: 'accountSearch',
      account: { echo: '' },
      failures: [{ field: 'number', why: 'oneWay' }],
    });
    expect(sightPage(spec, viewPage(shown)).sights).toContainEqual({
      part: 'number',
      state: 'oneWay',
      optional: false,
    });
  });
});
