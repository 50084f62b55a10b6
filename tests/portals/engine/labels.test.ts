import { afterEach, describe, expect, test } from 'vitest';
import { findOne } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import type { Finder } from '#lib/portals/spec.schema';
import { grounds, showOn } from './shown.ts';

const since = '2026-11-23';
const other = '<div><label>Số điện thoại <input></label></div>';

afterEach(() => document.body.replaceChildren());

/** `L` stands for the label's words, `<right>` for the field that is meant. */
const ways: [string, string][] = [
  ['label for', '<label for="a">L</label><i></i><input id="a" data-right>'],
  ['label around', '<label>L <input data-right></label>'],
  ['label around a list', '<label>L <select data-right><option>Chọn</option></select></label>'],
  [
    'label for an element that holds the field',
    '<label for="a">L</label><p></p><my-input id="a"><input data-right></my-input>',
  ],
  [
    'label for the host of a shadow root',
    '<label for="a">L</label><p></p><my-input id="a"><template shadowrootmode="closed"><input data-right></template></my-input>',
  ],
  [
    'label around a host',
    '<label>L <my-input><template shadowrootmode="open"><input data-right></template></my-input></label>',
  ],
  ['aria-label', '<input aria-label="L" data-right>'],
  [
    'aria-label of a host',
    '<my-input aria-label="L"><template shadowrootmode="closed"><input data-right></template></my-input>',
  ],
  ['aria-labelledby', '<p id="t">L</p><div><div><input aria-labelledby="t" data-right></div></div>'],
  [
    'aria-labelledby in two parts',
    '<p><b id="t"></b><i id="u">L</i></p><hr><input aria-labelledby="t u" data-right>',
  ],
  ['title', '<input title="L" data-right>'],
  ['placeholder', '<input placeholder="L" data-right>'],
  ['cell to the left', '<table><tr><td>L (*):</td><td><input data-right></td></tr></table>'],
  [
    'cell to the left past an empty one',
    '<table><tr><td>L</td><td></td><td><input data-right></td></tr></table>',
  ],
  [
    'second pair of a row',
    '<table><tr><td>Họ và tên</td><td><input></td><td>L</td><td><input data-right></td></tr></table>',
  ],
  [
    'cell to the left over two rows',
    '<table><tr><td rowspan="2">L</td><td>Nhập đủ 12 số</td></tr><tr><td><input data-right></td></tr></table>',
  ],
  [
    'header above',
    '<table><tr><th>STT</th><th>L</th></tr><tr><td></td><td><input data-right></td></tr></table>',
  ],
  [
    'header above past other rows',
    '<table><thead><tr><th>STT</th><th>L</th></tr></thead><tr><td>1</td><td><b>x</b></td></tr><tr><td>2</td><td><input data-right></td></tr></table>',
  ],
  [
    'lower of two headers',
    '<table><tr><th rowspan="2">STT</th><th colspan="2">Người nộp</th></tr><tr><th>L</th><th>Họ tên</th></tr><tr><td></td><td><input data-right></td><td><input></td></tr></table>',
  ],
  [
    'cell above',
    '<table><tr><td>L</td><td>Họ tên</td></tr><tr><td><input data-right></td><td><input></td></tr></table>',
  ],
  [
    'label in the next table around',
    '<table><tr><td>L</td><td><table><tr><td><input data-right></td></tr></table></td></tr></table>',
  ],
  ['dt and dd', '<dl><dt>L</dt><dd><input data-right></dd></dl>'],
  ['second dd', '<dl><dt>L</dt><dd>Ghi như trên thẻ</dd><dd><input data-right></dd></dl>'],
  ['text before', '<div>L: <input data-right></div>'],
  ['text before in pieces', '<div><b>L</b> <i>(*)</i> <input data-right></div>'],
  ['text above', '<div>L<br><input data-right></div>'],
  ['text before its box', '<div><span>L</span><div><input data-right></div></div>'],
  [
    'form group',
    '<div class="row"><label class="col">Họ tên</label><div class="col"><input></div><label class="col">L</label><div class="col"><input data-right></div></div>',
  ],
  [
    'flex row, deep',
    '<div class="item"><div><div><label>L</label></div></div><div><div><div><span><span><input data-right></span></span></div></div></div></div>',
  ],
  ['label that names nothing', '<div><label for="gone">L</label><input data-right></div>'],
  [
    'floating label',
    '<div class="field" style="position:relative"><input data-right><label style="position:absolute;left:4px;top:2px">L</label></div>',
  ],
  [
    'floating words',
    '<div class="field" style="position:relative"><span><input data-right></span><span class="floating-label" style="position:absolute;left:0;top:-8px">L</span></div>',
  ],
  [
    'words in the shadow root of a wrapper',
    '<my-field><template shadowrootmode="closed"><div><span>L</span><slot></slot></div></template><input data-right></my-field>',
  ],
  [
    'slots in another order',
    '<my-field><template shadowrootmode="open"><slot name="label"></slot><div><slot name="input"></slot></div></template><input slot="input" data-right><span slot="label">L</span></my-field>',
  ],
  [
    'legend of choices',
    '<fieldset><legend>L</legend><label><input type="radio" name="r" data-right> Có</label><label><input type="radio" name="r"> Không</label></fieldset>',
  ],
  [
    'text before choices',
    '<div><span>L</span><div><input type="radio" name="r" data-right> Có <input type="radio" name="r"> Không</div></div>',
  ],
  [
    'named group of choices',
    '<div role="radiogroup" aria-label="L"><label><input type="radio" name="r" data-right> Có</label></div>',
  ],
  ['words after a tick', '<div>Khác: <input type="checkbox" data-right> L</div>'],
  [
    'made to act as a field',
    '<div><span>L</span><div role="combobox" tabindex="0" data-right>Chọn</div></div>',
  ],
  ['made to be written in', '<div><label>L</label><div contenteditable="true" data-right></div></div>'],
];

