import { afterEach, describe, expect, test } from 'vitest';
import { viewPage } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { recognisePage } from '#lib/portals/engine/recognise-page';
import { elementsOf, sightPage, valuesOf } from '#lib/portals/engine/sight';
import { quanTriDvcqgSpec } from '#lib/portals/quan-tri-dvcqg/spec';
import type { Finder, PortalSpec } from '#lib/portals/spec.schema';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { showOn } from './shown.ts';

const accounts = 'https://quantri.dichvucong.gov.vn/tai-khoan';
const intake = 'https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so';
const search =
  '<label>Số định danh <input id="txtSoDinhDanh" value="001188012345"></label><button>Tìm kiếm</button>';
const subject =
  '<label>Quy trình <select id="quyTrinh"><option>607 - Cấp lại sổ</option></select></label><label>Số định danh <input name="cccd" value="001188012345"></label><label>Họ tên <input value="Giang"></label>';

afterEach(() => document.body.replaceChildren());

describe('F6 a page is one kind, or unknown', () => {
  const gates: [string, string, string][] = [
    ['a password field', '<input type="password">', 'signIn'],
    ['a password field and a captcha', '<input type="password"><label>Mã xác nhận <input></label>', 'signIn'],
    ['a picture to copy', '<img src="/captcha.png" alt=""><label>Mã kiểm tra <input></label>', 'captcha'],
    ['a field for the words of a picture', '<input placeholder="Nhập mã captcha">', 'captcha'],
    ['a one-time password', '<p>Mã OTP</p><input>', 'captcha'],
    ['a one-time code', '<input autocomplete="one-time-code">', 'captcha'],
    ['a captcha on the way to the search', `${search}<label>Mã captcha <input></label>`, 'captcha'],
    [
      'a frame of reCAPTCHA',
      '<iframe title="reCAPTCHA" src="about:blank?/recaptcha/api2/anchor?size=normal"></iframe>',
      'captcha',
    ],
    ['a frame of hCaptcha', '<iframe src="about:blank?newassets.hcaptcha.com/x"></iframe>', 'captcha'],
    ['a frame of Turnstile', '<iframe src="about:blank?challenges.cloudflare.com/x"></iframe>', 'captcha'],
    [
      'a hidden captcha',
      `${search}<div style="display: none"><label>Mã captcha <input></label></div>`,
      'accountSearch',
    ],
    [
      'a badge that asks nothing',
      `${search}<iframe title="reCAPTCHA" src="about:blank?/recaptcha/api2/anchor?size=invisible"></iframe>`,
      'accountSearch',
    ],
    ['the search', search, 'accountSearch'],
    ['nothing known', '<h1>Báo cáo</h1>', 'unknown'],
  ];

  test.for(gates)('%s', ([, html, expected]) => {
    for (const ground of ['page', 'closed shadow root'] as const) {
      expect(readPage(quanTriDvcqgSpec, showOn(ground, html, accounts)).kind).toBe(expected);
    }
  });

  test('two kinds are unknown, and named', () => {
    const { accountSearch } = quanTriDvcqgSpec.pages;
    const spec: PortalSpec = {
      ...quanTriDvcqgSpec,
      pages: { accountSearch, lookUp: { recognise: accountSearch.recognise } },
    };
    const view = viewPage(showOn('page', search, accounts));
    expect(recognisePage(spec, view)).toEqual({ kind: 'unknown', candidates: ['lookUp', 'accountSearch'] });
  });

  describe('known by any one of several sets of marks', () => {
    const { accountSearch } = quanTriDvcqgSpec.pages;
    const mark = (text: string): Finder[] => [{ by: 'text', text: [text], since: '2026-11-23' }];
    const spec: PortalSpec = {
      ...quanTriDvcqgSpec,
      pages: {
        ...quanTriDvcqgSpec.pages,
        accountSearch: {
          ...accountSearch,
          recognise: {
            ...accountSearch.recognise,
            has: [mark('Account look-up'), mark('Filter')],
            orHas: [accountSearch.recognise.has, [mark('Quản lý tài khoản')]],
          },
        },
        home: { recognise: { places: [{}], has: [mark('Home')], orHas: [[mark('Trang chủ')]], hasNot: [] } },
      },
    };
    test.for<[string, string, string]>([
      ['the first set', '<h1>Account look-up</h1><p>Filter</p>', 'accountSearch'],
      ['half of the first set', '<h1>Account look-up</h1>', 'unknown'],
      ['the set that was known before', search, 'accountSearch'],
      ['a set of one mark', '<h1>Quản lý tài khoản</h1>', 'accountSearch'],
      ['half of one set and half of another', '<p>Filter</p><button>Tìm kiếm</button>', 'unknown'],
      ['a set, and what must not be there', '<h1>Quản lý tài khoản</h1><input type="password">', 'signIn'],
      ['further sets of two kinds', '<h1>Quản lý tài khoản</h1><p>Trang chủ</p>', 'unknown'],
    ])('%s', ([, html, expected]) => {
      expect(readPage(spec, showOn('page', html, accounts)).kind).toBe(expected);
    });

    test('a mark is seen by whichever set is there', () => {
      const view = viewPage(showOn('page', '<h1>Quản lý tài khoản</h1>', accounts));
      expect(sightPage(spec, view).sights[0]).toMatchObject({ part: 'recognise', state: 'found' });
    });
  });

  test('K5 a kind that is switched off is recognised, and not read', () => {
    const { accountSearch } = quanTriDvcqgSpec.pages;
    const off = { why: 'Cổng đang bảo trì', since: '2026-11-23' };
    const spec: PortalSpec = { ...quanTriDvcqgSpec, pages: { accountSearch: { ...accountSearch, off } } };
    expect(readPage(spec, showOn('page', search, accounts))).toEqual({
      kind: 'switchedOff',
      page: 'accountSearch',
      why: 'Cổng đang bảo trì',
    });
    expect(
      sightPage(spec, viewPage(showOn('page', search, accounts))).sights.map(({ part }) => part),
    ).toEqual(['recognise']);
  });
});

