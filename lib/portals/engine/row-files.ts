import { foldText } from '#lib/domain/text';
import { isElementNode, isTextNode, localNameOf } from './dom.ts';
import { isHtml, isLink, textOf, unseenTags } from './elements.ts';
import { flatChildren, type ShadowOf } from './flat.ts';
import { isShown } from './grid-text.ts';

/** A file name that stands on a row, with the link it is, where it is one. */
export type RowFile = { name: string; link: HTMLAnchorElement | null };

const fileName = /^[^\n\r<>]{1,250}\.[a-z0-9]{2,5}$/i;

/** Names compare as they read: Unicode form and runs of spaces make no difference, everything else does. */
export function toFileName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The file names that stand in a cell. A text that says an upload is under way names no file yet. */
export function filesIn(cell: HTMLElement, busyWords: readonly string[], shadowOf: ShadowOf): RowFile[] {
  return leaves(cell, shadowOf)
    .filter(({ text }) => fileName.test(text) && !containsAny(text, busyWords))
    .map(({ text, link }) => ({ name: toFileName(text), link }));
}

/** The innermost visible elements of a cell that say one of the words, as whole words; given names left out. */
export function sayingAny(
  cell: HTMLElement,
  words: readonly string[],
  names: readonly string[],
  shadowOf: ShadowOf,
): HTMLElement[] {
  return leaves(cell, shadowOf)
    .filter(({ text }) => !names.includes(toFileName(text)) && containsAny(text, words))
    .map(({ element }) => element);
}

function containsAny(text: string, words: readonly string[]): boolean {
  const folded = ` ${foldText(text)} `;
  return words.some((word) => folded.includes(` ${foldText(word)} `));
}

type Leaf = { element: HTMLElement; text: string; link: HTMLAnchorElement | null };

const unread = new Set([...unseenTags, 'option', 'button']);

/** Visible runs of text with the element that holds them and the link they are, through shadow roots and slots. */
function leaves(root: HTMLElement, shadowOf: ShadowOf, around: HTMLAnchorElement | null = null): Leaf[] {
  if (unread.has(localNameOf(root)) || !isShown(root)) return [];
  const link = isLink(root) ? root : around;
  return flatChildren(root, shadowOf).flatMap((node) => {
    if (isTextNode(node)) {
      const text = textOf(node);
      return text === '' ? [] : [{ element: root, text, link }];
    }
    return isElementNode(node) && isHtml(node) ? leaves(node, shadowOf, link) : [];
  });
}
