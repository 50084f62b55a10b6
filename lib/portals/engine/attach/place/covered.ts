import { bodyOf, boxOf, htmlOf, isShadowRoot, ownerOf, rootOf } from '../../dom.ts';
import { flatParent, isWithin } from '../../flat.ts';
import type { PortalPage } from '../../page-view.ts';
import { isUnderSheet } from '../../sheet.ts';

/**
 * Whether something of the page lies over the middle of a cell, or over the whole window: a person could not use it. Scrolls
 * nothing.
 */
export function isCovered(cell: HTMLElement, page: PortalPage): boolean {
  const { left, top, right, bottom } = boxOf(cell);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (!isInView(cell, x, y)) return isUnderSheet(cell);
  const hit = topmostAt(cell, x, y, page);
  return hit !== null && !isWithin(hit, cell) && !isWithin(cell, hit);
}

/** As the tree of the cell tells it: what is elsewhere is asked of the whole page. */
function topmostAt(cell: HTMLElement, x: number, y: number, { isOwn }: PortalPage): Element | null {
  const root = rootOf(cell);
  const inTree = isShadowRoot(root) ? root.elementsFromPoint(x, y) : [];
  const anywhere = Document.prototype.elementsFromPoint.call(ownerOf(cell) ?? document, x, y);
  return [...inTree, ...anywhere].find((each) => isOwn?.(each) !== true) ?? null;
}

function isInView(cell: HTMLElement, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  const page = ownerOf(cell) ?? document;
  for (let box = flatParent(cell); box !== null; box = flatParent(box)) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    if (box === htmlOf(page) || box === bodyOf(page)) continue;
    const { left, top, right, bottom } = boxOf(box);
    if (x < left || x > right || y < top || y > bottom) return false;
  }
  return true;
}
