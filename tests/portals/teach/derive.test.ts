import { afterEach, describe, expect, test } from 'vitest';
import type { PortalSpec } from '#lib/portals/spec.schema';
import type { Derived } from '#lib/portals/teach/teaching';
import { allOf, bareSpec, chosenOf, derive } from './help.ts';

afterEach(() => document.body.replaceChildren());

const other = '<label>Họ và tên <input name="hoTen"></label>';

describe('T2 words first, and a second way of another family', () => {
  const pages: [string, string, string[]][] = [
    [
      'a label and a code name',
      `<label for="a_txtSoDinhDanh">Số định danh (*):</label><input id="a_txtSoDinhDanh" data-here>${other}`,
      ['label Số định danh', 'codeName so dinh danh'],
    ],
    [
      'a caption in the cell to the left',
      `<table><tr><td>Số định danh</td><td><input name="soDinhDanh" data-here></td></tr><tr><td>Họ và tên</td><td><input name="hoTen"></td></tr></table>`,
      ['label Số định danh', 'codeName so dinh danh'],
    ],
    [
      'an accessible name alone, and then a place',
      '<main><div class="search-box"><input aria-label="Số định danh" data-here></div><div class="person"><input aria-label="Họ tên"></div></main>',
      ['label Số định danh', 'css div.search-box input'],
    ],
    [
      'a generated id, whose stable tail is kept',
      `<label for="ctl00_x7f3_ddlQuyTrinh">Quy trình</label><select id="ctl00_x7f3_ddlQuyTrinh" data-here><option>630 - Ốm đau</option></select>${other}`,
      ['label Quy trình', 'codeName quy trinh'],
    ],
  ];

  test.for(pages)('%s', ([, html, expected]) => {
    const chosen = chosenOf(derive(html, 'citizenNumber'));
    expect(chosen).toEqual(expected);
  });

  test('an id that a tool counted up is no name', () => {
    const all = allOf(
      derive(
        '<label for="mat-input-3">Số định danh</label><input id="mat-input-3" data-here>',
        'citizenNumber',
      ),
    );
    expect(all.filter((each) => /mat-input|codeName|idSuffix/.test(each))).toEqual([]);
  });

  test('classes of states and of style tools are in no path', () => {
    const derived = derive(
      '<div class="css-1xk9 jss12"><div class="khung-tim ng-dirty active"><input class="ng-touched focus sc-bdVaJa" data-here></div><div><input></div></div>',
      'citizenNumber',
    );
    expect(chosenOf(derived)).toEqual(['css div.khung-tim input']);
    expect(derived.kind === 'derived' && derived.finders.every(({ fragile }) => fragile)).toBe(true);
  });

  test('a position is named where nothing else tells one from the other', () => {
    const derived = derive('<form><div><input></div><div><input data-here></div></form>', 'citizenNumber');
    expect(allOf(derived)).toEqual([expect.stringMatching(/^css .*nth-of-type/)]);
  });

  test('inside shadow roots', () => {
    const html =
      '<x-field><template shadowrootmode="open"><label for="i">Số định danh</label><input id="i" name="soDinhDanh" data-here></template></x-field>';
    expect(chosenOf(derive(html, 'citizenNumber'))).toEqual(['label Số định danh', 'codeName so dinh danh']);
  });
});

describe('T3 what is offered finds just the element that was pointed at', () => {
  const twice =
    '<section><h3>Người nộp</h3><label>Số định danh <input></label></section><section><h3>Chủ hồ sơ</h3><label>Số định danh <input data-here></label></section>';

  test('a label that stands twice is looked for under its heading', () => {
    expect(chosenOf(derive(twice, 'citizenNumber'))[0]).toBe('label Số định danh in Chủ hồ sơ');
  });

  const matchesIn = (derived: Derived, chosen: boolean): number[] =>
    derived.kind === 'derived'
      ? derived.finders.filter((each) => each.chosen === chosen).map(({ matches }) => matches)
      : [];

  test('what is chosen sees exactly one', () => {
    const chosen = matchesIn(derive(`${twice}${other}`, 'citizenNumber'), true);
    expect(chosen).toEqual([1, 1]);
  });

  test('a way that sees others too comes last, with how many it sees, and is not chosen', () => {
    const html =
      '<p><label>Số định danh <input name="soDinhDanh" data-here></label></p><p><label>Số định danh <input></label></p>';
    const derived = derive(`${html}<p><label>Số định danh <input></label></p>`, 'citizenNumber');
    expect(chosenOf(derived)).toEqual(['codeName so dinh danh']);
    expect(allOf(derived).slice(-2)).toEqual(['label Số định danh', 'textbox Số định danh']);
    expect(matchesIn(derived, false).slice(-2)).toEqual([3, 3]);
  });

  test('where every way sees others too, nothing is offered', () => {
    const field =
      '<x-field><template shadowrootmode="open"><label>Số định danh <input HERE></label></template></x-field>';
    const html = field.replace('HERE', 'data-here') + field.replace('HERE', '');
    expect(derive(html, 'citizenNumber')).toEqual({
      kind: 'impossible',
      part: 'citizenNumber',
      why: 'noWay',
    });
  });
});

