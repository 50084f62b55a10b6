import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInSpecs } from '#lib/portals/catalogue';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { lintCorrection, lintSpec } from '#lib/portals/corrections/lint';
import { practiceSpec } from '#lib/portals/practice/spec';
import type { Finder, Place, PortalSpec } from '#lib/portals/spec.schema';
import { anyCorrections, correction, css, label, since } from './corrections.ts';

const practice: PortalSpec = practiceSpec;

/** Warnings of the built-in specs that stand until somebody has seen the portal. */
const known: Record<string, string[]> = {};

test.for(builtInSpecs.map((spec) => [spec.id, spec] as const))(
  '%s is clean but for what is listed (K4)',
  ([id, spec]) => {
    expect(lintSpec(spec).map(({ page, part, why }) => `${page} ${part} ${why}`)).toEqual(known[id] ?? []);
  },
);

/** The problems of a correction with this one change, in short. */
function problems(change: Change, spec = practice): string[] {
  return lintCorrection(spec, correction([change])).map(({ severity, why }) => `${severity} ${why}`);
}

const fullName = (...finders: Finder[]): Change => ({
  what: 'part',
  page: 'intake',
  part: 'fullName',
  finders,
});

describe('a correction is', () => {
  test.for<[string, Change, string[]]>([
    ['clean', fullName(label('Người nộp hồ sơ')), []],
    ['clean with a name of its own', fullName(css('input[name="nguoiNop"]')), []],
    ['fragile by a place alone', fullName(css('.khung .o-nhap')), ['warning fragile']],
    ['not fragile with words beside the place', fullName(label('Người nộp'), css('.khung .o-nhap')), []],
    ['refused for a number', fullName(label('Hồ sơ 079085123456')), ['refused personal']],
    [
      'refused for a name in a row',
      fullName({ by: 'cell', column: ['Tên'], row: ['Ông Lê Thử'], since }),
      ['refused personal'],
    ],
    [
      'refused for a number in a section',
      fullName({ by: 'text', text: ['Tên'], within: ['CCCD 079085123456'], since }),
      ['refused personal'],
    ],
    ['refused for a number in a selector', fullName(css('[data-id="079085123456"]')), ['refused personal']],
    ['refused for no selector', fullName(css('input[')), ['refused notASelector', 'warning fragile']],
    [
      'warned for a generated suffix',
      fullName({ by: 'idSuffix', suffix: 'css-1x2y3z', since }),
      ['warning fragile'],
    ],
    ['warned for words of another part', fullName(label('SỐ ĐỊNH DANH:')), ['warning shared']],
    [
      'warned for words of another part that may stand in this section too',
      fullName({ by: 'label', text: ['Số định danh'], within: ['Người nộp'], since }),
      ['warning shared'],
    ],
    [
      'refused for a number in a header',
      { what: 'column', page: 'intake', part: 'components.file', header: ['Tệp 079085123456'] },
      ['refused personal'],
    ],
    [
      'warned for the header of another column',
      { what: 'column', page: 'intake', part: 'components.file', header: ['Loại bản'] },
      ['warning shared'],
    ],
    [
      'refused for a number in a place',
      { what: 'recognise', page: 'intake', place: { hash: '#/x/079085123456' }, has: [[label('A')]] },
      ['refused personal'],
    ],
    [
      'warned for what is asked in a place',
      { what: 'recognise', page: 'intake', place: { hash: '#/x?id=4711' }, has: [[label('A')]] },
      ['warning personal'],
    ],
    [
      'refused for a place that takes long to match',
      { what: 'recognise', page: 'intake', place: { path: '*a*a*a*a*' }, has: [[label('A')]] },
      ['refused notASelector'],
    ],
    [
      'refused for a person in a reason',
      { what: 'pageOff', page: 'intake', why: 'Hỏi 0912345678' },
      ['refused personal'],
    ],
    [
      'refused although it fits no part',
      { what: 'part', page: 'intake', part: 'shoeSize', finders: [label('079085123456')] },
      ['refused personal'],
    ],
  ])('%s', ([, change, expected]) => {
    expect(problems(change)).toEqual(expected);
  });

  const search = (...finders: Finder[]): Change => ({
    what: 'part',
    page: 'accountSearch',
    part: 'search',
    finders,
  });
  const role = (name: string): Finder => ({ by: 'role', role: 'button', name: [name], since });
  const byCode = (suffix: string): Finder => ({ by: 'idSuffix', suffix, since });
  const recognise = (place: Place, ...has: Finder[][]): Change => ({
    what: 'recognise',
    page: 'home',
    place,
    has,
  });
  const caption: Finder = { by: 'text', text: ['Chào'], since };

  test.for<[string, Change, string[]]>([
    ['a button found two ways', search(role('Tra cứu'), byCode('btnTraCuu')), []],
    ['a button found one way only', search(role('Tra cứu')), ['warning oneWay']],
    ['a button that deletes', search(role('Xoá hồ sơ'), byCode('btnTim')), ['warning destructive']],
    ['a button that locks, in code', search(role('Tìm'), byCode('btnKhoaTaiKhoan')), ['warning destructive']],
    [
      'a button called delete',
      search(role('Tìm'), css('button[name="deleteUser"]')),
      ['warning destructive'],
    ],
    ['a button that sends', search(role('Gửi hồ sơ'), byCode('btnTim')), ['warning destructive']],
    ['a button that passes on', search(role('Chuyển xử lý'), byCode('btnTim')), ['warning destructive']],
    ['a button that signs', search(role('KÝ SỐ'), byCode('btnTim')), ['warning destructive']],
    ['a button that signs, in code', search(role('Tìm'), byCode('btnKySo')), ['warning destructive']],
    [
      'a button that cancels, written the other way',
      search(role('Huỷ'), byCode('btnTim')),
      ['warning destructive'],
    ],
    ['a button of a period, which no signature is', search(role('Tìm theo kỳ'), byCode('btnTim')), []],
    ['a button of a section, which sends nothing', search(role('Tìm chuyên mục'), byCode('btnTim')), []],
    ['a button of the school, in one word', search(role('Khoảng'), byCode('btnTim')), []],
    [
      'a button with the words of a field',
      search(role('số định danh/CCCD'), byCode('btnTim')),
      ['warning shared'],
    ],
    ['a page known at one place', recognise({ path: 'a/*' }, [caption]), []],
    ['a page known at no place', recognise({}, [caption]), ['warning anywhere']],
    ['a page known at any place', recognise({ path: '*', hash: '**' }, [caption]), ['warning anywhere']],
    ['a page known at the root', recognise({ path: '' }, [caption]), []],
    [
      'a page known by what another page is known by',
      recognise(
        { path: 'a/' },
        [{ by: 'text', text: ['Số hóa thành phần hồ sơ'], since: '2027-01-01' }],
        [{ by: 'text', text: ['Số hồ sơ'], since }],
      ),
      ['warning shared'],
    ],
    ...(
      [
        ['words of the menu', [{ by: 'text', text: ['Trang chủ'], since }]],
        ['the way out', [{ by: 'text', text: ['Xin chào cán bộ', 'ĐĂNG XUẤT'], since }]],
        ['the portal’s name', [{ by: 'text', text: ['Cổng thực hành'], since }]],
        ['a link', [{ by: 'role', role: 'link', name: ['Hồ sơ của tôi'], since }]],
        ['a place in the menu', [caption, css('nav a.ho-so')]],
        ['a place at the top', [caption, css('body > header')]],
        ['the logo', [css('#logo-bhxh')]],
        ['a name of the menu', [{ by: 'codeName', words: ['menuTraCuu'], since }]],
      ] satisfies [string, Finder[]][]
    ).map(([name, mark]): [string, Change, string[]] => [
      `a page known by ${name}, which is on every page`,
      recognise({ path: 'a/' }, mark),
      ['warning everyPage'],
    ]),
    [
      'a page known by a link and by what it alone says',
      recognise({ path: 'a/' }, [{ by: 'role', role: 'link', name: ['A'], since }], [caption]),
      [],
    ],
    [
      'a page known by the header of its table',
      recognise({ path: 'a/' }, [css('.table-header')]),
      ['warning fragile'],
    ],
    [
      'a page known by one of the marks of another page',
      recognise({ path: 'a/' }, [{ by: 'text', text: ['Số hồ sơ'], since }]),
      [],
    ],
  ])('warned of or not: %s', ([, change, expected]) => {
    expect(problems(change)).toEqual(expected);
  });

  test('refused where its words are those of a look-alike (F4)', () => {
    const spec = structuredClone(practice);
    const field = spec.pages.intake?.fields.fullName;
    if (field === undefined) throw new Error('no field');
    field.not = ['Họ và tên người giám hộ'];
    expect(problems(fullName(label('họ và tên NGƯỜI GIÁM HỘ:')), spec)).toEqual(['refused counterExample']);
    expect(problems(fullName(label('Họ và tên')), spec)).toEqual([]);
  });

  test('warned of where what is written to is found in one way (F2)', () => {
    const number = (...finders: Finder[]): Change => ({
      what: 'part',
      page: 'accountSearch',
      part: 'number',
      finders,
    });
    expect(problems(number(label('CCCD'), { by: 'text', text: ['CMND'], since }))).toEqual([
      'warning oneWay',
    ]);
    expect(problems(number(label('CCCD'), { by: 'idSuffix', suffix: 'txtSoDinhDanh', since }))).toEqual([]);
  });

  test('not warned of words that another part has in another section', () => {
    const inSection = (part: string, section: string): Change => ({
      what: 'part',
      page: 'intake',
      part,
      finders: [{ by: 'label', text: ['Họ tên'], within: [section], since }],
    });
    const whys = (...changes: Change[]) =>
      lintCorrection(practice, correction(changes)).map(({ why }) => why);
    expect(whys(inSection('fullName', 'Người nộp'), inSection('unitCode', 'Đơn vị'))).toEqual([]);
    expect(whys(inSection('fullName', 'Người nộp'), inSection('unitCode', 'người nộp'))).toEqual([
      'shared',
      'shared',
    ]);
  });

  test('warned for what another page is known by as well', () => {
    const spec = structuredClone(practice);
    const lookUp = spec.pages.lookUp;
    if (lookUp === undefined) throw new Error('no look-up page');
    lookUp.recognise.orHas = [[[label('Bảng tin')]]];
    const change = recognise({ path: 'a/' }, [{ ...label('Bảng tin'), since: '2027-01-01' }]);
    expect(problems(change, spec)).toEqual(['warning shared']);
    expect(problems(change, practice)).toEqual([]);
    lookUp.recognise.orHas = [[[css('.a:hover')]]];
    expect(lintSpec(spec)).toContainEqual(
      expect.objectContaining({ page: 'lookUp', part: 'recognise', why: 'state' }),
    );
  });

  test('judged only for what it changes', () => {
    const spec = structuredClone(practice);
    const field = spec.pages.intake?.fields.procedure;
    if (field === undefined) throw new Error('no field');
    field.finders = [css('.a:hover')];
    expect(lintSpec(spec).map(({ part }) => part)).toContain('procedure');
    expect(problems(fullName(label('Người nộp')), spec)).toEqual([]);
  });

  test('judged without an error, whatever it says', () => {
    fc.assert(
      fc.property(anyCorrections, (all) => {
        for (const each of all)
          expect(lintCorrection(practice, each).every(({ says }) => typeof says === 'string')).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
