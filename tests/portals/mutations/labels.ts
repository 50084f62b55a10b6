import { foldText } from '#lib/domain/text';
import { allElements } from './originals.ts';

/** One place where a label is said: in an element, or in an attribute. */
type Said = { text: string; remove: () => void; say: (text: string) => void; element: HTMLElement | null };

/** Where a label's words are said on the page: the innermost elements, and attributes. */
export function saidLabels(target: HTMLElement, labels: readonly string[], inside?: HTMLElement): Said[] {
  const wanted = new Set(labels.map(foldText));
  const found: Said[] = [];
  for (const element of allElements(target.ownerDocument)) {
    if (inside !== undefined && !inside.contains(element)) continue;
    for (const attribute of ['aria-label', 'placeholder', 'title', 'label']) {
      const text = element.getAttribute(attribute) ?? '';
      if (!wanted.has(foldText(text))) continue;
      found.push({
        text,
        element: null,
        remove: () => element.removeAttribute(attribute),
        say: (words) => element.setAttribute(attribute, words),
      });
    }
    if (element.contains(target) || ['option', 'script', 'style'].includes(element.localName)) continue;
    const isOuter = [...element.children].some((child) => wanted.has(foldText(child.textContent)));
    if (isOuter || !wanted.has(foldText(element.textContent))) continue;
    found.push({
      text: element.textContent.trim(),
      element,
      remove: () => element.remove(),
      say: (words) => element.replaceChildren(words),
    });
  }
  return found;
}

/** Says every label another way; false where none is said. */
export function sayOtherwise(
  target: HTMLElement,
  labels: readonly string[],
  change: (text: string) => string,
): boolean {
  const said = saidLabels(target, labels);
  for (const { say, text } of said) say(change(text));
  return said.length > 0;
}
