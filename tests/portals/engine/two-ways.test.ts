import { afterEach, describe, expect, test } from 'vitest';
import { familyOf, findToWrite } from '#lib/portals/engine/find';
import { quanTriDvcqgSpec } from '#lib/portals/quan-tri-dvcqg/spec';
import type { Finder } from '#lib/portals/spec.schema';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { byCss, byLabel, byName, byRole, outcome } from './ways.ts';

afterEach(() => document.body.replaceChildren());

describe('F2 two ways to write', () => {
  const field = '<label>Số định danh<input name="soDinhDanh" class="k" data-right></label>';
  const cases: [string, Finder[], string, string][] = [
    ['words and a name', [byLabel, byName('soDinhDanh')], field, 'found'],
    ['words and a place', [byLabel, byCss('input.k')], field, 'found'],
    ['two of words', [byLabel, byRole('textbox', 'Số định danh')], field, 'oneWay'],
    [
      'a selector that goes by words',
      [byLabel, byCss('input[placeholder="x"], label > input')],
      field,
      'oneWay',
    ],
    ['two of names', [byName('soDinhDanh'), byCss('input[name="soDinhDanh"]')], field, 'oneWay'],
    ['one that sees nothing', [byLabel, byName('cccd')], field, 'oneWay'],
    ['a name elsewhere', [byLabel, byName('cccd')], `${field}<input id="cccd">`, 'disagree'],
    ['nothing', [byLabel], '<p></p>', 'notFound'],
  ];

  test.for(cases)('%s', ([, finders, html, expected]) => {
    expect(outcome(html, finders, { find: findToWrite })).toBe(expected);
  });

  test('found one way only it can still be read', () => {
    expect(outcome(field, [byLabel])).toBe('found');
  });

  test.for<[string, string]>([
    ['input[placeholder="x"]', 'words'],
    ['[aria-label="x"]', 'words'],
    ['#a', 'name'],
    ['input[name="x"]', 'name'],
    ['[data-testid="x"]', 'name'],
    ['div > input.k', 'place'],
    ['input[type="password"]', 'place'],
    ['form :not(#zz) > input', 'place'],
    ['#form input', 'place'],
    ['input:not([title])', 'place'],
    ['input[title]', 'place'],
    ['td:has([aria-label="x"])', 'place'],
    ['label[title="x"] > input', 'place'],
    ['[data-index="2"]', 'place'],
    ['[data-row-index="2"]', 'place'],
    ['[data-ri="2"]', 'place'],
    ['[data-field="so"]', 'name'],
    ['[tabindex="1"]', 'place'],
    ['[aria-colindex="2"]', 'place'],
    ['input[', 'place'],
    [':is(#a, .b)', 'name'],
    [':where([placeholder="x"])', 'words'],
    ['form.k [name="x"]', 'name'],
    ['.k, #a', 'name'],
    ['[title="x"], #a', 'words'],
  ])('%s is of the family %s', ([selector, family]) => {
    expect(familyOf(byCss(selector))).toBe(family);
  });
});

describe('F4 an element that bears another field’s wording is never this one', () => {
  const representative = '<label>Số định danh người đại diện<input name="soDinhDanh2"></label>';
  const right = '<label>Số giấy tờ<input name="soDinhDanh" data-right></label>';
  const not = ['Người đại diện'];
  const name = byName('soDinhDanh');

  test.for<[string, string, string[] | undefined, string]>([
    ['without it', representative + right, undefined, 'ambiguous'],
    ['with it', representative + right, not, 'found'],
    ['nothing else there', representative, not, 'notFound'],
    ['a wording of part of a word', representative, ['Số định'], 'notFound'],
    ['a wording that is no whole word', right, ['Số gi'], 'found'],
  ])('%s', ([, html, bar, expected]) => {
    expect(outcome(html, [name], { not: bar })).toBe(expected);
  });

  test('a text that says it, or stands beside it', () => {
    const value: Finder = byCss('dd');
    const html = '<dl><dt>Ngày cấp</dt><dd>1</dd><dt>Ngày hẹn</dt><dd data-right>2</dd></dl>';
    expect(outcome(html, [value], { wanted: 'text', not: ['Ngày cấp'] })).toBe('found');
    const states = '<p><b data-right>Đang xử lý</b></p><p><b>Đã huỷ</b></p>';
    expect(outcome(states, [byCss('b')], { wanted: 'text', not: ['Đã hủy'] })).toBe('found');
  });

  test.for([
    ['Số điện thoại', 'soCccd'],
    ['Số định danh người nộp thay', 'soDinhDanh'],
  ])(
    '%s is no citizen’s number on a portal that ships, whatever its developers called it',
    ([words = '', code = '']) => {
      const html = `<label>${words}<input name="${code}"></label>`;
      for (const field of [
        tnhsSpec.pages.intake.fields.citizenNumber,
        quanTriDvcqgSpec.pages.accountSearch.fields.number,
      ])
        expect(outcome(html, field.finders, { not: field.not })).toBe('notFound');
    },
  );
});
