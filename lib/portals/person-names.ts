import { provinces } from '#lib/domain/provinces';
import { foldText } from '#lib/domain/text';
import { setApart } from './code-names.ts';
import { families, ownFamilies } from './family-names.ts';
import { isPlainTradeWord, isTradeWord, isUnmarked } from './trade-words.ts';

const surnames = new Set(families.map(lowered));
const sureSurnames = new Set(ownFamilies.map(lowered));
const plainSurnames = new Set([...surnames].map(foldText));
const middles = new Set(['thị', 'văn', 'thi', 'van']);

/** Countries and provinces, as they are written without "tỉnh" and "TP". */
const places = new Set(
  [...Object.values(provinces), 'Hồ Chí Minh', 'Việt Nam']
    .flatMap((name) => name.split('–'))
    .map((name) => bareName(lowered(name))),
);

const capitalised = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’]*(?:\s+\p{Lu}[\p{L}\p{M}'’]*)+/gu;
const joined = /(?<![\p{L}\p{M}])[a-z]+(?:[\s_-]+[a-z]+)+(?![\p{L}\p{M}])/giu;
/** No name is longer. */
const mostWords = 5;
const anyWord = /[\p{L}\p{M}'’]+/gu;
/** `nguyenthilan`: nothing tells where one word ends. */
const runTogether =
  /(?<![a-z])(?:nguyen|tran|huynh|hoang|phan|pham|bui|ngo|duong|vu|vo)(?:thi|van)[a-z]{2,}/i;
/** `nguyen-lan`; "phụ huynh", "tự nguyện" and "nguyên nhân" are no names. */
const ofTwo =
  /(?<![\p{L}\p{M}])(?<!(?:tu|phu)[\s_-])(?:huynh|bui|ngo|nguyen(?![\s_-]+(?:nhan|tac|vong|lieu|quan|gia|ban|van|thuy|don|trang)(?![a-z])))[\s_-]+[a-z]{2,}(?![\p{L}\p{M}])/iu;
/** What a syllable of Vietnamese looks like without its marks. */
const syllable =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/i;

/**
 * What reads like somebody's name, whatever the family: words that begin with capitals, or words of a code name without
 * marks, that are none of the trade's.
 */
export function findName(text: string): string | null {
  const runs = [...text.matchAll(capitalised)].map(([run]) => run);
  const written = runs.find((run) => isName(run.split(/\s+/)));
  if (written !== undefined) return written;
  const apart = setApart(text);
  const other = withMiddle(text) ?? runTogether.exec(text)?.[0];
  if (other !== undefined) return other;
  const codes = [...apart.matchAll(joined)].map(([run]) => run);
  return codes.find((run) => isCodeName(run.split(/[\s_-]+/))) ?? ofTwo.exec(apart)?.[0] ?? null;
}

/** "nguyễn văn an": however it is written, a surname and a middle name are followed by a given name. */
function withMiddle(text: string): string | undefined {
  const written = [...text.normalize('NFC').matchAll(anyWord)].map(([word]) => word);
  const lower = written.map((word) => word.toLocaleLowerCase('vi'));
  const at = lower.findIndex((word, index) => {
    const [middle = '', given] = lower.slice(index + 1);
    return (
      surnames.has(word) && /^(?:thị|văn)$/.test(middle) && given !== undefined && !isDocument(middle, given)
    );
  });
  return at < 0 ? undefined : written.slice(at, at + mostWords).join(' ');
}

function isName(words: readonly string[]): boolean {
  const all = words.map((word) => word.toLocaleLowerCase('vi'));
  if (places.has(bareName(all.join(' ')))) return false;
  // "Mùa A Páo", "Y Blok Niê": the letter tells nothing.
  const lower = all.filter((word) => word.length > 1);
  const isKnown = lower.every(isUnmarked) ? isPlainTradeWord : isTradeWord;
  return lower.some((word, at) => {
    const [next, third] = lower.slice(at + 1);
    if (next === undefined) return false;
    if (sureSurnames.has(word)) return true;
    if (isSurname(word) && middles.has(next) && third !== undefined && !isDocument(next, third)) return true;
    return isStrange(next, isKnown) && (isStrange(word, isKnown) || isSurname(word));
  });
}

/** `nguyen-thi-huong-giang`; two words alone are too often a thing's. */
function isCodeName(words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase());
  return lower.some((word, at) => {
    const [next, third] = lower.slice(at + 1);
    if (next === undefined || third === undefined) return false;
    if (plainSurnames.has(word) && middles.has(next) && !isDocument(next, third)) return true;
    const three = [word, next, third];
    if (!three.every((each) => syllable.test(each))) return false;
    return (
      three.filter((each) => isStrange(each, isPlainTradeWord)).length >= (plainSurnames.has(word) ? 1 : 2)
    );
  });
}

/** "Văn bản", "văn phòng", "thị trường". */
function isDocument(middle: string, last: string): boolean {
  return ['van ban', 'van phong', 'van thu', 'van bang', 'thi truong', 'thi xa', 'thi tran'].includes(
    foldText(`${middle} ${last}`),
  );
}

function isSurname(word: string): boolean {
  return surnames.has(word) || (isUnmarked(word) && plainSurnames.has(word));
}

/** No word of the trade and no abbreviation, which has no vowel. */
function isStrange(word: string, isKnown: (word: string) => boolean): boolean {
  return /[aeiouy]/.test(foldText(word)) && !isKnown(word);
}

function lowered(name: string): string {
  return name.toLocaleLowerCase('vi');
}

function bareName(place: string): string {
  return place.replace(/^(?:tỉnh|thành phố|tp) /, '');
}
