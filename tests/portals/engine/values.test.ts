import { afterEach, describe, expect, test } from 'vitest';
import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import { readFound } from '#lib/portals/engine/read-value';
import { grounds, showOn } from './shown.ts';

const since = '2026-11-23';

afterEach(() => document.body.replaceChildren());

function read(ground: (typeof grounds)[number], html: string): string {
  const view = viewPage(showOn(ground, html));
  const found = findOne([{ by: 'label', text: ['Số hồ sơ'], since }], view, 'text');
  return found.kind === 'found' ? readFound(found, view.shadowOf) : found.why;
}

const ways: [string, string][] = [
  ['cell to the right', '<table><tr><td>Số hồ sơ:</td><td>V</td><td>Hạn trả</td><td>x</td></tr></table>'],
  ['cell past a colon’s cell', '<table><tr><td>Số hồ sơ</td><td>:</td><td>V</td></tr></table>'],
  ['cell beside a header', '<table><tr><th>Số hồ sơ</th><td>V</td></tr></table>'],
  ['dd of a dt', '<dl><dt>Số hồ sơ</dt><dd>V</dd><dt>Hạn trả</dt><dd>x</dd></dl>'],
  ['dd of a boxed dt', '<dl><div><dt><span>Số hồ sơ</span></dt><dd><b>V</b></dd></div></dl>'],
  ['next element', '<p><b>Số hồ sơ</b> <span>V</span></p>'],
  ['value below in a card', '<div class="card"><div class="k">Số hồ sơ</div><div class="v">V</div></div>'],
  [
    'value in a box beside',
    '<div><div><span>Số hồ sơ</span></div><div><div><span>V</span></div></div></div>',
  ],
  ['one text', '<p>Số hồ sơ: V</p>'],
  ['one text, numbered and boxed', '<div><p><span>1. Số hồ sơ: V</span></p></div>'],
  ['caption and text', '<p><b>Số hồ sơ:</b> V</p>'],
  ['caption and text among others', '<p><b>Hạn trả:</b> x <b>Số hồ sơ:</b> V <b>Trạng thái:</b> y</p>'],
  ['caption, text and line breaks', '<p><b>Hạn trả:</b> x<br><b>Số hồ sơ:</b> V<br><b>Trạng thái:</b> y</p>'],
  [
    'field that cannot be changed',
    '<div><label for="a">Số hồ sơ</label><div><input id="a" readonly value="V"></div></div>',
  ],
  ['locked field with an ARIA name', '<div><input aria-label="Số hồ sơ" disabled value="V"></div>'],
  ['field beside the caption', '<table><tr><td>Số hồ sơ</td><td><input value="V"></td></tr></table>'],
  ['hidden text in between', '<div><b>Số hồ sơ</b><i style="display: none">x</i><span>V</span></div>'],
  [
    'value in a slot',
    '<my-row><template shadowrootmode="closed"><b>Số hồ sơ</b><slot></slot></template><span>V</span></my-row>',
  ],
];

describe('F3 a value shown as text', () => {
  describe.each(grounds)('in the %s', (ground) => {
    test.for(ways)('%s', ([, html]) => {
      expect(read(ground, html.replaceAll('V', '03706/2026/07906'))).toBe('03706/2026/07906');
    });
  });

  const noValue: [string, string, string][] = [
    [
      'a header of a column',
      '<table><tr><th>Số hồ sơ</th><th>Hạn trả</th></tr><tr><td>1</td><td>2</td></tr></table>',
      'notFound',
    ],
    [
      'the last header of a row of boxes',
      '<div><div><b>Tên</b><b>Số hồ sơ</b></div><div>Giang</div></div>',
      'notFound',
    ],
    ['another caption', '<p><b>Số hồ sơ:</b><b>Hạn trả:</b></p>', 'notFound'],
    ['a button', '<div><span>Số hồ sơ</span><button>Tìm</button></div>', 'notFound'],
    ['an empty cell', '<table><tr><td>Số hồ sơ</td><td></td></tr></table>', ''],
    ['two of them', '<p>Số hồ sơ: 1</p><p>Số hồ sơ: 2</p>', 'ambiguous'],
    ['only a sentence', '<p>Số hồ sơ gồm 13 chữ số.</p>', 'notFound'],
  ];

  test.for(noValue)('%s gives no wrong value', ([, html, expected]) => {
    expect(read('page', html)).toBe(expected);
  });
});
