import { afterEach, describe, expect, test } from 'vitest';
import type { Derived } from '#lib/portals/teach/teaching';
import { pointAt, tableOf } from './press-page.ts';

afterEach(() => document.body.replaceChildren());

const plain = '<button type="button">Đính kèm</button>';
const here = '<button type="button" data-here>Đính kèm</button>';

function said(derived: Derived): unknown {
  if (derived.kind === 'impossible') return derived.why;
  if (derived.kind !== 'press') return derived.kind;
  const { words, rows } = derived;
  return rows === null ? words : `${words} ${rows.once}/${rows.all}${rows.more > 0 ? ` +${rows.more}` : ''}`;
}

describe('T2 a button on a row is told by its words alone, and counted on every row (T3)', () => {
  test.for<[string, string, unknown]>([
    ['a button', tableOf(here, plain, plain), 'Đính kèm 3/3'],
    [
      'a word in it',
      tableOf('<button><i></i><span data-here>Đính kèm</span></button>', plain),
      'Đính kèm 2/2',
    ],
    [
      'an icon with a title',
      tableOf('<button title="Chọn tệp"><i data-here>+</i></button>', '<button title="Chọn tệp">+</button>'),
      'Chọn tệp 2/2',
    ],
    [
      'an icon whose name is only heard',
      tableOf('<a role="button" aria-label="Tải tệp lên" data-here><b></b>&nbsp;</a>', plain),
      'Tải tệp lên 1/2',
    ],
    [
      'a pressed link',
      tableOf('<a href="#" data-here>Chọn file</a>', '<a href="#">Chọn file</a>'),
      'Chọn file 2/2',
    ],
    ['a label', tableOf('<label data-here>Tải tệp</label>', '<label>Tải tệp</label>'), 'Tải tệp 2/2'],
    [
      'the cell around the only button',
      tableOf(`<div data-here style="padding:9px">${plain}</div>`, plain),
      'Đính kèm 2/2',
    ],
    [
      'what it says, where what is heard names its own row',
      tableOf(
        '<button aria-label="Đính kèm Giấy tờ A" data-here>Đính kèm</button>',
        '<button aria-label="Đính kèm Giấy tờ B">Đính kèm</button>',
      ),
      'Đính kèm 2/2',
    ],
    [
      'what is heard, where what it says stands twice',
      tableOf(
        '<button aria-label="Đính kèm tệp" data-here>Chọn</button><button>Chọn</button>',
        '<button aria-label="Đính kèm tệp">Chọn</button><button>Chọn</button>',
      ),
      'Đính kèm tệp 2/2',
    ],
    ['the sign of a menu', tableOf('<button data-here>⋮</button>', '<button>⋮</button>'), '⋮ 2/2'],
    ['a row that lacks it', tableOf(here, plain, '<a href="/tep.pdf">tep.pdf</a>'), 'Đính kèm 2/3'],
    ['a row that has two of it', tableOf(here, plain + plain), 'Đính kèm 1/2 +1'],
    ['beside a button that deletes', tableOf(`${here}<button>Xóa</button>`), 'Đính kèm 1/1'],
  ])('%s', ([, html, expected]) => {
    expect(said(pointAt(html))).toBe(expected);
  });

  test.for<[string, string, unknown]>([
    ['two of the same words on the row', tableOf(here + plain), 'twice'],
    ['a button without any words', tableOf('<button data-here><i></i></button>'), 'noWords'],
    ['a button outside the table', `${tableOf(plain)}<button data-here>Đính kèm</button>`, 'notInRow'],
    ['a text', tableOf('<span data-here>Đính kèm</span>'), 'wrongThing'],
    ['the place for the file itself', tableOf('<input type="file" data-here>'), 'fileInput'],
    ['a page without the table', `<div>${here}</div>`, 'noTable'],
    [
      'a button that is switched off',
      tableOf('<button data-here disabled>Đính kèm</button>', plain),
      'disabled',
    ],
    ['a button that deletes', tableOf('<button data-here>Xóa tệp</button>'), 'harmful'],
    ['a button that cancels', tableOf('<button data-here>Huỷ</button>'), 'harmful'],
    ['a button that signs', tableOf('<button data-here>Ký số</button>'), 'harmful'],
    ['a button that sends on', tableOf('<button data-here>Gửi</button>'), 'harmful'],
    ['a button with somebody’s number', tableOf('<button data-here>001188012345</button>'), 'noWords'],
  ])('is not taught by %s', ([, html, expected]) => {
    expect(said(pointAt(html))).toBe(expected);
  });

  test('no place and no code name goes into it, whatever the button bears', () => {
    const html = tableOf('<button id="btnDinhKem_1" class="upload" data-here>Đính kèm</button>', plain);
    expect(pointAt(html)).toEqual({
      kind: 'press',
      part: 'components.open.1',
      ref: 'e1',
      words: 'Đính kèm',
      rows: { all: 2, once: 2, more: 0 },
      older: [],
      alone: false,
    });
  });
});

