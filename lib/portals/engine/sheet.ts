import { boxOf, matchesSelector } from './dom.ts';
import { isHtml } from './elements.ts';
import { flatParent } from './flat.ts';

/** Whether a dialog or a sheet over the whole window keeps a person from an element, wherever that is scrolled to. */
export function isUnderSheet(element: HTMLElement): boolean {
  const { left, top, right, bottom } = boxOf(element);
  const x = within((left + right) / 2, innerWidth);
  const y = within((top + bottom) / 2, innerHeight);
  const hit = Document.prototype.elementFromPoint.call(element.ownerDocument, x, y);
  let at = hit !== null && isHtml(hit) ? hit : null;
  while (at !== null && !isSheet(at)) at = flatParent(at);
  if (at === null) return false;
  for (let around: HTMLElement | null = element; around !== null; around = flatParent(around))
    if (around === at) return false;
  return true;
}

/** The backdrop of a modal dialog is hit as the dialog itself. */
function isSheet(element: HTMLElement): boolean {
  if (matchesSelector(element, ':modal')) return true;
  if (getComputedStyle(element).position !== 'fixed') return false;
  const { left, top, right, bottom } = boxOf(element);
  return left <= 0 && top <= 0 && right >= innerWidth && bottom >= innerHeight;
}

/** Something behind the page may fill the window too: where the element is not in view, the middle of the window tells. */
function within(at: number, length: number): number {
  return at >= 0 && at < length ? at : length / 2;
}
