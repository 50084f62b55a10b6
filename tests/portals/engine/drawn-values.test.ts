import { afterEach, describe, expect, test } from 'vitest';
import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { sightPage } from '#lib/portals/engine/sight';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { showOn } from './shown.ts';
import { byLabel, outcome } from './ways.ts';

afterEach(() => document.body.replaceChildren());

describe('F3 a dossier’s number has a digit in it', () => {
  const look = (html: string) => {
    const page = showOn('page', html, 'https://tnhs.baohiemxahoi.gov.vn/#/chi-tiet-ho-so-cho-thu-ly?id=1');
    const reading = readPage(tnhsSpec, page);
    const { sights } = sightPage(tnhsSpec, viewPage(page));
    if (reading.kind !== 'dossierDetail') throw new Error(reading.kind);
    const sight = sights.find(({ part }) => part === 'number')?.state;
    return [reading.number, reading.failures.find(({ field }) => field === 'number')?.why, sight];
  };

  test.for<[string, string]>([
    ['a caption below', '<p><b>Số hồ sơ</b></p><p><b>Người xử lý</b></p>'],
    ['a caption in the next cell', '<table><tr><td>Số hồ sơ<td>Người xử lý</tr></table>'],
    ['the rest of a longer caption', '<table><tr><td><b>Số hồ sơ</b> liên quan<td>03706/2026</tr></table>'],
  ])('%s is none', ([, html]) => {
    expect(look(html)).toEqual(['', 'notFound', 'notFound']);
  });

  test.for<[string, string]>([
    ['03706/2026/07906', '<p><b>Số hồ sơ</b> <span>03706/2026/07906</span></p>'],
    ['', '<dl><dt>Số hồ sơ</dt><dd></dd></dl>'],
  ])('“%s” is one that may stand there', ([number, html]) => {
    expect(look(html)).toEqual([number, undefined, 'found']);
  });
});

describe('F3 a value is drawn right of its caption or below it', () => {
  const value = '<i data-right>1</i>';
  test.for<[string, string, string]>([
    ['a row', `<div style="display:flex"><b>Số CCCD</b>${value}</div>`, 'found'],
    ['a column', '<div><div>Số CCCD</div><div data-right>1</div></div>', 'found'],
    [
      'a row from the right',
      `<div style="display:flex;flex-direction:row-reverse"><b>Số CCCD</b>${value}</div>`,
      'notFound',
    ],
    [
      'a column from below',
      `<div style="display:flex;flex-direction:column-reverse"><b>Số CCCD</b>${value}</div>`,
      'notFound',
    ],
    [
      'captions in one row, values in the next',
      `<div style="display:grid;grid-template-columns:9em 9em"><b>Ngày</b><b>Số CCCD</b>${value}<i>2</i></div>`,
      'notFound',
    ],
  ])('%s', ([, html, expected]) => {
    expect(outcome(html, [byLabel], { wanted: 'text' })).toBe(expected);
  });
});

describe('F3 a label that is written after its field is drawn over it', () => {
  const label = (style: string) =>
    `<div style="position:relative;width:300px"><input style="width:100px" data-right><label style="${style}">Số CCCD</label></div>`;
  test.for<[string, string, string]>([
    ['inside of it', 'position:absolute;left:4px;top:2px', 'found'],
    ['above it', 'position:absolute;left:0;top:-20px', 'found'],
    ['right of it', '', 'notFound'],
    ['below it', 'position:absolute;left:0;top:60px', 'notFound'],
  ])('%s', ([, style, expected]) => {
    expect(outcome(label(style), [byLabel])).toBe(expected);
  });
});

test('what names a control and stands in it is its value, and no label', () => {
  const button = (inner: string) =>
    `<div><label>Số CCCD</label><span role="combobox" tabindex="0" aria-labelledby="v" data-right>${inner}</span></div>`;
  expect(outcome(button('<b id="v">Người nộp</b>'), [byLabel])).toBe('found');
  expect(outcome(`${button('Chọn')}<p id="v">Người nộp</p>`, [byLabel])).toBe('notFound');
});

test('of captions that say the same the outer ones come first', () => {
  const view = viewPage(
    showOn('page', '<div id="a"><p id="b"><b id="c">Số CCCD</b></p></div><p id="d">Số CCCD</p>'),
  );
  expect(view.captions.map(({ element }) => element.id).filter((id) => id !== '')).toEqual([
    'a',
    'b',
    'c',
    'd',
  ]);
  const found = findOne([{ by: 'text', text: ['Số CCCD'], since: '2026-11-23' }], view, 'any');
  expect(found).toEqual({ kind: 'failed', why: 'ambiguous', found: ['b “a a”', 'p “a a”'] });
});
