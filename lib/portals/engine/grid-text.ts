import { foldText } from '#lib/domain/text';
import { isElementNode, isTextNode, localNameOf } from './dom.ts';
import { isHtml, isVisible, unseenTags } from './elements.ts';
import { breaksLine, flatChildren, type ShadowOf } from './flat.ts';

const longest = 600;
const mostNodes = 150;
const unread = new Set([...unseenTags, 'select', 'textarea', 'option', 'iframe']);

/**
 * The text a reader sees in a cell, single-spaced, without what is hidden in it and without the choices of its controls.
 * Empty for a cell that holds more than a text, such as a whole page inside a layout table.
 */
export function cellText(cell: HTMLElement, shadowOf: ShadowOf): string {
  const pending: (Node | ' ')[] = [cell];
  let text = '';
  let visited = 0;
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    visited += 1;
    if (visited > mostNodes || text.length > longest) return '';
    if (node === ' ') {
      text += ' ';
      continue;
    }
    if (isTextNode(node)) text += node.nodeValue ?? '';
    if (!isElementNode(node) || !isHtml(node) || unread.has(localNameOf(node))) continue;
    if (node !== cell && !isShown(node)) continue;
    if (node !== cell && breaksLine(node)) {
      text += ' ';
      pending.push(' ');
    }
    const children = flatChildren(node, shadowOf);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) pending.push(child);
    }
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads folded texts of cells, each once. */
export function textReader(shadowOf: ShadowOf): (cell: HTMLElement) => string {
  const known = new WeakMap<HTMLElement, string>();
  return (cell) => {
    const text = known.get(cell) ?? foldText(cellText(cell, shadowOf));
    known.set(cell, text);
    return text;
  };
}

/** Visible, or without a box of its own (`display: contents`), as slots are: then its children say it. */
export function isShown(element: Element): boolean {
  return isVisible(element) || getComputedStyle(element).display === 'contents';
}
