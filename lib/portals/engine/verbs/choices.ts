import { boxOf, closestOf, matchesSelector } from '../dom.ts';
import { foldText } from '#lib/domain/text';
import { isSlot } from '../elements.ts';
import { flatParent, flatText, isWithin } from '../flat.ts';
import type { PortalPage } from '../page-view.ts';
import { elementAt } from './point.ts';
import { shownSince } from './shown.ts';

const itemRoles = '[role="option"], [role="menuitem"], [role="menuitemradio"], [role="treeitem"], li';
const pressable = `${itemRoles}, a, button`;

/** How deep inside an item its words may stand. */
const itemDepth = 8;

/** `fitting`: what says the words; one of them is right. `offered`: how many choices there are in all. */
export type Choices = { fitting: readonly HTMLElement[]; offered: number };

/**
 * What newly shows and says one of the (folded) words, wherever it is attached: the innermost element of each, pressable
 * where it would be pressed. Texts in the `box` of the control itself are no choices. `offered` counts all items.
 */
export function choicesSince(
  before: ReadonlySet<HTMLElement>,
  box: HTMLElement,
  words: readonly string[],
  page: PortalPage,
): Choices | null {
  const fresh = shownSince(before, page).filter((element) => !isBeside(element, box));
  if (fresh.length === 0) return null;
  const saying = fresh.filter(
    (element) => !isSlot(element) && words.includes(foldText(shortText(element, page))),
  );
  const innermost = saying.filter(
    (element) => !saying.some((other) => other !== element && isWithin(other, element)),
  );
  const items = fresh.filter((element) => matchesSelector(element, itemRoles));
  const offered = items.filter(
    (item) => !items.some((other) => other !== item && isWithin(other, item)),
  ).length;
  return { fitting: innermost.filter((element) => isDrawn(element, page)), offered };
}

/** The part of a choice that a menu listens to: the item itself where there is one, else what says the words. */
export function itemOf(element: HTMLElement): HTMLElement {
  let around: HTMLElement | null = element;
  for (let step = 0; step < itemDepth && around !== null; step++, around = flatParent(around)) {
    if (matchesSelector(around, pressable)) return around;
  }
  return element;
}

function shortText(element: HTMLElement, { shadowOf }: PortalPage): string {
  return element.childElementCount > 12 ? '' : flatText(element, shadowOf);
}

/** A list that a screen reader is given beside the drawn one is clipped to nothing: its items are drawn nowhere. */
function isDrawn(element: HTMLElement, page: PortalPage): boolean {
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = boxOf(element);
  if (width === 0 || height === 0) return false;
  const hit = elementAt(page.document, { x: left + width / 2, y: top + height / 2 }, page);
  return hit !== null && isWithin(hit, itemOf(element));
}

/** What a control mirrors beside itself is no choice; a list that is drawn in its box is one. */
function isBeside(element: HTMLElement, box: HTMLElement): boolean {
  return isWithin(element, box) && closestOf(element, '[role="listbox"], [role="menu"], ul') === null;
}