describe('a button in what has been opened is told among what is open', () => {
  const page = tableOf('<button>Thao tác</button>', '<button>Thao tác</button>');
  const menu = (items: string) => `${page}<div style="position:absolute">${items}</div>`;
  test.for<[string, string, string, unknown]>([
    [
      'a menu’s item',
      menu('<a role="menuitem" data-here>Tải lên</a><a role="menuitem">Xem</a>'),
      'open.2',
      'Tải lên',
    ],
    [
      'an item that only its words tell',
      menu('<ul><li data-here>Tải lên</li><li>Xem</li></ul>'),
      'open.2',
      'Tải lên',
    ],
    [
      'whatever the page says elsewhere',
      `${menu('<button data-here>Tải lên</button>')}<button>Tải lên</button>`,
      'open.2',
      'Tải lên',
    ],
    [
      'a tab of a dialog',
      `${page}<dialog open><button role="tab" data-here>Từ máy tính</button><button role="tab">Từ kho</button></dialog>`,
      'open.3',
      'Từ máy tính',
    ],
    [
      'the button of a dialog, which may send',
      `${page}<div role="dialog"><button data-here>Gửi tệp</button><button>Đóng</button></div>`,
      'confirm.1',
      'Gửi tệp',
    ],
    [
      'a menu that is open in its row',
      tableOf('<button>Thao tác</button><ul role="menu"><li role="menuitem" data-here>Tải lên</li></ul>'),
      'open.2',
      'Tải lên',
    ],
    [
      'a part of the page that was unfolded',
      `${page}<section><button data-here>Từ máy tính</button></section>`,
      'open.2',
      'Từ máy tính',
    ],
    [
      'two items of the same words',
      menu('<button data-here>Tải lên</button><button>Tải lên</button>'),
      'open.2',
      'twice',
    ],
    ['an item that deletes', menu('<button data-here>Xóa</button>'), 'open.2', 'harmful'],
    [
      'a dialog’s button that cancels',
      `<dialog open><button data-here>Hủy</button></dialog>`,
      'confirm.1',
      'harmful',
    ],
    ['words of a dialog that opens the place', menu('<button data-here>Gửi</button>'), 'open.2', 'harmful'],
  ])('%s', ([, html, part, expected]) => {
    expect(said(pointAt(html, `components.${part}`))).toBe(expected);
  });

  test('what sends on the row itself is counted on every row', () => {
    const cell = '<input type="file"><button HERE>Tải lên</button>';
    const html = tableOf(cell.replace('HERE', 'data-here'), cell, cell);
    expect(said(pointAt(html, 'components.confirm.1'))).toBe('Tải lên 3/3');
  });
});

describe('what a button went by before', () => {
  const cell = (mark: string) => `<button ${mark}>Đính kèm</button><button>Xem tệp</button>`;
  const html = tableOf(cell('data-here'), cell(''));
  test.for<[string, string[], string[], boolean]>([
    ['stays where nothing bears it', ['Chọn tệp'], ['Chọn tệp'], false],
    ['stays where it is the same button', ['ĐÍNH KÈM', 'Chọn tệp'], ['ĐÍNH KÈM', 'Chọn tệp'], false],
    ['goes where another button of the row bears it', ['xem tệp', 'Chọn tệp'], ['Chọn tệp'], true],
  ])('%s', ([, known, older, alone]) => {
    expect(pointAt(html, 'components.open.1', { open: [known] })).toMatchObject({ older, alone });
  });
});