const wordings: [string, string][] = [
  ['as written', 'Số hoá đơn định danh'],
  ['decomposed', 'Số hoá đơn định danh'.normalize('NFD')],
  ['old tone position', 'Số hóa đơn định danh'],
  ['capitals, ð, a number, marks and odd spaces', '1. SỐ HOÁ\u00a0ÐƠN  ĐỊNH \u200bDANH (*) :'],
];

describe('F3 every way a label is tied to a field', () => {
  describe.each(grounds)('in the %s', (ground) => {
    test.for(ways)('%s', ([, html]) => {
      for (const [name, words] of wordings) {
        const page = showOn(ground, html.replaceAll('L', words) + other);
        const finder: Finder = { by: 'label', text: ['Số hoá đơn định danh'], since };
        const found = findOne([finder], viewPage(page), 'control');
        expect([name, found.kind === 'found' && found.element.hasAttribute('data-right')]).toEqual([
          name,
          true,
        ]);
      }
    });
  });
});

describe('what labels another field is nobody else’s', () => {
  const neighbours: [string, string][] = [
    [
      'a label of the field after it',
      '<div><label for="b">L</label><input id="a"><input id="b" data-right></div>',
    ],
    [
      'a label that stands before another field',
      '<label for="b">L</label><div><input></div><div><input id="b" data-right></div>',
    ],
    ['words named by aria-labelledby', '<span id="t">L</span><input><input aria-labelledby="t" data-right>'],
    ['the words before the field before', '<div>L <input data-right> <input></div>'],
    [
      'the words of the field before, in boxes',
      '<div><b>L</b><div><input data-right></div><div><input></div></div>',
    ],
    [
      'the cell of the field before',
      '<table><tr><td>L</td><td><input data-right></td><td><input></td></tr></table>',
    ],
    ['the cell of two fields', '<table><tr><td>L</td><td><input data-right> <input></td></tr></table>'],
    [
      'the title of a form',
      '<h2>Khác</h2><form><div><label>L <input data-right></label></div><div><input></div></form>',
    ],
    [
      'a header over several columns',
      '<table><tr><th colspan="2">L</th></tr><tr><td>Khác</td><td><input></td></tr><tr><td>Số</td><td><input aria-label="L" data-right></td></tr></table>',
    ],
    [
      'a choice’s own words',
      '<div>Khác <input type="radio" name="r"> L</div><div><input title="L" data-right></div>',
    ],
  ];

  test.for(neighbours)('%s', ([, html]) => {
    const page = showOn('page', html.replaceAll('L', 'Số định danh'));
    const found = findOne([{ by: 'label', text: ['Số định danh'], since }], viewPage(page), 'control');
    const outcome = found.kind === 'found' ? found.element.hasAttribute('data-right') : found.why;
    expect(outcome).toBe(html.startsWith('<div>Khác <input type="radio"') ? 'ambiguous' : true);
  });
});
