import { setApart } from '../code-names.ts';
import { isGenerated } from '../generated-names.ts';
import { kindAbbreviations } from '../kind-words.ts';

/** What developers put before or around a name to say what kind of thing it is. */
const kindWords = new Set([
  ...kindAbbreviations,
  ...'form input select field control el mat ng p v id'.split(' '),
]);

/** The words of a code name, however they are joined: `ctl00$txtSoDinhDanh_2` → txt, So, Dinh, Danh. */
export function spelledWords(name: string): string[] {
  return setApart(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

/** The wordings a name could be found by, most telling first: its last part without the kind of control, then with it. */
export function codeNames(name: string): string[] {
  const parts = name.split(/[^\p{L}\p{N}-]*[_$:.[\]/]+[^\p{L}\p{N}-]*/u).filter((part) => isTelling(part));
  const last = parts.at(-1);
  if (last === undefined) return [];
  const words = spelledWords(last);
  const bare = words.filter((word, index) => index > 0 || !kindWords.has(word.toLowerCase()));
  const whole = parts.flatMap(spelledWords);
  return [...new Set([bare, words, whole].map((each) => each.join(' ').toLowerCase()))].filter(
    (text) => text.replaceAll(' ', '').length >= 3,
  );
}

/** The tails of an id behind its separators that no generator makes, shortest first. */
export function stableTails(id: string): string[] {
  const starts = [...id.matchAll(/[^\p{L}\p{N}]+(?=[\p{L}])/gu)].map(
    (match) => match.index + match[0].length,
  );
  return [...starts.toReversed(), 0]
    .map((start) => id.slice(start))
    .filter((tail) => tail.length >= 3 && isTelling(tail));
}

/** Whether a name was chosen by somebody: it has words, and neither counts nor looks like chance. */
function isTelling(text: string): boolean {
  return (
    !/\d{2,}|^\d|\d$/.test(text) &&
    !isGenerated(text) &&
    spelledWords(text).some((word) => word.length >= 2 && !kindWords.has(word.toLowerCase()))
  );
}
