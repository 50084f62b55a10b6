import { boxOf } from '../dom.ts';
import type { ShadowOf } from '../flat.ts';

export type Point = { x: number; y: number };

/** The true centre of what is drawn of an element, after it was scrolled into view. */
export function centreOf(element: Element): Point {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = boxOf(element);
  return { x: left + width / 2, y: top + height / 2 };
}

/** The innermost element drawn at a point, inside shadow roots too; null outside of what the window shows. */
export function elementAt(document: Document, { x, y }: Point, shadowOf: ShadowOf): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (let inner = hit; inner !== null && inner !== undefined;) {
    hit = inner;
    const deeper: Element | null = shadowOf(inner)?.elementFromPoint(x, y) ?? null;
    inner = deeper === hit ? null : deeper;
  }
  return hit;
}
