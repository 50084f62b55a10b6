import { afterEach, describe, expect, test } from 'vitest';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { lookAt } from '#lib/portals/teach/look';
import { placeOf } from '#lib/portals/place';
import { showPage } from '../page.ts';
import { address, bareSpec, today } from './help.ts';

afterEach(() => document.body.replaceChildren());

describe('the place of a page as a correction writes it', () => {
  test.for([
    ['#/chi-tiet?id=12', { hash: '#/chi-tiet?*' }],
    ['#/nhap-ho-so', { hash: '#/nhap-ho-so' }],
    ['#/ho-so/1234567/sua', { hash: '#/ho-so/*/sua' }],
    ['ho-so/3f2504e0-4f89-11d3-9a0c-0305e82c3301/xem', { path: 'ho-so/*/xem' }],
    ['tra-cuu.aspx?so=001188012345', { path: 'tra-cuu.aspx' }],
    ['ho-so;jsessionid=A1B2', { path: 'ho-so;*' }],
    ['ho-so/Nguy%E1%BB%85n', { path: 'ho-so/*' }],
    ['index.html#/v2/danh-sach', { path: 'index.html', hash: '#/v2/danh-sach' }],
    ['#noi-dung', { path: '' }],
    ['ho-so/dao-thi-lan', { path: 'ho-so/*' }],
    ['ho-so/dao_thi_lan/sua', { path: 'ho-so/*/sua' }],
    ['ho-so/DaoThiLan', { path: 'ho-so/*' }],
    ['#/nguoi/giang-seo-pao', { hash: '#/nguoi/*' }],
    ['#/quan-ly/cap-nhat-thong-tin', { hash: '#/quan-ly/cap-nhat-thong-tin' }],
  ] as const)('%s', ([below, place]) => {
    expect(placeOf(bareSpec, `${address}${below}`)).toEqual(place);
  });

  test('a step that the spec knows stays, whatever it reads like', () => {
    const known: PortalSpec = {
      ...bareSpec,
      pages: { home: { recognise: { places: [{ path: 'giang-seo-pao/*' }], has: [], hasNot: [] } } },
    };
    expect(placeOf(known, `${address}giang-seo-pao/cu-seo-pao`)).toEqual({ path: 'giang-seo-pao/*' });
  });

  test('a page that is not the portal’s has none', () => {
    expect(placeOf(bareSpec, 'http://elsewhere.example/tnhs/')).toBeNull();
  });
});

const spec: PortalSpec = {
  ...bareSpec,
  pages: {
    home: { recognise: { places: [{ hash: '#/home' }], has: [], hasNot: [] } },
    dossierDetail: {
      recognise: { places: [{ hash: '#/chi-tiet?*' }], has: [], hasNot: [] },
      fields: { number: { reads: 'text', finders: [{ by: 'label', text: ['Số hồ sơ'], since: today }] } },
    },
  },
};
const detail = '<dl><dt>Số hồ sơ</dt><dd>03706/2026/07906</dd></dl>';

describe('a look', () => {
  test('tells the kind, its parts and what they read', () => {
    const look = lookAt(spec, showPage(detail, `${address}#/chi-tiet?id=1`));
    expect(look).toMatchObject({
      page: 'dossierDetail',
      candidates: ['dossierDetail'],
      place: { hash: '#/chi-tiet?*' },
    });
    expect(look.values['number']).toBe('03706/2026/07906');
    expect(look.sights).toContainEqual({ part: 'number', state: 'found', optional: false });
  });

  test('as another kind, its parts are looked for and its recognition is said to be missing', () => {
    const look = lookAt(spec, showPage(detail, `${address}#/moi`), 'dossierDetail');
    expect(look.page).toBeNull();
    expect(look.values['number']).toBe('03706/2026/07906');
    expect(look.sights).toContainEqual({ part: 'recognise', state: 'notFound', optional: false });
  });

  test.for<[string, string, [string, string][]]>([
    [
      'two fields by their labels',
      '<dl><dt>Số hồ sơ</dt><dd>03706/2026/07906</dd><dt>Mã</dt><dd>03707/2026/07906</dd></dl>',
      [],
    ],
    ['one field by the same label', detail, [['number', 'procedure']]],
  ])('names the parts that are found in one place: %s', ([, html, expected]) => {
    const words = expected.length > 0 ? 'Số hồ sơ' : 'Mã';
    const both: PortalSpec = {
      ...spec,
      pages: {
        dossierDetail: {
          recognise: { places: [{}], has: [], hasNot: [] },
          fields: {
            number: { reads: 'text', finders: [{ by: 'label', text: ['Số hồ sơ'], since: today }] },
            procedure: { reads: 'text', finders: [{ by: 'label', text: [words], since: today }] },
          },
        },
      },
    };
    expect(lookAt(both, showPage(html, address), 'dossierDetail').twins).toEqual(expected);
  });

  const header = (name: string, file: string): PortalSpec => ({
    ...spec,
    pages: {
      dossierDetail: {
        recognise: { places: [{}], has: [], hasNot: [] },
        fields: { number: { reads: 'text', finders: [] } },
        components: {
          columns: { name: { header: [name, 'Chung'] }, file: { header: [file, 'Chung'] } },
          requiredWords: [],
          upload: practiceSpec.pages.intake.components.upload,
        },
      },
    },
  });
  const list =
    '<table><thead><tr><th>Tên</th><th>Tệp</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>';

  test('names the columns that go by one header of the page', () => {
    const page = showPage(list, address);
    expect(lookAt(header('Tên', 'Tên'), page, 'dossierDetail').twins).toEqual([
      ['components.name', 'components.file'],
    ]);
    expect(lookAt(header('Tên', 'Tệp'), page, 'dossierDetail').twins).toEqual([]);
  });

  test.for([
    ['a table of things', list, true],
    [
      'a table of things whose header is made of plain cells',
      list.replaceAll('th>', 'td>').replace(/<\/?t(head|body)>/g, ''),
      true,
    ],
    [
      'a form laid out as a table',
      '<table><tr><td>Số định danh</td><td><input></td></tr><tr><td>Họ tên</td><td><input></td></tr></table>',
      false,
    ],
    [
      'captions and values laid out as a table',
      '<table><tr><td>Số hồ sơ</td><td>03706/2026/07906</td></tr><tr><td>Hạn</td><td>04/12/2026</td></tr></table>',
      false,
    ],
    [
      'a page laid out as a table',
      `<table><tr><td>Trang chủ</td><td>Quản lý</td></tr><tr><td><table><tr><td>Tên <input></td></tr></table></td></tr></table>`,
      false,
    ],
    ['no table', '<p>Chọn quy trình</p>', false],
  ] as const)('knows whether the page shows a table: %s', ([, html, expected]) => {
    expect(lookAt(spec, showPage(html, address), 'dossierDetail').hasTable).toBe(expected);
  });

  test('T4 changes nothing, neither the page nor the spec', () => {
    const page = showPage(detail, `${address}#/moi`);
    const before = [document.documentElement.outerHTML, JSON.stringify(spec)];
    lookAt(spec, page, 'dossierDetail');
    expect([document.documentElement.outerHTML, JSON.stringify(spec)]).toEqual(before);
  });
});
