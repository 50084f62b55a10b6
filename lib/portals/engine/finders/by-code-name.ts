import { codeWords, nameAttributes } from '../../code-names.ts';
import { attributeOf } from '../dom.ts';

/** The elements whose developers called them so, however the words are joined: `txtSoDinhDanh`, `so_dinh_danh`. */
export function withCodeName(wordings: readonly string[], among: readonly HTMLElement[]): HTMLElement[] {
  const wanted = wordings.map((wording) => codeWords(wording).join('')).filter((text) => text !== '');
  const verdicts = new Map<string, boolean>();
  return among.filter((element) =>
    nameAttributes.some((attribute) => {
      const name = attributeOf(element, attribute);
      if (name === null || name === '' || name.length > 300) return false;
      const verdict = verdicts.get(name) ?? holds(codeWords(name), wanted);
      verdicts.set(name, verdict);
      return verdict;
    }),
  );
}

/** What developers put behind a name: which of several it is, and that it is a control. */
const afterName = /^(?:\d+|input|field|control|ctl|text|textbox|box|select|combo|combobox|value)$/;

/** Whether a name ends with what is wanted, written as one: `hoTenNguoiNop` is another person's `hoTen`. */
function holds(words: readonly string[], wanted: readonly string[]): boolean {
  for (let end = words.length; end > 0; end--) {
    const joined = joinedEnds(words.slice(0, end));
    if (wanted.some((text) => joined.includes(text))) return true;
    if (!afterName.test(words[end - 1] ?? '')) return false;
  }
  return false;
}

/** The last word, the last two as one, and so on. */
function joinedEnds(words: readonly string[]): string[] {
  let joined = '';
  return words.toReversed().map((word) => (joined = word + joined));
}