describe('how the parts of a page are found', () => {
  const table = (...headers: string[]) =>
    `<table><tr>${headers.map((header) => `<th>${header}</th>`).join('')}</tr><tr>${headers.map((_, index) => `<td>${index}</td>`).join('')}</tr></table>`;

  function states(spec: PortalSpec, html: string, href: string): Record<string, string> {
    const { page, sights } = sightPage(spec, viewPage(showOn('page', html, href)));
    return {
      page: page ?? 'unknown',
      ...Object.fromEntries(
        sights.map(({ part, state, optional }) => [part, optional ? `${state}?` : state]),
      ),
    };
  }

  test('of the search, before anything was asked', () => {
    expect(states(quanTriDvcqgSpec, search, accounts)).toEqual({
      page: 'accountSearch',
      recognise: 'found',
      number: 'found',
      search: 'found',
    });
  });

  test('of the search with an answer', () => {
    expect(states(quanTriDvcqgSpec, search + table('Số CCCD', 'Họ tên', 'Khác'), accounts)).toMatchObject({
      'results.number': 'found',
      'results.name': 'found?',
      'results.status': 'notFound?',
    });
    expect(states(quanTriDvcqgSpec, `${search}<p>Không tìm thấy kết quả</p>`, accounts)).toMatchObject({
      empty: 'found',
    });
  });

  test('of the intake page: what is written to has to be found in two ways', () => {
    expect(states(tnhsSpec, subject + table('STT', 'Tên giấy tờ', 'Tệp'), intake)).toEqual({
      page: 'intake',
      recognise: 'found',
      citizenNumber: 'found',
      fullName: 'oneWay',
      unitCode: 'notFound?',
      procedure: 'found',
      channel: 'notFound?',
      'components.name': 'found',
      'components.file': 'notFound',
      'components.copyKind': 'notFound?',
      'components.required': 'notFound?',
    });
  });

  test('two tables that both have every column are ambiguous', () => {
    const both = table('Tên giấy tờ', 'Tệp tin') + table('Tên giấy tờ', 'Tệp tin');
    expect(states(tnhsSpec, subject + both, intake)).toMatchObject({
      'components.name': 'ambiguous',
      'components.file': 'ambiguous',
    });
  });

  test('what they read, and the elements they are', () => {
    const view = viewPage(showOn('page', subject + table('Tên giấy tờ', 'Tệp tin'), intake));
    expect(valuesOf(tnhsSpec, view)).toEqual({
      citizenNumber: '001188012345',
      fullName: 'Giang',
      procedure: '607 - Cấp lại sổ',
      'components.name': '0',
      'components.file': '1',
    });
    expect(elementsOf(tnhsSpec, view).map(({ localName }) => localName)).toEqual([
      'input',
      'input',
      'select',
      'table',
    ]);
  });

  test('an unknown page has none', () => {
    expect(states(tnhsSpec, '<p></p>', intake)).toEqual({ page: 'unknown' });
  });
});
