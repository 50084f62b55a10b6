import { computeAccessibleName } from 'dom-accessibility-api';
import { foldText } from '#lib/domain/text';
import { isPressable } from '../engine/attach/place/press-names.ts';
import { attributeOf, hasAttributeOf, localNameOf } from '../engine/dom.ts';
import { isDrawn } from '../engine/drawn.ts';
import { flatLine, flatText, isWithin, readFlat } from '../engine/flat.ts';
import type { PageView } from '../engine/page-view.ts';
import { elementsIn } from '../engine/walk.ts';
import { tablesOf } from './tables.ts';
import { isWording, toWording } from './wording.ts';

// What there is to press is what an attach would press, found as it would find it.

/** How deep an icon or a word may stand in a button. */
const mostInButton = 4;

/** The thing to press that is meant by pointing at a part of it, or at the box around the only one. */
export function pressMeant(element: HTMLElement, view: PageView): HTMLElement | null {
  const around = flatLine(element).slice(0, mostInButton).find(isPressable);
  if (around !== undefined) return around;
  const [only, ...others] = [...pressesIn([element], view), ...itemsOn(view).filter(isHere)];
  return others.length === 0 ? (only ?? null) : null;

  function isHere(item: HTMLElement): boolean {
    return isWithin(item, element) || isWithin(element, item);
  }
}

/** Everything to press that is drawn in these boxes; of one inside another the inner one. */
export function pressesIn(boxes: readonly HTMLElement[], { shadowOf }: PageView): HTMLElement[] {
  return drawnPresses([...new Set(boxes.flatMap((box) => elementsIn(box, shadowOf)))]);
}

/** Everything to press that is drawn on the page. */
export function pressesOn({ elements }: PageView): HTMLElement[] {
  return drawnPresses(elements);
}

function drawnPresses(elements: readonly HTMLElement[]): HTMLElement[] {
  const presses = elements.filter((element) => isPressable(element) && isDrawn(element));
  const outer = new Set(presses.flatMap((element) => flatLine(element).slice(1)));
  return presses.filter((element) => !outer.has(element));
}

/** What a button says and what it is called, as written, words before signs, each once; empty where it has nothing to be told by. */
export function namesOfPress(element: HTMLElement, { shadowOf }: PageView): string[] {
  const names = [
    readFlat(element, shadowOf, isUnread),
    flatText(element, shadowOf),
    attributeOf(element, 'aria-label') ?? '',
    attributeOf(element, 'title') ?? '',
    computeAccessibleName(element),
  ].map(toWording);
  const telling = [...names.filter(isWording), ...names.filter(isSign)];
  return [...new Map(telling.map((name) => [foldText(name) || name, name])).values()];
}

/** An icon that a font draws of a word stands among the words, and is read by nobody. */
function isUnread(element: Element): boolean {
  return hasAttributeOf(element, 'aria-hidden');
}

/** A sign alone, as the three dots of a menu. */
function isSign(text: string): boolean {
  return text !== '' && text.length <= 3 && foldText(text) === '';
}

const layerRoles = new Set(['dialog', 'alertdialog', 'menu', 'listbox']);

/** Whether an element says of itself that it lies over the page. */
export function isDeclaredLayer(element: HTMLElement): boolean {
  return (
    layerRoles.has(attributeOf(element, 'role') ?? '') ||
    localNameOf(element) === 'dialog' ||
    hasAttributeOf(element, 'popover')
  );
}

const placed = new WeakMap<PageView, ReadonlySet<HTMLElement>>();

/** The boxes that are placed over the page; one with a table in it is the page itself. */
function boxesOver(view: PageView): ReadonlySet<HTMLElement> {
  const known = placed.get(view);
  if (known !== undefined) return known;
  const holding = new Set(tablesOf(view).flatMap(({ element }) => flatLine(element)));
  const boxes = new Set(view.elements.filter((each) => !holding.has(each) && isPlacedOver(each)));
  placed.set(view, boxes);
  return boxes;
}

function isPlacedOver(element: HTMLElement): boolean {
  const { position } = getComputedStyle(element);
  return position === 'absolute' || position === 'fixed';
}

/** The menu or the dialog that an element stands in: what says that it is one, else the outermost box that is placed over the page. */
export function layerOf(element: HTMLElement, view: PageView): HTMLElement | null {
  const around = flatLine(element);
  const boxes = boxesOver(view);
  return around.find(isDeclaredLayer) ?? around.slice(1).findLast((each) => boxes.has(each)) ?? null;
}

/** An item that is not made to be pressed is no longer than this. */
const longestItem = 100;

/** The items of menus and dialogs that nothing but their words tells: texts in them that are part of nothing to press. */
export function itemsOn(view: PageView): HTMLElement[] {
  const { captions, shadowOf } = view;
  const items = captions
    .map(({ element }) => element)
    .filter((element) => isDrawn(element) && layerOf(element, view) !== null)
    .filter((element) => !flatLine(element).some(isPressable) && pressesIn([element], view).length === 0)
    .filter((element) => isWording(toWording(flatText(element, shadowOf).slice(0, longestItem + 1))));
  const outer = new Set(items.flatMap((element) => flatLine(element).slice(1)));
  return items.filter((element) => !outer.has(element));
}
