import { provinces } from './provinces.ts';

export type Sex = 'male' | 'female';

/** What a 12-digit citizen number (số định danh, CCCD) says by itself. It has no check digit. */
export type CitizenNumberFacts = { number: string; province: string; sex: Sex; birthYear: number };

export type CitizenNumberReading =
  | ({ kind: 'valid' } & CitizenNumberFacts)
  | { kind: 'empty' }
  | { kind: 'notDigits' }
  | { kind: 'wrongLength'; length: number }
  | { kind: 'unknownProvince'; code: string; number: string };

/**
 * Reads a citizen number `PPP G YY NNNNNN`: province, century and sex (even male, odd female), birth year.
 * Spaces, dots and dashes between digits are ignored, as officers copy numbers with them.
 */
export function parseCitizenNumber(text: string): CitizenNumberReading {
  const number = bareNumber(text);
  if (number === '') return { kind: 'empty' };
  if (!/^[0-9]+$/.test(number)) return { kind: 'notDigits' };
  if (number.length !== 12) return { kind: 'wrongLength', length: number.length };
  const code = number.slice(0, 3);
  const province = provinces[code];
  if (province === undefined) return { kind: 'unknownProvince', code, number };
  const century = Number(number[3]);
  return {
    kind: 'valid',
    number,
    province,
    sex: century % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(number.slice(4, 6)),
  };
}

/**
 * The 12 digits a dossier is kept under. A province that the list does not know is no reason to refuse a citizen; only
 * a `valid` number is looked up by itself.
 */
export function findCitizenNumber(text: string): string | null {
  const reading = parseCitizenNumber(text);
  return reading.kind === 'valid' || reading.kind === 'unknownProvince' ? reading.number : null;
}

/** A number without what officers copy along with it: spaces, dots, dashes, invisible marks. */
export function bareNumber(text: string): string {
  return text.replace(/[\s.\-\u200b\ufeff]/g, '');
}
