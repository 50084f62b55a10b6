import { foldText } from '#lib/domain/text';
import type { Caption } from '../captions.ts';
import { withoutNumbering } from '../labels/numbering.ts';
import type { PageView } from '../page-view.ts';

/** Captions by the first letter they fold to: most are never folded whole. */
const indexes = new WeakMap<PageView, ReadonlyMap<string, readonly Caption[]>>();

/** The innermost elements that say exactly one of the folded texts; a number that a form puts before makes no difference. */
export function saying(view: PageView, texts: readonly string[]): HTMLElement[] {
  const seen = captionsFor(view, texts, (caption, text) => {
    return caption.text === text || foldText(withoutNumbering(caption.raw)) === text;
  });
  return innermost(
    view,
    seen.map(({ element }) => element),
  );
}

/** The innermost elements that say one of the texts, a colon and a value. */
export function pairsSaying(
  view: PageView,
  texts: readonly string[],
): { element: HTMLElement; says: string }[] {
  const pairs = captionsFor(view, texts, ({ raw }, text) => {
    const colon = raw.search(/[:：]/);
    return colon > 0 && foldText(withoutNumbering(raw.slice(0, colon))) === text && valueOf(raw) !== '';
  });
  const inner = new Set(
    innermost(
      view,
      pairs.map(({ element }) => element),
    ),
  );
  return pairs
    .filter(({ element }) => inner.has(element))
    .map(({ element, raw }) => ({ element, says: valueOf(raw) }));
}

function valueOf(raw: string): string {
  return raw
    .slice(raw.search(/[:：]/) + 1)
    .replace(/\s+/g, ' ')
    .trim();
}

function captionsFor(
  view: PageView,
  texts: readonly string[],
  fits: (caption: Caption, text: string) => boolean,
): Caption[] {
  const index = indexes.get(view) ?? indexByLetter(view.captions);
  indexes.set(view, index);
  const seen = new Set(
    texts.flatMap((text) => {
      const alike = index.get(text.slice(0, 1)) ?? [];
      return alike.filter((caption) => caption.raw.length >= text.length && fits(caption, text));
    }),
  );
  return [...seen];
}

function indexByLetter(captions: readonly Caption[]): ReadonlyMap<string, readonly Caption[]> {
  const index = new Map<string, Caption[]>();
  const folded = new Map<string, string>();
  for (const caption of captions) {
    const letter = /\p{L}|\p{N}/u.exec(withoutNumbering(caption.raw))?.[0];
    if (letter === undefined) continue;
    const key = folded.get(letter) ?? foldText(letter);
    folded.set(letter, key);
    const alike = index.get(key);
    if (alike === undefined) index.set(key, [caption]);
    else alike.push(caption);
  }
  return index;
}

/** Of elements that stand in one another, the innermost. */
export function innermost(view: PageView, elements: readonly HTMLElement[]): HTMLElement[] {
  const places = elements.map((element) => view.tree.place(element)).toSorted((left, right) => left - right);
  return places.flatMap((place, index) => {
    const next = places[index + 1];
    const isOuter = next !== undefined && next !== place && view.tree.contains(place, next);
    const element = isOuter ? undefined : view.tree.at(place);
    return element === undefined ? [] : [element];
  });
}
