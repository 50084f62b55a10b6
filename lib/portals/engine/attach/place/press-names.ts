import { foldText } from '#lib/domain/text';
import { accessibleNameOf } from '../../accessible-name.ts';
import { attributeOf, hasAttributeOf, localNameOf } from '../../dom.ts';
import { isInput, isVisible } from '../../elements.ts';
import { flatText, isWithin, readFlat, type ShadowOf } from '../../flat.ts';
import { isDrawn } from '../../drawn.ts';
import { isHandle, isUsable } from '../../usable.ts';

/** `none`: nothing bears the words. `disabled`: what bears them cannot be used now. */
export type Named =
  | { kind: 'one'; element: HTMLElement; words: string }
  | { kind: 'none' | 'ambiguous' | 'disabled'; words: string };

/** What is pressed for an item of a menu, a tab, a fold. */
const roles = ['menuitem', 'option', 'tab', 'treeitem', 'link'];

/** Whether a person would press this element. */
export function isPressable(element: HTMLElement): boolean {
  if (isHandle(element) || localNameOf(element) === 'summary') return true;
  if (isInput(element)) return element.type === 'button' || element.type === 'submit';
  return roles.includes(attributeOf(element, 'role') ?? '');
}

/**
 * The one element that bears one of the words, among those that are seen (A17): by its text, its title or what a screen reader
 * is told. Of one inside another the inner is meant. A sign ("⋮") counts where nothing bears words in letters.
 */
export function findNamed(
  elements: readonly HTMLElement[],
  words: readonly string[],
  shadowOf: ShadowOf,
): Named {
  const [first = ''] = words;
  const seen = elements.filter((each) => isVisible(each) && isDrawn(each));
  const named = seen.map((element) => ({ element, names: namesOf(element, shadowOf) }));
  const letters = words.filter((word) => foldText(word) !== '');
  const signs = words.filter((word) => foldText(word) === '');
  const bearing = (wanted: readonly string[]): { element: HTMLElement; words: string }[] =>
    innermost(
      named.flatMap(({ element, names }) => {
        const word = wanted.find((each) => names.includes(toKey(each)));
        return word === undefined ? [] : [{ element, words: word }];
      }),
    );
  const inLetters = bearing(letters);
  const all = inLetters.length > 0 ? inLetters : bearing(signs);
  const usable = all.filter(({ element }) => isUsable(element));
  const [one, ...others] = usable;
  if (one === undefined) return { kind: all.length > 0 ? 'disabled' : 'none', words: all[0]?.words ?? first };
  return others.length > 0 ? { kind: 'ambiguous', words: one.words } : { kind: 'one', ...one };
}

/** Whole words (folded) of what takes a file away, signs, sends or hands on: never pressed to get to a place for a file. */
const harmful = [
  'xoa',
  'go bo',
  'huy',
  'thu hoi',
  'tu choi',
  'ky so',
  'ky dien tu',
  'gui',
  'nop',
  'trinh ky',
  'chuyen tiep',
  'chuyen xu ly',
  'tiep nhan',
  'delete',
  'remove',
  'discard',
  'cancel',
  'sign',
  'send',
  'submit',
];

/** Whether something that is pressed may do more than ask for a file: whatever the spec says of it, it is left alone. */
export function isHarmful(element: HTMLElement, shadowOf: ShadowOf, but: readonly string[] = []): boolean {
  const names = namesOf(element, shadowOf).map((name) => ` ${name} `);
  return harmful.some((word) => !but.includes(word) && names.some((name) => name.includes(` ${word} `)));
}

/** What is pressed to send a file that lies in its place may say so. */
export const sendingWords: readonly string[] = ['gui', 'send', 'submit'];

function innermost<Item extends { element: HTMLElement }>(items: readonly Item[]): Item[] {
  return items.filter(
    ({ element }) => !items.some((other) => other.element !== element && isWithin(other.element, element)),
  );
}

/** What an element is called, folded; a name without letters as it is. */
function namesOf(element: HTMLElement, shadowOf: ShadowOf): string[] {
  const texts = [
    flatText(element, shadowOf),
    readFlat(element, shadowOf, isIcon),
    attributeOf(element, 'aria-label') ?? '',
    attributeOf(element, 'title') ?? '',
    isInput(element) ? (attributeOf(element, 'value') ?? '') : '',
    isPressable(element) ? accessibleNameOf(element) : '',
  ];
  return [...new Set(texts.map(toKey))].filter((key) => key !== '');
}

/** A letter or a word that only a font draws as a picture. */
function isIcon(element: Element): boolean {
  return (
    hasAttributeOf(element, 'aria-hidden') ||
    /(^|[\s_-])icons?([\s_-]|$)/i.test(attributeOf(element, 'class') ?? '')
  );
}

function toKey(text: string): string {
  return foldText(text) || text.trim();
}