describe('shown values, buttons, messages and marks', () => {
  test('a value is found by the caption beside it, and never by what it says', () => {
    const derived = derive(
      '<table><tr><td>Số hồ sơ</td><td data-here>03706/2026/07906</td></tr><tr><td>Hạn trả</td><td>04/12/2026</td></tr></table>',
      'number',
      'dossierDetail',
    );
    expect(chosenOf(derived)).toEqual(['label Số hồ sơ']);
    expect(derived.kind === 'derived' && derived.reads).toBe('03706/2026/07906');
    expect(JSON.stringify(allOf(derived))).not.toContain('03706');
  });

  test('a button is found by its role and name', () => {
    const derived = derive(
      '<button id="btnTimKiem" data-here><i class="icon"></i> Tìm kiếm</button><button>Xóa</button>',
      'search',
      'accountSearch',
    );
    expect(chosenOf(derived)).toEqual(['button Tìm kiếm', 'codeName tim kiem']);
  });

  test('a message is found by its words', () => {
    const derived = derive(
      '<div><p data-here>Không tìm thấy dữ liệu</p></div><p>Khác</p>',
      'empty',
      'accountSearch',
    );
    expect(chosenOf(derived)[0]).toBe('text Không tìm thấy dữ liệu');
  });

  test('a mark is found by its words', () => {
    const derived = derive('<h2 data-here>Tra cứu hồ sơ</h2><p>Khác</p>', 'recognise', 'lookUp');
    expect(chosenOf(derived)[0]).toMatch(/Tra cứu hồ sơ$/);
  });

  test('a column is its header, with the rows it shows', () => {
    const derived = derive(
      '<table><thead><tr><th>STT</th><th>Tên giấy tờ</th></tr></thead><tbody><tr><td>1</td><td data-here>Tờ khai TK1-TS</td></tr><tr><td>2</td><td>Giấy ra viện</td></tr></tbody></table>',
      'components.name',
    );
    expect(derived).toEqual({
      kind: 'column',
      part: 'components.name',
      ref: 'e1',
      header: 'Tên giấy tờ',
      rows: 2,
      sample: 'Tờ khai TK1-TS',
      older: [],
    });
  });
});

