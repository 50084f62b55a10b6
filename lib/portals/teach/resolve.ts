import { foldText } from '#lib/domain/text';
import { elementChildrenOf, matchesSelector } from '../engine/dom.ts';
import { isDrawn, isDrawnField } from '../engine/drawn.ts';
import { isHtml, isInput, isLabel, isRadio, isVisible, textOf } from '../engine/elements.ts';
import { isSameGroup, standInFor } from '../engine/fields.ts';
import { matchesOf } from '../engine/find.ts';
import { flatLine, flatText, isWithin } from '../engine/flat.ts';
import { labelWords } from '../engine/labels/words.ts';
import type { PageView } from '../engine/page-view.ts';
import { readValue } from '../engine/read-value.ts';
import type { PartKind } from '../page-parts.ts';
import { pressMeant } from './press-places.ts';
import { tablesOf } from './tables.ts';
import { isWording, toWording } from './wording.ts';

/** What somebody who pointed at an element meant, for a part of this kind. */
export type Target =
  | { kind: 'element'; element: HTMLElement }
  /** `element` is the header's cell, `beside` what the other headers of the table say, folded. */
  | {
      kind: 'column';
      element: HTMLElement;
      header: string;
      beside: string[];
      rows: number;
      sample: string;
    }
  | { kind: 'wrongThing' };

/** A field's box may hold so much around the field: its label, an icon, a hint. */
const mostAround = 4;
/** A star, or a word of a caption, stands so deep in it. */
const mostOfCaption = 3;
const wrongThing: Target = { kind: 'wrongThing' };
const target = (element: HTMLElement | null | undefined): Target =>
  element === null || element === undefined ? wrongThing : { kind: 'element', element };

/** The thing that is meant by pointing a little beside it; `wrongThing` where there is none of the wanted kind, or it is not drawn. */
export function resolveTarget(element: HTMLElement, kind: PartKind, view: PageView): Target {
  const meant = meantBy(element, kind, view);
  if (meant.kind !== 'element') return meant;
  const isSeen = isControlOf(view, meant.element) ? isDrawnField(meant.element) : isDrawn(meant.element);
  return isSeen ? meant : wrongThing;
}

function meantBy(element: HTMLElement, kind: PartKind, view: PageView): Target {
  switch (kind) {
    case 'control':
      return target(controlAt(element, view));
    case 'text':
      return target(valueAt(element, view));
    case 'button':
      return target(buttonAt(element, view));
    case 'press':
      return target(pressMeant(element, view));
    case 'message':
      return target(isControlOf(view, element) ? null : sayingAt(element, view));
    case 'mark':
      return target(
        isControlOf(view, element) ? element : (namedButtonAt(element) ?? sayingAt(element, view)),
      );
    case 'column':
      return columnAt(element, view);
  }
}

/** Whether the engine takes an element for something with a value that a person sets. */
export function isControlOf(view: PageView, element: HTMLElement): boolean {
  return view.controls.some((control) => control.element === element);
}

function controlAt(element: HTMLElement, view: PageView): HTMLElement | null {
  const control = plainControlAt(element, view);
  if (control === null || !isRadio(control)) return control;
  return standInFor(
    control,
    view.controls.map((each) => each.element),
  );
}

function plainControlAt(element: HTMLElement, view: PageView): HTMLElement | null {
  const boxes = flatLine(element);
  const around = boxes.slice(0, mostAround).find((box) => isControlOf(view, box));
  if (around !== undefined) return around;
  const label = boxes.find(isLabel);
  if (label !== undefined) {
    const { control } = label;
    if (control !== null && isHtml(control) && isControlOf(view, control)) return control;
  }
  for (const caption of label === undefined ? boxes.slice(0, mostOfCaption) : [label]) {
    const named = namedBy(caption, view);
    if (named !== null) return named;
  }
  for (const box of boxes.slice(0, mostAround)) {
    if (['body', 'form', 'tr', 'table', 'main'].includes(box.localName)) return null;
    const inside = controlsIn(box, view);
    const [only, ...others] = inside;
    if (only !== undefined)
      return others.length === 0 || inside.every((each) => isSameGroup(each, only)) ? only : null;
  }
  return null;
}

