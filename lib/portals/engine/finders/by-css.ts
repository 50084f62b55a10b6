import { idOf, matchesSelector } from '../dom.ts';
import type { PageView } from '../page-view.ts';

/** Each element is tried in its own tree. A spec may be corrected by hand: a selector that is none finds nothing. */
export function withSelector(
  view: PageView,
  selector: string,
  among: readonly HTMLElement[] = likely(view, selector),
): HTMLElement[] {
  try {
    return among.filter((element) => matchesSelector(element, selector));
  } catch {
    return [];
  }
}

/** Generated prefixes end in a separator: `ctl00_x7f3_txtSoDinhDanh`. */
export function withIdSuffix(view: PageView, suffix: string): HTMLElement[] {
  return view.marked.filter((element) => {
    const id = idOf(element);
    if (!id.endsWith(suffix)) return false;
    const before = id.at(-suffix.length - 1);
    return before === undefined || /[^\p{L}\p{N}]/u.test(before);
  });
}

/** Where a selector names the tag of what it selects, only elements of that tag need to be tried. */
function likely(view: PageView, selector: string): readonly HTMLElement[] {
  const tags = tagsOf(selector);
  return tags === null ? view.elements : tags.flatMap((tag) => view.tagged.get(tag) ?? []);
}

/** The tags a list of selectors can select; null where one of them names none, or is not simple enough to tell. */
function tagsOf(selector: string): string[] | null {
  const bare = selector
    .replace(/\[[^\]"']*(?:"[^"]*"|'[^']*')?[^\]"']*\]/g, '[]')
    .replace(/\([^()]*\)/g, '()');
  if (/["'\\]|\([^)]/.test(bare)) return null;
  const tags = bare.split(',').map((each) => /(?:^|[\s>+~])([a-z][a-z0-9-]*)[^\s>+~]*\s*$/i.exec(each)?.[1]);
  return tags.every((tag) => tag !== undefined) ? [...new Set(tags.map((tag) => tag.toLowerCase()))] : null;
}
