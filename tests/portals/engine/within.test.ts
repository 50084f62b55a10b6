import { afterEach, expect, test } from 'vitest';
import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import { grounds, showOn } from './shown.ts';

const since = '2026-11-23';
const right = '<label>Họ tên <input data-right></label>';
const wrong = '<label>Họ tên <input></label>';

afterEach(() => document.body.replaceChildren());

const sections: [string, string, string][] = [
  [
    'under a heading, up to the next',
    `<h3>Người đại diện</h3>${wrong}<h3>Người nộp</h3>${right}<h3>Khác</h3>${wrong}`,
    'found',
  ],
  ['past a lower heading', `<h2>Người nộp</h2><h3>Giấy tờ</h3>${right}<h2>Khác</h2>${wrong}`, 'found'],
  ['not past a higher heading', `<h3>Người nộp</h3><h2>Khác</h2>${wrong}`, 'notFound'],
  ['not before the heading', `${wrong}<h3>Người nộp</h3>`, 'notFound'],
  ['a fieldset’s legend', `<fieldset><legend>Người nộp</legend>${right}</fieldset>${wrong}`, 'found'],
  [
    'a legend past an inner fieldset',
    `<fieldset><legend>Người nộp</legend><fieldset><legend>Địa chỉ</legend></fieldset>${right}</fieldset>`,
    'found',
  ],
  [
    'a table’s caption',
    `<table><caption>Người nộp</caption><tr><td>${right}</td></tr></table><table><tr><td>${wrong}</td></tr></table>`,
    'found',
  ],
  ['a summary', `<details open><summary>Người nộp</summary>${right}</details>${wrong}`, 'found'],
  [
    'the title of a panel',
    `<div class="panel"><div class="panel-heading"><span>Người đại diện</span></div><div>${wrong}</div></div><div class="panel"><div class="panel-heading"><span>Người nộp</span></div><div>${right}</div></div>`,
    'found',
  ],
  [
    'an ARIA heading',
    `<div role="heading" aria-level="3">Người nộp</div>${right}<div role="heading" aria-level="3">Khác</div>${wrong}`,
    'found',
  ],
  [
    'words that look like a title',
    `<p class="b">Người nộp</p>${right}<p class="b">Người đại diện</p>${wrong}`,
    'found',
  ],
  [
    'a heading inside a heading',
    `<h3><span>Người nộp</span></h3>${right}<h3><span>Khác</span></h3>${wrong}`,
    'found',
  ],
  [
    'a heading in a box of its own',
    `<section><header><h2>Người nộp</h2><button>Thêm</button></header><div>${right}</div></section><section><header><h2>Khác</h2></header><div>${wrong}</div></section>`,
    'found',
  ],
  [
    'a heading past a closed section',
    `<section><h2>Người nộp</h2><section><h2>Phụ</h2></section>${right}</section>`,
    'found',
  ],
  ['two in the section', `<h3>Người nộp</h3>${right}${wrong}`, 'ambiguous'],
  ['no such heading', `<h3>Chủ hồ sơ</h3>${wrong}`, 'notFound'],
  ['a hidden heading', `<h3 style="display: none">Người nộp</h3>${wrong}`, 'notFound'],
];

for (const ground of grounds) {
  test.for(sections)(`within a section, in the ${ground}: %s`, ([, html, expected]) => {
    const view = viewPage(showOn(ground, html));
    const found = findOne([{ by: 'label', text: ['Họ tên'], within: ['Người nộp'], since }], view, 'control');
    const outcome =
      found.kind === 'failed'
        ? found.why
        : found.element.hasAttribute('data-right')
          ? 'found'
          : 'wrong element';
    expect(outcome).toBe(expected);
  });
}
