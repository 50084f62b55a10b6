import { isHtml } from '../engine/elements.ts';
import { flatParent, type ShadowOf } from '../engine/flat.ts';
import type { PageView, PortalPage } from '../engine/page-view.ts';
import { elementBeneath, viewportOf } from './beneath.ts';
import { isShield } from './shield.ts';

/** A frame is left open only where it lies on top at each of these places of what is seen of it. */
const shares = [0.02, 0.26, 0.5, 0.74, 0.98];
/** Somewhere in a shielded frame its shield is on top; in its middle there may be another frame, left open in turn. */
const lookedAt = [0.5, 0.25, 0.75, 0.05, 0.95];

/**
 * Where the page's frames are that are known to have a shield of their own. A frame that can be reached is looked into;
 * of any other one `isConfirmed` tells. What is not known to be shielded stays covered.
 */
export function holesIn(
  page: PortalPage,
  view: PageView,
  isOwn: (node: Node) => boolean,
  isConfirmed: (frame: HTMLElement) => boolean,
): DOMRect[] {
  const frames = [view.document, ...view.roots].flatMap((root) => [
    ...root.querySelectorAll('iframe, frame'),
  ]);
  return frames.filter(isHtml).flatMap((frame) => {
    const inside = documentIn(frame);
    const isShielded = inside === null ? isConfirmed(frame) : hasShield(inside, page.shadowOf);
    if (!isShielded) return [];
    const seen = seenOf(frame);
    const isOnTop = (x: number, y: number): boolean => elementBeneath(page, x, y, isOwn) === frame;
    return seen.width > 0 && seen.height > 0 && isEverywhere(seen, isOnTop) ? [seen] : [];
  });
}

/** The document in a frame, which only a frame of the page's own origin shows. */
export function documentIn(frame: Element): Document | null {
  const inside = 'contentDocument' in frame ? frame.contentDocument : null;
  return inside instanceof Document || isDocument(inside) ? inside : null;
}

/** The frame's own document is of another realm than ours. */
function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && 'nodeType' in value && value.nodeType === 9;
}

function hasShield(inside: Document, shadowOf: ShadowOf): boolean {
  const { width, height } = viewportOf(inside);
  return lookedAt.some((share) => {
    const top = inside.elementFromPoint(width * share, height * share);
    const shadow = top === null ? null : shadowOf(top);
    return shadow !== null && [...shadow.querySelectorAll('iframe')].some(isShield);
  });
}

/** What is seen of a frame's inside: its border and padding are the page's, and so is what is cut off or scrolled away. */
function seenOf(frame: HTMLElement): DOMRect {
  const outer = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop, paddingRight, paddingBottom } = getComputedStyle(frame);
  const left = outer.left + frame.clientLeft + Number.parseFloat(paddingLeft);
  const top = outer.top + frame.clientTop + Number.parseFloat(paddingTop);
  const width = frame.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  const height = frame.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  const view = viewportOf(frame.ownerDocument);
  let seen = common(new DOMRect(left, top, width, height), new DOMRect(0, 0, view.width, view.height));
  for (let box = flatParent(frame); box !== null; box = flatParent(box)) {
    const { overflowX, overflowY } = getComputedStyle(box);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    if (!['html', 'body'].includes(box.localName)) seen = common(seen, box.getBoundingClientRect());
  }
  return seen;
}

function common(one: DOMRect, other: DOMRect): DOMRect {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.min(one.right, other.right) - left;
  const height = Math.min(one.bottom, other.bottom) - top;
  return new DOMRect(left, top, Math.max(width, 0), Math.max(height, 0));
}

function isEverywhere({ left, top, width, height }: DOMRect, is: (x: number, y: number) => boolean): boolean {
  return shares.every((across) => shares.every((down) => is(left + width * across, top + height * down)));
}
