import { afterEach, describe, expect, test } from 'vitest';
import { judgeAccountReading } from '#lib/domain/account';
import { findOne, findToWrite } from '#lib/portals/engine/find';
import { viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { recognisePage } from '#lib/portals/engine/recognise-page';
import { quanTriDvcqgSpec } from '#lib/portals/quan-tri-dvcqg/spec';
import type { Finder, PortalSpec } from '#lib/portals/spec.schema';
import { resolveTarget } from '#lib/portals/teach/resolve';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { showOn } from './shown.ts';

const since = '2026-11-23';
const asked = '001188012345';
const byLabel: Finder = { by: 'label', text: ['Số định danh'], since };
const byName: Finder = { by: 'codeName', words: ['soDinhDanh'], since };

afterEach(() => document.body.replaceChildren());

describe('F3 a caption is never the value of the caption beside it', () => {
  const href = 'https://tnhs.baohiemxahoi.gov.vn/#/chi-tiet-ho-so-cho-thu-ly?id=1';
  const read = (html: string) => {
    const reading = readPage(tnhsSpec, showOn('page', html, href));
    if (reading.kind !== 'dossierDetail') throw new Error(reading.kind);
    const failed = reading.failures.map(({ field, why }) => `${field} ${why}`);
    return { number: reading.number, due: reading.due, status: reading.status, failed };
  };

  test.for<[string, string]>([
    [
      'plain cells',
      '<table><tr><td>Số hồ sơ</td><td>Hạn trả</td><td>Quy trình</td></tr><tr><td>03706/2026/07906</td><td>30/11/2026</td><td>630 - Ốm đau</td></tr></table>',
    ],
    [
      'boxes',
      '<div><div>Số hồ sơ</div><div>Hạn trả</div><div>Quy trình</div></div><div><div>03706/2026/07906</div><div>30/11/2026</div><div>630 - Ốm đau</div></div>',
    ],
    [
      'a caption the spec knows, without a row below',
      '<p><b>Số hồ sơ</b><span>Hạn trả</span><i>Quy trình</i></p>',
    ],
  ])('%s', ([, html]) => {
    const { number, failed } = read(html);
    expect([number, failed.includes('number notFound')]).toEqual(['', true]);
  });

  test('a caption that the spec does not know, over values', () => {
    const { number } = read(
      '<table><tr><td>Số hồ sơ</td><td>Người xử lý</td></tr><tr><td>03706/2026/07906</td><td>Giang</td></tr></table>',
    );
    expect(number).toBe('');
  });

  test('a form of two columns is read as ever', () => {
    const html =
      '<table><tr><td>Số hồ sơ</td><td>03706</td></tr><tr><td>Hạn trả</td><td>30/11/2026</td></tr><tr><td>Trạng thái</td><td>Đang xử lý</td></tr><tr><td>2. Mã biên nhận</td><td>BN</td></tr></table>';
    expect(read(html)).toMatchObject({ number: '03706', due: '30/11/2026', status: 'Đang xử lý' });
  });
});

const undrawn: [string, (inner: string) => string][] = [
  ['transparent', (inner) => `<div style="opacity:0">${inner}</div>`],
  [
    'collapsed',
    (inner) =>
      `<div style="height:0;overflow:hidden"><div><div><div><div>${inner}</div></div></div></div></div>`,
  ],
  ['moved off the page', (inner) => `<div style="position:absolute;left:-9999px">${inner}</div>`],
  ['clipped away', (inner) => `<div style="position:absolute;clip:rect(0,0,0,0)">${inner}</div>`],
];

describe('what is there and not drawn', () => {
  const href = 'https://quantri.dichvucong.gov.vn/tai-khoan';
  const form = `<label>Số định danh <input name="soDinhDanh" value="${asked}"></label><button>Tìm kiếm</button>`;
  const message = '<p>Không tìm thấy kết quả</p>';
  const account = (html: string) => {
    const reading = readPage(quanTriDvcqgSpec, showOn('page', form + html, href));
    if (reading.kind !== 'accountSearch') throw new Error(reading.kind);
    return judgeAccountReading(asked, reading.account);
  };

  test('a message that is drawn says that there is no account', () => {
    expect(account(message)).toEqual({ kind: 'none' });
    expect(account(`<p>Kết quả tìm kiếm cho ${asked}</p>${message}`)).toEqual({ kind: 'none' });
  });

  test.for(undrawn)('a message that is %s says nothing', ([, hide]) => {
    expect(account(hide(message))).toBe(null);
  });

  test('no account is not said while the number stands elsewhere on the page', () => {
    const card = '<div><b>Số định danh/CCCD</b><span>001 188 012 345</span></div>';
    expect(account(card + message)).toEqual({ kind: 'couldNotCheck', why: 'pageNotRecognised' });
    expect(account(`<div style="display:none">${card}</div>${message}`)).toEqual({ kind: 'none' });
  });

  const field = '<label>Số định danh <input name="soDinhDanh"></label>';
  test.for(undrawn)('a field that is %s is not written to, and cannot be taught', ([, hide]) => {
    const view = viewPage(showOn('page', hide(field)));
    expect(findToWrite([byLabel, byName], view, 'control').kind).toBe('failed');
    const input = document.querySelector('input');
    expect(input && resolveTarget(input, 'control', view)).toEqual({ kind: 'wrongThing' });
  });

  test('a field scrolled out of sight, and a tick behind a drawn one, can be written to', () => {
    const pages = [
      `<div style="height:60px;overflow:auto"><div style="height:900px"></div>${field}</div>`,
      `<div style="height:60px;overflow:auto">${field}<div style="height:9000px"></div></div>`,
      `<label>Số định danh <input type="checkbox" name="soDinhDanh" style="opacity:0;position:absolute"><span>✓</span></label>`,
    ];
    for (const html of pages) {
      const page = showOn('page', html);
      document.querySelector('div')?.scrollTo(0, 9_000);
      expect(findToWrite([byLabel, byName], viewPage(page), 'control').kind).toBe('found');
    }
  });
});

describe('F1 names that only begin alike, and hints', () => {
  test.for<[string, string, string]>([
    ['hoTen', 'hoTenNguoiNop', 'notFound'],
    ['maDonVi', 'maDonViChuyenDen', 'notFound'],
    ['maDonVi', 'ctl00_txtMaDonVi', 'found'],
    ['maDonVi', 'maDonVi_2', 'found'],
    ['maDonVi', 'ma-don-vi-input', 'found'],
  ])('%s and a field called %s', ([words, name, expected]) => {
    const view = viewPage(showOn('page', `<input name="${name}">`));
    const found = findOne([{ by: 'codeName', words: [words], since }], view, 'control');
    expect(found.kind === 'found' ? 'found' : found.why).toBe(expected);
  });

  test.for<[string, string]>([
    ['<label>Người nộp <input placeholder="Số định danh"></label>', 'notFound'],
    ['<table><tr><td>Người nộp</td><td><input title="Số định danh"></td></tr></table>', 'notFound'],
    ['<div><input placeholder="Số định danh"></div>', 'found'],
  ])('a hint is a name only where no words are: %s', ([html, expected]) => {
    const found = findOne([byLabel], viewPage(showOn('page', html)), 'control');
    expect(found.kind === 'found' ? 'found' : found.why).toBe(expected);
  });

  test.for([
    'Họ và tên người nộp thay',
    'Họ và tên người giám hộ',
    'Họ và tên cha',
    'Họ tên người được ủy quyền',
  ])('F4 %s is not the name of whom the dossier is about', (words) => {
    const html = `<label>Quy trình <select name="quyTrinh"><option>630 - Ốm đau</option></select></label>
        <label>Số định danh <input name="cccd" value="${asked}"></label>
        <label>${words} <input name="hoTen" value="Bình"></label>`;
    const reading = readPage(tnhsSpec, showOn('page', html, 'https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so'));
    expect(reading).toMatchObject({ kind: 'intake', citizenNumber: asked, fullName: '' });
  });

  test.for(['Mã đơn vị chuyển đến', 'Mã đơn vị mới'])('F4 %s is not the unit’s code', (words) => {
    const html = `<label>Quy trình <select name="quyTrinh"><option>630 - Ốm đau</option></select></label>
      <label>Số định danh <input name="cccd" value="${asked}"></label><label>${words} <input name="maDonVi" value="TA1"></label>`;
    const reading = readPage(tnhsSpec, showOn('page', html, 'https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so'));
    expect(reading).toMatchObject({ kind: 'intake', unitCode: '' });
  });
});

describe('F3 words are a label only where they are drawn before or above', () => {
  const other = '<i>Mã đơn vị</i>';
  test.for<[string, string, string]>([
    [
      'labels in one row, fields in the next',
      `<div style="display:grid;grid-template-columns:200px 200px"><div>${other}</div><div>Số định danh</div><input><input></div>`,
      'notFound',
    ],
    [
      'a row drawn from the right',
      '<div style="display:flex;flex-direction:row-reverse"><div>Số định danh</div><input></div>',
      'notFound',
    ],
    [
      'a column drawn from below',
      '<div style="display:flex;flex-direction:column-reverse"><div>Số định danh</div><input></div>',
      'notFound',
    ],
    [
      'a table’s row drawn from the right',
      '<table><tr style="display:flex;flex-direction:row-reverse"><td>Số định danh</td><td><input></td></tr></table>',
      'notFound',
    ],
    ['a row', '<div style="display:flex"><div>Số định danh</div><input></div>', 'found'],
    [
      'a column',
      '<div style="display:flex;flex-direction:column"><div>Số định danh</div><input></div>',
      'found',
    ],
    [
      'a column with a wide gap',
      '<div><span>Số định danh</span><div style="margin-left:300px"><input></div></div>',
      'found',
    ],
    [
      'words for those who hear',
      '<div><span style="position:absolute;width:1px;height:1px;overflow:hidden">Số định danh</span><input></div>',
      'found',
    ],
  ])('%s', ([, html, expected]) => {
    const found = findOne([byLabel], viewPage(showOn('page', html)), 'control');
    expect(found.kind === 'found' ? 'found' : found.why).toBe(expected);
  });

  test('what is named by a part of itself has no name of its own', () => {
    const html =
      '<div>Số định danh <span role="combobox" aria-labelledby="v" aria-owns="m"><b>Chọn</b></span></div><ul id="m"><li id="v">630 - Ốm đau</li></ul>';
    expect(findOne([byLabel], viewPage(showOn('page', html)), 'control').kind).toBe('found');
  });
});

describe('F6 a pattern of any number of stars', () => {
  const at = (hash: string, address: string) => {
    const spec: PortalSpec = {
      ...tnhsSpec,
      pages: { home: { recognise: { places: [{ hash }], has: [], hasNot: [] } } },
    };
    return recognisePage(spec, viewPage(showOn('page', '', `https://tnhs.baohiemxahoi.gov.vn/${address}`)))
      .kind;
  };

  test.for<[string, string, string]>([
    ['#/a*', '#/abc', 'known'],
    ['#/a*b*c', '#/a-b-c', 'known'],
    ['#/a*b*c', '#/a-c-b', 'unknown'],
    ['#/ab*b', '#/ab', 'unknown'],
    ['#/a.c', '#/abc', 'unknown'],
    ['#/a', '#/ab', 'unknown'],
    ['*', '#/ab', 'known'],
  ])('%s and %s', ([pattern, address, expected]) => {
    expect(at(pattern, address)).toBe(expected);
  });

  test('takes no longer than the text is', () => {
    const started = performance.now();
    expect(at(`#${'*a'.repeat(24)}b`, `#${'a'.repeat(400)}`)).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
