import { boxOf, bringIntoView } from '../dom.ts';
import type { PortalPage } from '../page-view.ts';

export type Point = { x: number; y: number };

/** The true centre of what is drawn of an element, after it was scrolled into view. */
export function centreOf(element: Element): Point {
  bringIntoView(element, { block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = boxOf(element);
  return { x: left + width / 2, y: top + height / 2 };
}

/** What is needed to see through to what is drawn at a point. */
type Looker = Pick<PortalPage, 'shadowOf' | 'isOwn'>;

/**
 * The innermost element drawn at a point, inside shadow roots too, what is ours left out; null outside of what the window
 * shows.
 */
export function elementAt(document: Document, { x, y }: Point, { shadowOf, isOwn }: Looker): Element | null {
  let hit = Document.prototype.elementFromPoint.call(document, x, y);
  if (hit !== null && isOwn?.(hit) === true)
    hit = Document.prototype.elementsFromPoint.call(document, x, y).find((each) => !isOwn(each)) ?? null;
  for (let inner = hit; inner !== null && inner !== undefined;) {
    hit = inner;
    const deeper: Element | null = shadowOf(inner)?.elementFromPoint(x, y) ?? null;
    inner = deeper === hit ? null : deeper;
  }
  return hit;
}
