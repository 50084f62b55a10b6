import {
  attributeOf,
  boxOf,
  closestOf,
  passesVisibility,
  localNameOf,
  scrollLeftOf,
  scrollTopOf,
} from './dom.ts';
import { isTick, isVisible } from './elements.ts';
import { flatParent } from './flat.ts';

/** The box of an element that a reader sees; null for one without a box, see-through, collapsed or clipped away. */
export function drawnBox(element: HTMLElement): DOMRect | null {
  if (!isVisible(element) || !isOpaque(element)) return null;
  const box = boxOf(element);
  return isTiny(box) || isClipped(element, box) ? null : box;
}

/** Whether a reader can get to see an element, if need be by scrolling. Without a box of its own, as what is around it. */
export function isDrawn(element: HTMLElement): boolean {
  let at: HTMLElement | null = element;
  while (at !== null && getComputedStyle(at).display === 'contents') at = flatParent(at);
  const box = at === null ? null : drawnBox(at);
  return at !== null && box !== null && !isOffPage(at, box);
}

/** How far around a control that is hidden by design the thing stands that is drawn for it. */
const mostAround = 3;

/** Whether a field can be seen; a tick or a list may be hidden behind what is drawn for it. */
export function isDrawnField(field: HTMLElement): boolean {
  if (isDrawn(field)) return true;
  if (!isTick(field) && attributeOf(field, 'role') !== 'combobox' && localNameOf(field) !== 'select')
    return false;
  if (isTick(field) && [...(field.labels ?? [])].some(isDrawn)) return true;
  let box = flatParent(field);
  for (let step = 0; step < mostAround && box !== null; step++, box = flatParent(box)) {
    if (closestOf(box, 'body') === box) return false;
    if (isDrawn(box)) return true;
  }
  return false;
}

/** Opacity counts for all that is inside; elements without a box are asked as what is around them. */
function isOpaque(element: HTMLElement): boolean {
  return passesVisibility(element, { opacityProperty: true });
}

/** More boxes around something than any page has that is drawn. */
const mostLevels = 200;

/** Whether the boxes around an element, or clips of its own, leave nothing of it to see. */
function isClipped(element: HTMLElement, { left, top, right, bottom }: DOMRect): boolean {
  let [fromX, toX, fromY, toY] = [left, right, top, bottom];
  let isOut = false;
  let box: HTMLElement | null = element;
  for (let level = 0; level < mostLevels && box !== null; level++, box = flatParent(box)) {
    const style = getComputedStyle(box);
    const isPlaced = style.position !== 'static' || style.transform !== 'none';
    if (isOut && !isPlaced) continue;
    if (style.clip === 'rect(0px, 0px, 0px, 0px)' || /^inset\((50|100)%/.test(style.clipPath)) return true;
    const hides = style.display !== 'contents' && style.display !== 'inline' && !isRoot(box);
    if (hides && style.overflowX !== 'visible') {
      const around = boxOf(box);
      if (isTiny(around)) return true;
      if (isCutOff(style.overflowX))
        [fromX, toX] = [Math.max(fromX, around.left), Math.min(toX, around.right)];
      if (isCutOff(style.overflowY))
        [fromY, toY] = [Math.max(fromY, around.top), Math.min(toY, around.bottom)];
      if (toX - fromX <= 1 || toY - fromY <= 1) return true;
    }
    if (style.position === 'fixed') return false;
    isOut = style.position === 'absolute';
  }
  return false;
}

/** What is cut off here cannot be scrolled to. */
function isCutOff(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

/** The overflow of these two is the window's. */
function isRoot(element: HTMLElement): boolean {
  return localNameOf(element) === 'html' || localNameOf(element) === 'body';
}

/** Whether an element stands left of or above all that can be scrolled to. */
function isOffPage(element: HTMLElement, { right, bottom }: DOMRect): boolean {
  let x = right;
  let y = bottom;
  for (let box: HTMLElement | null = element; box !== null; box = flatParent(box)) {
    x += scrollLeftOf(box);
    y += scrollTopOf(box);
  }
  return x <= 0 || y <= 0;
}

function isTiny({ width, height }: DOMRect): boolean {
  return width <= 1 || height <= 1;
}