describe('T2 K4 nothing personal goes into a finder', () => {
  const pages: [string, string][] = [
    ['a number', '<label>Hồ sơ 001188012345 <input data-here></label>'],
    ['a date', '<label>Ngày 04/12/2026 <input data-here></label>'],
    ['an e-mail', '<label>lan.nguyen@example.vn <input data-here></label>'],
    ['a name after a salutation', '<label>Số định danh của bà Trần Thị Lan <input data-here></label>'],
    ['a name', '<label>Nguyễn Văn Giang <input data-here></label>'],
    [
      'a value that a field shows',
      '<label>Giang Seo Páo <input data-here></label><input value="Giang Seo Páo">',
    ],
    ['a code name that is a value', '<input name="giang-seo-pao" data-here><input value="Giang Seo Páo">'],
    ['an id with a number', '<input id="row_001188012345" data-here>'],
    ['a name of any family', '<label>Xin chào Giang Seo Páo <input data-here></label>'],
    ['a name without marks', '<label>NGUYEN THI GIANG <input data-here></label>'],
    ['an id that is a name', '<input id="nguyen-thi-huong-giang" data-here>'],
    ['an id that is a name of two words', '<input id="nguyen-giang" data-here>'],
    ['a label in small letters', '<label>của nguyễn thị giang <input data-here></label>'],
    ['digits one by one', '<label>Hồ sơ 0 0 1 1 8 8 0 1 2 3 4 5 <input data-here></label>'],
    ['an id with digits between hyphens', '<input id="ho-so-001-188-012-345" data-here>'],
    ['a name that is a name', '<input name="giang_seo_pao" data-here>'],
    ['a box with the id of a name', '<div id="nguyen-thi-huong-giang"><input data-here></div>'],
    ['full-width digits', '<label>Hồ sơ ０７９０８５１２３４５６ <input data-here></label>'],
  ];

  test.for(pages)('%s', ([, html]) => {
    const said = JSON.stringify(allOf(derive(`${html}<p><input></p>`, 'citizenNumber')));
    expect(said).not.toMatch(/\d{4}|@|Lan|Giang|giang|GIANG|\p{Nd}{4}|\d.\d.\d/u);
  });

  const list = `<table><tr><th>STT</th><th>Giấy tờ</th><th>Người nhận</th><th>Số tờ</th></tr>
    <tr><td>1</td><td>Tờ khai</td><td>chị út páo</td><td><input data-here></td></tr>
    <tr><td>2</td><td>Giấy ra viện</td><td>anh cả sùng</td><td><input></td></tr></table>`;

  test('a row is told by the cell that names it, and by no other', () => {
    const all = allOf(derive(list, 'citizenNumber'));
    expect(all).toContain('cell Số tờ × Tờ khai');
    expect(all.join()).not.toContain('páo');
  });

  test.for<[string, string, boolean]>([
    ['the first cell of a line', '<tr><td>Nơi nhận</td><td data-here>Bưu điện</td></tr>', true],
    [
      'a caption further along a line',
      '<tr><td>Nơi nhận</td><td>Bưu điện</td><td>Cách trả</td><td data-here>Tại nhà</td></tr>',
      true,
    ],
    [
      'a value before a value',
      '<tr><th>Cách trả</th><th>Bên nhận</th><th>Nơi</th></tr><tr><td>Tại nhà</td><td>chị út páo</td><td data-here>Bưu điện</td></tr>',
      false,
    ],
  ])('a label is taken from a table: %s', ([, rows, expected]) => {
    const all = allOf(derive(`<table>${rows}</table>`, 'number', 'dossierDetail'));
    expect(all.some((each) => each.startsWith('label'))).toBe(expected);
    expect(all.join()).not.toContain('páo');
  });

  test('a wording that the spec knows is nobody’s name, even where it reads like one', () => {
    const html = '<button data-here>Giàng Páo</button><button>Xóa</button>';
    const spec: PortalSpec = {
      ...bareSpec,
      pages: {
        signIn: {
          recognise: {
            places: [{}],
            has: [[{ by: 'text', text: ['Giàng Páo'], since: '2026-11-23' }]],
            hasNot: [],
          },
        },
      },
    };
    expect(chosenOf(derive(html, 'search', 'accountSearch'))).not.toContain('button Giàng Páo');
    expect(chosenOf(derive(html, 'search', 'accountSearch', spec))).toContain('button Giàng Páo');
  });
});

describe('what was pointed at is not what the part is', () => {
  test.for([
    [
      'a heading for a field',
      '<h1 data-here>Tiếp nhận hồ sơ</h1><label>Số định danh <input></label><label>Họ và tên <input></label>',
      'citizenNumber',
      'intake',
    ],
    ['a text for a button', '<p data-here>Tìm kiếm</p>', 'search', 'accountSearch'],
    ['a text outside any table for a column', '<p data-here>Tên giấy tờ</p>', 'components.name', 'intake'],
  ] as const)('%s', ([, html, part, page]) => {
    expect(derive(html, part, page)).toEqual({ kind: 'impossible', part, why: 'wrongThing' });
  });
});

test('in a form whose fields bear the names of its own properties a way is still found', () => {
  const names = ['parentElement', 'parentNode', 'childNodes', 'children', 'matches', 'closest', 'localName'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  const html = `<form>${fields}<div class="person"><input data-here></div></form>`;
  expect(chosenOf(derive(html, 'fullName'))).toEqual(['css div.person input']);
});
