import { bodyOf, boxOf, htmlOf, ownerOf } from '#lib/portals/engine/dom';
import { flatParent } from '#lib/portals/engine/flat';

/** The part of an element that the window and the boxes around it let be seen now; null where that is nothing. */
export function seenBox(element: HTMLElement): DOMRect | null {
  const page = ownerOf(element) ?? document;
  const [documentElement, body] = [htmlOf(page), bodyOf(page)];
  const { left, top, right, bottom } = boxOf(element);
  let [fromX, toX, fromY, toY] = [
    Math.max(left, 0),
    Math.min(right, innerWidth),
    Math.max(top, 0),
    Math.min(bottom, innerHeight),
  ];
  for (let box = flatParent(element); box !== null; box = flatParent(box)) {
    // The overflow of these two is the window's.
    if (box === body || box === documentElement) continue;
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const around = boxOf(box);
    [fromX, toX] = [Math.max(fromX, around.left), Math.min(toX, around.right)];
    [fromY, toY] = [Math.max(fromY, around.top), Math.min(toY, around.bottom)];
  }
  return toX - fromX < 1 || toY - fromY < 1 ? null : new DOMRect(fromX, fromY, toX - fromX, toY - fromY);
}