function controlsIn(box: HTMLElement, view: PageView): HTMLElement[] {
  return view.controls.map(({ element }) => element).filter((each) => isWithin(each, box));
}

/** The one control that a caption names; of several of one name, the only one that stands beside it. */
function namedBy(caption: HTMLElement, view: PageView): HTMLElement | null {
  const text = foldText(labelWords(caption, view));
  if (text === '') return null;
  const named = view.controls.filter(({ names }) => names.includes(text)).map(({ element }) => element);
  if (named.length < 2) return named[0] ?? null;
  for (const box of flatLine(caption).slice(0, mostAround)) {
    const [only, ...others] = named.filter((each) => isWithin(each, box));
    if (only !== undefined) return others.length === 0 ? only : null;
  }
  return null;
}

/** A caption pointed at means the value beside it; anything else the smallest element that says the same. */
function valueAt(element: HTMLElement, view: PageView): HTMLElement | null {
  if (isControlOf(view, element)) return element;
  const caption = flatLine(element)
    .slice(0, 3)
    .find(({ localName }) => ['dt', 'th', 'label'].includes(localName));
  if (caption !== undefined) {
    const text = toWording(flatText(caption, view.shadowOf));
    const beside = text === '' ? [] : matchesOf({ by: 'label', text: [text], since: '' }, view, 'text');
    if (beside.length === 1 && beside[0] !== undefined) return beside[0];
  }
  return readValue(element, view.shadowOf) === '' ? null : smallest(element);
}

function sayingAt(element: HTMLElement, view: PageView): HTMLElement | null {
  const found = smallest(element);
  return isWording(toWording(flatText(found, view.shadowOf))) ? found : null;
}

/** Goes down while one child says all there is. */
function smallest(element: HTMLElement): HTMLElement {
  const text = textOf(element);
  const only = [...elementChildrenOf(element)]
    .filter(isHtml)
    .find((child) => textOf(child) === text && text !== '');
  return only === undefined ? element : smallest(only);
}

const pressed =
  'button, summary, a[href], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [onclick]';

/** A button or link, as a page may make one. */
export function isPressable(element: Element): boolean {
  if (isInput(element)) return ['submit', 'button', 'reset', 'image'].includes(element.type);
  return matchesSelector(element, pressed);
}

function namedButtonAt(element: HTMLElement): HTMLElement | null {
  return flatLine(element).slice(0, mostAround).find(isPressable) ?? null;
}

/** A button around what was pointed at, or the only one in it; some pages make one of a box that merely looks so. */
function buttonAt(element: HTMLElement, view: PageView): HTMLElement | null {
  const around = namedButtonAt(element);
  if (around !== null) return around;
  const inside = [...element.querySelectorAll('*')]
    .filter(isHtml)
    .filter((each) => isPressable(each) && isVisible(each));
  if (inside.length === 1) return inside[0] ?? null;
  const looks = flatLine(element).filter(
    (each) => getComputedStyle(each).cursor === 'pointer' && !isControlOf(view, each),
  );
  return looks.slice(0, mostAround).at(-1) ?? null;
}

function columnAt(element: HTMLElement, view: PageView): Target {
  const around = flatLine(element);
  for (const grid of tablesOf(view)) {
    const rows = grid.rows();
    const at =
      grid.headers.find((header) => around.includes(header.element))?.column ??
      rows
        .map(({ cells }) => cells.findIndex((cell) => cell !== null && around.includes(cell)))
        .find((column) => column >= 0);
    const header = grid.headers.find(({ column }) => column === at);
    if (header === undefined) continue;
    const first = rows[0]?.cells[header.column] ?? null;
    return {
      kind: 'column',
      element: header.element,
      header: toWording(flatText(header.element, view.shadowOf)),
      beside: grid.headers.filter((each) => each !== header).map(({ text }) => text),
      rows: grid.rowCount,
      sample: first === null ? '' : readValue(first, view.shadowOf),
    };
  }
  return wrongThing;
}
