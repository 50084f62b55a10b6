import { dossierNumber, serialAndYear } from '#lib/domain/dossier-number';
import { commonFamilies, unmistakableFamilies, wordlikeFamilies } from './family-names.ts';
import { findName } from './person-names.ts';

/** Nine digits or more in one run, however they are grouped: CCCD, CMND, BHXH and BHYT numbers, telephones. */
const longNumber = /\d(?:[ .\p{Pd}]?\d){8,}|\d(?:[ ._/\p{Pd}]?\d){9,}/u;
const date = /(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d{2}|(?:19|20)\d{2}-\d{1,2}-\d{1,2})(?!\d)/;
const spokenDate = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}/iu;
/** Days since 2020; one before could be somebody's birthday. */
const ourDays =
  /(?<![\d./-])(?:\d{1,2}([/.-])\d{1,2}\1|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+)20[2-9]\d(?![\d/-]|\.\d)|(?<![\d./-])20[2-9]\d-\d{1,2}-\d{1,2}(?![\d/-]|\.\d)/giu;
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]+/u;

/** Six digits or more, or eight with whatever stands between them; those of a procedure (1.001667) are nobody's. */
const number = /(?<!\d|\d\.)\d{6,}|\d(?:[\s._/,:;|·•*()\p{Pd}]{0,3}\d){7,}/u;
const shortDate = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1\d{2}(?:\d{2})?(?!\d)/;
/** The beginning of a dossier's number; a decree's (118/2025/NĐ-CP) looks like it. */
const numberOfYear = new RegExp(`${serialAndYear}(?!/\\p{L})`, 'u');

const notNames = /^(?:hồ sơ|lý do|lý lịch|dương lịch|đoàn thể|đoàn viên|lương|trương mục)(?:\s|$)/;

/** After "Bà": a town, and relatives. */
const noName = '(?!Rịa|RỊA|Tổ|TỔ|Nội|NỘI|Ngoại|NGOẠI)';
/** "Ông Nguyễn …", and not the label "Ông/Bà". */
const honorific = new RegExp(
  `(?<!\\p{L})(?:Ông|Bà|ÔNG|BÀ)[\\s/()]*(?:Ông|Bà|ÔNG|BÀ)?[\\s:)]+${noName}(\\p{Lu}\\p{L}*)`,
  'u',
);
const salutation = new RegExp(
  `(?<!\\p{L})(?:[Ôô]ng|ÔNG|[Bb]à|BÀ|[Aa]nh|ANH|[Cc]hị|CHỊ)[:.]?\\s+${noName}(\\p{Lu}[\\p{L}'’]*(?:\\s+\\p{Lu}[\\p{L}'’]*)*)`,
  'gu',
);
const writtenName = new RegExp(
  `(?<!\\p{L})(?:${commonFamilies.join('|')})(?:\\s+\\p{Lu}\\p{Ll}*){2,4}(?!\\p{L})`,
  'u',
);
const nameInCapitals = new RegExp(
  `(?<!\\p{L})(?:${unmistakableFamilies.join('|').toLocaleUpperCase('vi')})(?:\\s+\\p{Lu}{2,}){1,4}(?!\\p{L})`,
  'u',
);

const certain = [longNumber, new RegExp(dossierNumber), date, spokenDate, email];
const likely = [number, shortDate, numberOfYear, writtenName, nameInCapitals];

/**
 * What in a text could be a person's: `certain` for numbers, dates, addresses and who is called "Ông" or "Bà"; `likely`
 * for what merely reads like a number, a date or a name.
 */
export function findPersonal(text: string): { says: string; sure: 'certain' | 'likely' } | null {
  const composed = composedOf(text);
  // A selector may write any of its letters as a number, and so may an address.
  const written = unescapeAddress(unescapeCss(composed));
  const hidden = written === composed ? null : findPersonal(written);
  if (hidden !== null) return hidden;
  const sure = firstOf(certain, composed) ?? addressedIn(composed);
  if (sure !== null) return { says: sure, sure: 'certain' };
  const unsure =
    firstOf(likely, composed) ??
    namesAfterSalutation(composed).find((name) => isNameLike(composed, name)) ??
    (isWholeName(composed) ? composed : null) ??
    findName(composed);
  return unsure === null ? null : { says: unsure, sure: 'likely' };
}

/** A text without the days of our time that it names: since when something is switched off is nobody's. */
export function withoutDates(text: string): string {
  return composedOf(text).replace(ourDays, '…');
}

/** The names that a text gives to people it calls "Ông", "Bà", "Anh" or "Chị". */
export function namesAfterSalutation(text: string): string[] {
  return [...composedOf(text).matchAll(salutation)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

/** A text as it is read: full-width letters as others, digits of any script as ours, without what is not seen. */
function composedOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/(?!\d)\p{Nd}/gu, (digit) => String(digitOf(digit.codePointAt(0) ?? 0)));
}

/** The digits of a script follow each other, from nought to nine. */
function digitOf(code: number): number {
  let first = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
}

function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|([^\n]?))/giu, (_all, hex: string | undefined, sign = '') => {
    if (hex === undefined) return String(sign);
    const code = Number.parseInt(hex, 16);
    return code === 0 || code > 0x10_ff_ff ? '\ufffd' : String.fromCodePoint(code);
  });
}

function unescapeAddress(text: string): string {
  if (!/%[\da-f]{2}/i.test(text)) return text;
  return text.replaceAll('+', ' ').replace(/(?:%[\da-f]{2})+/gi, (written) => {
    try {
      return decodeURIComponent(written);
    } catch {
      return '\ufffd';
    }
  });
}

function firstOf(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}

function addressedIn(text: string): string | null {
  const [says, name = ''] = honorific.exec(text) ?? [];
  return says !== undefined && isNameLike(text, name) ? says : null;
}

/** In a text all in capitals every word looks like a name; there it takes a surname. */
function isNameLike(text: string, name: string): boolean {
  if (text !== text.toLocaleUpperCase('vi') || nameInCapitals.test(text)) return true;
  const [first = ''] = name.split(/\s/);
  return commonFamilies.some((each) => each.toLocaleUpperCase('vi') === first);
}

const family = new Set([...commonFamilies, ...wordlikeFamilies].map((name) => name.toLocaleLowerCase('vi')));

/** Two to five words that begin with capitals, the first of them a family name. */
function isWholeName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  const lower = words.join(' ').toLocaleLowerCase('vi');
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    family.has(lower.split(' ')[0] ?? '') &&
    !notNames.test(lower) &&
    words.every((word) => /^\p{Lu}[\p{L}'’-]*$/u.test(word))
  );
}
