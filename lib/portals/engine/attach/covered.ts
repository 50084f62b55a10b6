import { boxOf, isShadowRoot, rootOf } from '../dom.ts';
import { flatParent, isWithin } from '../flat.ts';
import { isUnderSheet } from '../sheet.ts';

/** Whether something lies over the middle of a cell, or over the whole window: a person could not use it. Scrolls nothing. */
export function isCovered(cell: HTMLElement): boolean {
  const { left, top, right, bottom } = boxOf(cell);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  if (!isInView(cell, x, y)) return isUnderSheet(cell);
  const hit = topmostAt(cell, x, y);
  return hit !== null && !isWithin(hit, cell) && !isWithin(cell, hit);
}

/** As the tree of the cell tells it: what is elsewhere is asked of the whole page. */
function topmostAt(cell: HTMLElement, x: number, y: number): Element | null {
  const root = rootOf(cell);
  const inTree = isShadowRoot(root) ? root.elementFromPoint(x, y) : null;
  return inTree ?? Document.prototype.elementFromPoint.call(cell.ownerDocument, x, y);
}

function isInView(cell: HTMLElement, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  for (let box = flatParent(cell); box !== null; box = flatParent(box)) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    if (box === cell.ownerDocument.documentElement || box === cell.ownerDocument.body) continue;
    const { left, top, right, bottom } = boxOf(box);
    if (x < left || x > right || y < top || y > bottom) return false;
  }
  return true;
}
