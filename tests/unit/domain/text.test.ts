import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { componentKey } from '#lib/domain/component';
import { parseDossierNumber } from '#lib/domain/dossier-number';
import { foldText, isSameName } from '#lib/domain/text';

describe('folded text', () => {
  it.each([
    ['tone position', 'hoà', 'hòa'],
    ['tone position in a name', 'Thuỷ', 'Thủy'],
    ['decomposed letters', 'Tiếp nhận'.normalize('NFD'), 'Tiếp nhận'.normalize('NFC')],
    ['đ and Đ', 'Đính kèm', 'dinh kem'],
    ['Icelandic ð and Ð for đ', 'Ðơn ðề nghị', 'Đơn đề nghị'],
    ['case', 'SỔ BHXH', 'Sổ BHXH'],
    ['a colon, a star and spaces', '  Số định danh * : ', 'Số định danh'],
    ['a non-breaking space and a line break', 'Giấy\u00a0ra\n viện', 'Giấy ra viện'],
    ['signs that are not seen', 'Số đị\u00adnh\u200b danh\ufeff', 'Số định danh'],
    ['African Ɖ for đ', 'Ɖịa chỉ', 'Địa chỉ'],
    ['punctuation inside', 'Tờ khai (Mẫu TK1-TS)', 'Tờ khai, mẫu TK1 TS'],
  ])('makes no difference of %s', (_name, left, right) => {
    expect(foldText(left)).toBe(foldText(right));
  });

  it.each([
    ['Giấy ra viện', 'Giấy vào viện'],
    ['TK1-TS', 'TK3-TS'],
    ['Sổ BHXH', 'Sổ BHYT'],
    ['D01', 'D0 1'],
  ])('tells %s from %s', (left, right) => {
    expect(foldText(left)).not.toBe(foldText(right));
  });

  it('stays as it is when folded again, in any Unicode form', () => {
    const vietnamese = fc.string({
      unit: fc.constantFrom(...Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạÀẾỒỮỴĐ0 :*.-')),
    });
    fc.assert(
      fc.property(vietnamese, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (text, form) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
        expect(foldText(text.normalize(form))).toBe(folded);
        expect(folded).toMatch(/^[a-z0-9]*( [a-z0-9]+)*$/);
      }),
    );
  });

  it('is the key of a component', () => {
    expect(componentKey(' Giấy ra viện: *')).toBe('giay ra vien');
  });
});

describe('names', () => {
  it.each([
    ['Nguyễn Văn  An ', 'nguyễn văn an', true],
    ['Nguyễn Văn An'.normalize('NFD'), 'NGUYỄN VĂN AN', true],
    ['Nguyễn Văn Ân', 'Nguyễn Văn An', false],
    ['Đỗ Hoà', 'Đỗ Hòa', false],
  ])('%s and %s are the same name: %s', (left, right, isSame) => {
    expect(isSameName(left, right)).toBe(isSame);
  });
});

describe('a dossier number', () => {
  const tnhs = (number: string, serial: string, year: string, office: string) => ({
    kind: 'tnhs',
    number,
    serial,
    year,
    office,
  });
  it.each([
    ['03706/2026/07906', tnhs('03706/2026/07906', '03706', '2026', '07906')],
    [' 370/2026/001\n', tnhs('370/2026/001', '370', '2026', '001')],
    ['0370612.G1/2026/9203', tnhs('0370612.G1/2026/9203', '0370612.G1', '2026', '9203')],
    ['37/2026/07906', { kind: 'unknownForm', number: '37/2026/07906' }],
    ['03706/26/07906', { kind: 'unknownForm', number: '03706/26/07906' }],
    ['03706/2026/079061', { kind: 'unknownForm', number: '03706/2026/079061' }],
    ['03706.g/2026/07906', { kind: 'unknownForm', number: '03706.g/2026/07906' }],
    ['000.00.12.H62-201105-0004', { kind: 'unknownForm', number: '000.00.12.H62-201105-0004' }],
    ['  ', null],
    ['', null],
  ])('%j is read as what it is, and kept as typed', (text, reading) => {
    expect(parseDossierNumber(text)).toEqual(reading);
  });
});
