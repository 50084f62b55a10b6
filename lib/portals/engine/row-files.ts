import { foldText } from '#lib/domain/text';
import { isHtml, isLink, isVisible, textOf } from './elements.ts';

/** A file name that stands on a row, with the link it is, where it is one. */
export type RowFile = { name: string; link: HTMLAnchorElement | null };

const fileName = /^[^\n\r<>]{1,250}\.[a-z0-9]{2,5}$/i;

/** Names compare as they read: Unicode form and runs of spaces make no difference, everything else does. */
export function toFileName(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The file names that stand in a cell. A text that says an upload is under way names no file yet. */
export function filesIn(cell: HTMLElement, busyWords: readonly string[]): RowFile[] {
  return leaves(cell)
    .filter(({ text }) => fileName.test(text) && !containsAny(text, busyWords))
    .map(({ element, text }) => {
      const link = element.closest('a');
      return {
        name: toFileName(text),
        link: link !== null && isLink(link) && cell.contains(link) ? link : null,
      };
    });
}

/** The innermost visible elements of a cell that say one of the words, as whole words; given names left out. */
export function sayingAny(
  cell: HTMLElement,
  words: readonly string[],
  names: readonly string[],
): HTMLElement[] {
  return leaves(cell)
    .filter(({ text }) => !names.includes(toFileName(text)) && containsAny(text, words))
    .map(({ element }) => element);
}

function containsAny(text: string, words: readonly string[]): boolean {
  const folded = ` ${foldText(text)} `;
  return words.some((word) => folded.includes(` ${foldText(word)} `));
}

/** Visible runs of text with the element that holds them. */
function leaves(root: HTMLElement): { element: HTMLElement; text: string }[] {
  if (!isVisible(root) || ['option', 'script', 'style', 'button'].includes(root.localName)) return [];
  return [...root.childNodes].flatMap((node) => {
    if (node.nodeType === 3) {
      const text = textOf(node);
      return text === '' ? [] : [{ element: root, text }];
    }
    return isElementNode(node) && isHtml(node) ? leaves(node) : [];
  });
}

function isElementNode(node: Node): node is Element {
  return node.nodeType === 1;
}
