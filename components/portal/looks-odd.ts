import { foldText } from '#lib/domain/text';

/** Numbers of a person: identity cards of 12 and of 9 digits, insurance codes of 10; portals hide some of their digits. */
const personNumber = /(?<![\d*•])(?:[\d*•]{9,10}|[\d*•]{12})(?![\d*•])/;

/** Whether what a part reads does not look like the part: a name where a number should be. Nothing read looks like nothing. */
export function looksOdd(page: string, part: string, reads: string | null): boolean {
  const text = (reads ?? '').trim();
  // A list of choices of which none is taken says so.
  if (text === '' || /^(?:chon|select)\b/.test(foldText(text))) return false;
  switch (part) {
    case 'citizenNumber':
      return !personNumber.test(text.replace(/[\s.-]/g, ''));
    case 'number':
      return page === 'accountSearch' ? !personNumber.test(text.replace(/[\s.-]/g, '')) : !/\d/.test(text);
    case 'fullName':
      return /\d/.test(text);
    case 'procedure':
      return !/\d{3}/.test(text);
    default:
      return false;
  }
}
