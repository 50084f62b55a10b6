import { afterEach, describe, expect, test } from 'vitest';
import { createRefs } from '#lib/portals/teach/refs';
import { describeCandidate, listCandidates } from '#lib/portals/teach/candidates';
import { resolveTarget } from '#lib/portals/teach/resolve';
import type { PartKind } from '#lib/portals/page-parts';
import { marked, show } from './help.ts';

afterEach(() => document.body.replaceChildren());

const grid =
  '<table><thead><tr><th>STT</th><th data-meant>Tên giấy tờ</th></tr></thead><tbody><tr><td>1</td><td>Tờ khai</td></tr><tr><td>2</td><td><b data-here>Giấy ra viện</b></td></tr></tbody></table>';

describe('pointing a little beside a thing means the thing', () => {
  const pages: [string, PartKind, string][] = [
    [
      'a label for its field',
      'control',
      '<label for="a" data-here>Số CCCD</label><input id="a" data-meant><input>',
    ],
    [
      'a word in a label around its field',
      'control',
      '<label><span data-here>Số CCCD</span><input data-meant></label><input>',
    ],
    [
      'a caption in a cell for the field beside it',
      'control',
      '<table><tr><td data-here>Số CCCD</td><td><input data-meant></td></tr><tr><td>Họ tên</td><td><input></td></tr></table>',
    ],
    [
      'the star of a caption for the field beside it',
      'control',
      '<table><tr><td>Số CCCD<span data-here> (*)</span>:</td><td><input data-meant></td></tr><tr><td>Họ tên</td><td><input></td></tr></table>',
    ],
    [
      'a word set apart in a caption',
      'control',
      '<table><tr><td><div>Số <b data-here>CCCD</b></div></td><td><input data-meant></td></tr><tr><td>Họ tên</td><td><input></td></tr></table>',
    ],
    [
      'a caption with an icon that is not read',
      'control',
      '<table><tr><td data-here>Số CCCD <i aria-hidden="true">info</i></td><td><input data-meant></td></tr><tr><td>Họ tên</td><td><input></td></tr></table>',
    ],
    [
      'a caption that stands twice, for the field beside it',
      'control',
      '<table><tr><td>Số CCCD</td><td><input></td></tr></table><table><tr><td data-here>Số CCCD</td><td><input data-meant></td></tr></table>',
    ],
    [
      'a field’s box',
      'control',
      '<p><input></p><div><span data-here></span><div><input data-meant></div></div>',
    ],
    [
      'an icon beside a field',
      'control',
      '<p><input></p><div class="wrap"><input data-meant><i data-here>x</i></div>',
    ],
    [
      'a field in a shadow root for its host',
      'control',
      '<x-field data-here><template shadowrootmode="open"><input data-meant></template></x-field><input>',
    ],
    [
      'one of a group of choices for the one that stands for it',
      'control',
      '<label><input type="radio" name="c" data-here>Trực tiếp</label><label><input type="radio" name="c" checked data-meant>Bưu chính</label>',
    ],
    ['an icon in a button', 'button', '<button data-meant><i><b data-here>x</b></i> Tìm</button>'],
    ['the box of the only button', 'button', '<div data-here><button data-meant>Tìm</button></div>'],
    [
      'a box that looks like a button',
      'button',
      '<div style="cursor: pointer" data-meant><span data-here>Tìm</span></div>',
    ],
    [
      'a caption for the value beside it',
      'text',
      '<dl><dt data-here>Số hồ sơ</dt><dd data-meant>03706</dd></dl>',
    ],
    [
      'a box for the smallest element that says the same',
      'text',
      '<div data-here><p><span data-meant>03706</span></p></div>',
    ],
    ['a box for the message in it', 'message', '<div data-here><p data-meant>Không có dữ liệu</p></div>'],
    ['any cell for the header over it', 'column', grid],
  ];

  test.for(pages)('%s', ([, kind, html]) => {
    const view = show(html);
    const target = resolveTarget(marked(view), kind, view);
    expect(target.kind === 'wrongThing' ? null : target.element).toBe(marked(view, 'data-meant'));
  });

  test('a column tells its header, its rows and what the first of them says', () => {
    const view = show(grid);
    expect(resolveTarget(marked(view), 'column', view)).toMatchObject({
      header: 'Tên giấy tờ',
      rows: 2,
      sample: 'Tờ khai',
    });
  });
});

describe('what is not of the wanted kind is the wrong thing', () => {
  const pages: [string, PartKind, string][] = [
    ['a box with two fields', 'control', '<div data-here><input><input></div>'],
    ['a paragraph', 'button', '<p data-here>Tìm</p>'],
    ['an empty box', 'text', '<div data-here></div>'],
    ['a field', 'message', '<input data-here value="x">'],
    [
      'a cell of a form laid out as a table',
      'column',
      '<table><tr><td data-here>Số CCCD</td><td>Họ tên</td></tr><tr><td><input></td><td><input></td></tr></table>',
    ],
    ['a text beside a table', 'column', `${grid.replace('data-here', '')}<p data-here>Tên</p>`],
  ];

  test.for(pages)('%s', ([, kind, html]) => {
    const view = show(html);
    expect(resolveTarget(marked(view), kind, view)).toEqual({ kind: 'wrongThing' });
  });
});

describe('the list for those who do not point', () => {
  function list(kind: PartKind, html: string) {
    const view = show(html);
    const refs = createRefs();
    return listCandidates(kind, view).map((element) => describeCandidate(element, kind, view, refs));
  }

  test('fields by their labels, in reading order, with what they hold', () => {
    const html =
      '<label>Số định danh: <input value="001188012345"></label><input type="hidden" value="x"><label>Quy trình <select><option>630 - Ốm đau</option></select></label><fieldset><legend>Hình thức</legend><label><input type="radio" name="c"> Trực tiếp</label><label><input type="radio" name="c"> Bưu chính</label></fieldset>';
    expect(list('control', html).map(({ names, reads, tag }) => [names[0], reads, tag])).toEqual([
      ['Số định danh', '001188012345', 'input'],
      ['Quy trình', '630 - Ốm đau', 'select'],
      [expect.stringMatching(/^(Trực tiếp|Hình thức)$/), '', 'input'],
    ]);
  });

  test('values by the captions beside them; captions are not listed', () => {
    const found = list('text', '<dl><dt>Số hồ sơ</dt><dd>03706</dd><dt>Hạn trả</dt><dd>04/12/2026</dd></dl>');
    expect(found.map(({ names, reads }) => [names[0], reads])).toEqual([
      ['Số hồ sơ', '03706'],
      ['Hạn trả', '04/12/2026'],
    ]);
  });

  test('buttons by their names, columns by their headers with the first value', () => {
    expect(
      list('button', '<button>Tìm</button><a href="#">Xóa</a><button hidden>Ẩn</button>').map(
        ({ names }) => names[0],
      ),
    ).toEqual(['Tìm', 'Xóa']);
    const form = '<table><tr><td>Số CCCD</td><td><input></td></tr></table>';
    expect(list('column', form + grid).map(({ names, reads }) => [names[0], reads])).toEqual([
      ['STT', '1'],
      ['Tên giấy tờ', 'Tờ khai'],
    ]);
  });

  test('a name of an element is good as long as the element stands', () => {
    const view = show('<button data-here>Tìm</button>');
    const refs = createRefs();
    const element = marked(view);
    const ref = refs.refOf(element);
    expect([refs.refOf(element), refs.elementOf(ref)]).toEqual([ref, element]);
    element.remove();
    expect(refs.elementOf(ref)).toBeNull();
  });
});
