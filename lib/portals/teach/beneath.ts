import { isHtml } from '../engine/elements.ts';
import { flatParent } from '../engine/flat.ts';
import type { PortalPage } from '../engine/page-view.ts';

/** The innermost element of the page at a point, through shadow roots; `isOwn` is what of ours lies over it. */
export function elementBeneath(
  page: PortalPage,
  x: number,
  y: number,
  isOwn: (node: Node) => boolean,
): HTMLElement | null {
  let found = page.document.elementsFromPoint(x, y).find((element) => !isOwn(element)) ?? null;
  for (let shadow = shadowAt(found); shadow !== null; shadow = shadowAt(found)) {
    const root = shadow;
    const inner = root.elementsFromPoint(x, y).find((element) => element.getRootNode() === root);
    if (inner === undefined) break;
    found = inner;
  }
  const html = found === null || isHtml(found) ? found : htmlAround(found);
  return html === null || ['html', 'body'].includes(html.localName) ? null : html;

  function shadowAt(element: Element | null): ShadowRoot | null {
    return element === null ? null : page.shadowOf(element);
  }
}

function htmlAround(element: Element): HTMLElement | null {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (isHtml(at)) return at;
  return null;
}

/** Scrolls the nearest thing under the pointer that can still go that way, as the wheel would. */
export function scrollBeneath(element: HTMLElement | null, document: Document, x: number, y: number): void {
  for (let at = element; at !== null; at = flatParent(at)) {
    if (!canScroll(at, x, y)) continue;
    at.scrollBy({ left: x, top: y, behavior: 'instant' });
    return;
  }
  document.scrollingElement?.scrollBy({ left: x, top: y, behavior: 'instant' });
}

function canScroll(element: HTMLElement, x: number, y: number): boolean {
  const { overflowX, overflowY } = getComputedStyle(element);
  const down =
    y !== 0 &&
    isScroller(overflowY) &&
    hasRoom(element.scrollTop, element.scrollHeight - element.clientHeight, y);
  const across =
    x !== 0 &&
    isScroller(overflowX) &&
    hasRoom(element.scrollLeft, element.scrollWidth - element.clientWidth, x);
  return down || across;
}

function isScroller(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll' || overflow === 'overlay';
}

function hasRoom(at: number, most: number, by: number): boolean {
  return by > 0 ? at < most - 1 : at > 0;
}

/** How much of a document is seen, without its scrollbars. */
export function viewportOf(document: Document): { width: number; height: number } {
  // A document that has just begun, or is being left, has no root or no window.
  const root: Element | null = document.scrollingElement ?? document.documentElement;
  const window = document.defaultView;
  if (root === null || window === null) return { width: 0, height: 0 };
  return {
    width: Math.min(root.clientWidth, window.innerWidth),
    height: Math.min(root.clientHeight, window.innerHeight),
  };
}
