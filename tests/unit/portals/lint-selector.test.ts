import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LintProblem } from '#lib/domain/portal-correction';
import { lintSelector } from '#lib/portals/corrections/lint-selector';
import { findPersonal } from '#lib/portals/personal';
import { parseSelector } from '#lib/portals/selector';

describe('a selector is warned of for', () => {
  test.for<[string, LintProblem['why'][]]>([
    ['input[type="password"]', []],
    ['#soDinhDanh', []],
    ['form[name="hoSo"] input[name="soDinhDanh"]', []],
    ['.form-row > .form-control', []],
    ['button:not([type="submit"]), a.nut', []],
    ['tr:nth-child(2)', ['position']],
    ['td:first-child', ['position']],
    ['div:nth-last-of-type(2n + 1)', ['position']],
    ['label + input', ['position']],
    ['h2 ~ input', ['position']],
    ['main > div > form > input', ['position']],
    ['div:not(:first-child)', ['position']],
    ['[data-index="3"]', ['position']],
    ['tr[data-row-index="3"] input', ['position']],
    ['[aria-rowindex="3"]', ['position']],
    ['[aria-colindex="3"]', ['position']],
    ['[aria-posinset="3"]', ['position']],
    ['input[tabindex="3"]', ['position']],
    ['tr[data-ri="12"] input', ['position']],
    ['[data-col="3"]', ['position']],
    ['[data-col="so"]', []],
    ['[data-indexed-by="so"]', []],
    ['a:hover', ['state']],
    ['input:focus', ['state']],
    ['input:checked', ['state']],
    ['.tab.active', ['state']],
    ['.is-open', ['state']],
    ['.ant-select-open', ['state']],
    ['input.ng-dirty', ['state']],
    ['input.ng-touched', ['state']],
    ['[aria-expanded="true"]', ['state']],
    ['[aria-selected]', ['state']],
    ['.showcase', []],
    ['.interactive', []],
    ['a b c d e', ['depth']],
    ['a b c d', []],
    ['.css-1x2y3z', ['fragile']],
    ['.sc-bdVaJa', ['fragile']],
    ['[_ngcontent-ng-c123456]', ['fragile']],
    ['.Button_root__x7Gh2', ['fragile']],
    ['.form-control-lg', []],
    ['.col-md-6', []],
    ['.txtSoDinhDanh', []],
    ['a:hover > li:first-child > .css-9a8b7c .x', ['state', 'position', 'fragile']],
  ])('%s', ([selector, whys]) => {
    expect(lintSelector(selector).toSorted()).toEqual(whys.toSorted());
  });

  test.for([
    '',
    ' ',
    'input[',
    'input[type=]',
    'input[type="a]',
    'a,,b',
    'a,',
    '> a',
    'a >',
    'a > > b',
    '.1a',
    '#',
    ':nope',
    ':not(',
    ':not()',
    'a::before',
    ':nth-child(x)',
    'a{color:red}',
    '<b>',
    'a;b',
    '@media',
    'ns|a',
    'Số định danh!',
    'a '.repeat(300),
    '(',
    '//input',
  ])('not being one: %s', (text) => {
    expect(lintSelector(text)).toEqual(['notASelector']);
  });

  test('any text is judged without an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('a.#[]=":()>+~,*\\ \'-1')) })),
        (text) => {
          expect(Array.isArray(parseSelector(text)) || parseSelector(text) === null).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('personal in a text is', () => {
  test.for([
    'Hồ sơ 079085123456',
    '079 085 123 456',
    '079.085.123.456',
    '123456789',
    '0123456789',
    'GD4790123456789',
    'ĐT 0912 345 678',
    '+84912345678',
    'sinh 05/03/1990',
    '1990-03-05',
    'ngày 5 tháng 3 năm 1990',
    'thu.nghiem@example.vn',
    '03706/2026/07906',
    '03706.G/2026/07906',
    'Ông Nguyễn Văn Thử',
    'Bà: Trần Thị Nghiệm',
    'Ông/Bà Lê Thử',
    'ông/bà'.toUpperCase() + ' NGUYỄN THỬ',
  ])('%s', (text) => {
    expect(findPersonal(text)?.sure).toBe('certain');
    expect(findPersonal(text.normalize('NFD'))?.sure).toBe('certain');
  });

  test.for([
    'Nguyễn Văn Thử',
    'Hồ sơ của Trần Thị Thử Nghiệm',
    'NGUYỄN VĂN THỬ',
    'Đỗ Thử',
    'LÊ THỬ',
    'Lâm Thị Thử',
    'Xin chào anh Thử',
    'Chị Nghiệm',
    'Mã 123456',
    '12.345678',
    'sinh 05/03/90',
    'Hồ sơ 03706/2026',
  ])('likely: %s', (text) => {
    expect(findPersonal(text)?.sure).toBe('likely');
    expect(findPersonal(text.normalize('NFD'))?.sure).toBe('likely');
  });

  test.for([
    'Số định danh/CCCD',
    'Ông/Bà',
    'ÔNG/BÀ',
    'Họ và tên Ông/Bà:',
    'Bà Rịa - Vũng Tàu',
    'BÀ RỊA',
    'Số Văn Bản',
    'Phạm vi hiệu lực',
    'Lê phí',
    'Mẫu 01/2025',
    'Quyết định 1333/QĐ-BHXH',
    '24/48/72 giờ',
    'D02-LT',
    '1.001667',
    'Trang 1/12',
    'Nghị định 118/2025/NĐ-CP',
    'Hồ Sơ',
    'LÝ DO',
    'Bà Nội',
    'Mục 1.1.2',
  ])('not: %s', (text) => {
    expect(findPersonal(text)).toBeNull();
  });
});
