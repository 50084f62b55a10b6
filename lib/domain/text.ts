/**
 * A key for matching Vietnamese text the way a reader would: case, diacritics, đ/ð, tone position (hoà = hòa),
 * NFC/NFD, punctuation, white space and signs that are not seen (soft hyphens, zero-width spaces) make no difference. For
 * matching only; a name is never rewritten with it.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[đðɖ]/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Compares two names as written: marks count, Unicode form, case and spaces do not. */
export function isSameName(left: string, right: string): boolean {
  return nameKey(left) === nameKey(right);
}

function nameKey(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
