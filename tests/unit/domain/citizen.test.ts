import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitizenNumberReading, findCitizenNumber, parseCitizenNumber } from '#lib/domain/citizen';
import { provinces } from '#lib/domain/provinces';

describe('a citizen number', () => {
  const cases: [string, string, CitizenNumberReading][] = [
    [
      'male, 20th century',
      '079085123456',
      { kind: 'valid', number: '079085123456', province: 'TP HCM', sex: 'male', birthYear: 1985 },
    ],
    [
      'female, 20th century',
      '001199000001',
      { kind: 'valid', number: '001199000001', province: 'Hà Nội', sex: 'female', birthYear: 1999 },
    ],
    [
      'male, 21st century',
      '048204999999',
      { kind: 'valid', number: '048204999999', province: 'Đà Nẵng', sex: 'male', birthYear: 2004 },
    ],
    [
      'female, 21st century',
      '096300000000',
      { kind: 'valid', number: '096300000000', province: 'Cà Mau', sex: 'female', birthYear: 2000 },
    ],
    [
      'female, 22nd century',
      '001501000001',
      { kind: 'valid', number: '001501000001', province: 'Hà Nội', sex: 'female', birthYear: 2101 },
    ],
    [
      'copied with spaces, dots, dashes and a zero-width space',
      ' 079 085.123-456\u200b',
      { kind: 'valid', number: '079085123456', province: 'TP HCM', sex: 'male', birthYear: 1985 },
    ],
    ['nothing', '', { kind: 'empty' }],
    ['only separators', ' . - ', { kind: 'empty' }],
    ['a letter in it', '07908512345O', { kind: 'notDigits' }],
    ['full-width digits', '０７９０８５１２３４５６', { kind: 'notDigits' }],
    ['one digit short', '07908512345', { kind: 'wrongLength', length: 11 }],
    ['one digit long', '0790851234567', { kind: 'wrongLength', length: 13 }],
    ['an old identity card', '024123456', { kind: 'wrongLength', length: 9 }],
    [
      'a province that does not exist',
      '003085123456',
      { kind: 'unknownProvince', code: '003', number: '003085123456' },
    ],
    [
      'a code beyond the last province',
      '097085123456',
      { kind: 'unknownProvince', code: '097', number: '097085123456' },
    ],
  ];
  it.each(cases)('reads %s', (_name, text, reading) => {
    expect(parseCitizenNumber(text)).toEqual(reading);
  });

  it('says the province, sex and year it was built from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(provinces)),
        fc.integer({ min: 1900, max: 2399 }),
        fc.constantFrom('male', 'female'),
        fc.integer({ min: 0, max: 999_999 }),
        (code, birthYear, sex, serial) => {
          const century = 2 * Math.floor((birthYear - 1900) / 100) + (sex === 'female' ? 1 : 0);
          const number = `${code}${century}${String(birthYear % 100).padStart(2, '0')}${String(serial).padStart(6, '0')}`;
          expect(parseCitizenNumber(number)).toEqual({
            kind: 'valid',
            number,
            province: provinces[code],
            sex,
            birthYear,
          });
        },
      ),
    );
  });

  it('is never read out of any other text', () => {
    const mark = fc.constantFrom('0', '1', '2', '7', '8', '9', ' ', '.', '-', 'x', 'đ');
    fc.assert(
      fc.property(fc.string({ unit: mark, maxLength: 18 }), (text) => {
        const digits = text.replaceAll(/[ .-]/g, '');
        const couldBe = /^\d{12}$/.test(digits);
        const reading = parseCitizenNumber(text);
        expect([reading.kind, couldBe]).not.toEqual(['valid', false]);
        expect(findCitizenNumber(text)).toBe(couldBe ? digits : null);
      }),
    );
  });

  it('has one of the 63 provinces', () => {
    expect(Object.keys(provinces).length).toBe(63);
  });
});
