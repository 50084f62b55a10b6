import { attributeOf, byId, localNameOf, matchesSelector } from '../../dom.ts';
import { isFileInput, isVisible } from '../../elements.ts';
import { isWithin } from '../../flat.ts';
import { type PageView, type PortalPage, viewPage } from '../../page-view.ts';
import type { UploadRow } from '../../read-components.ts';
import { isUsable } from '../../usable.ts';
import { elementsIn } from '../../walk.ts';
import { partsOf } from './row-parts.ts';

/** `at`: what stands in the row for it: the input itself, its frame, or (elsewhere on the page) nothing but the row's words. */
export type OwnInput =
  | { kind: 'input'; input: HTMLInputElement; at: HTMLElement | null }
  | { kind: 'none' }
  /** There is one that takes nothing now, or more than one. */
  | { kind: 'unusable' };

/**
 * The file input that belongs to a row (A2): in its file cell, else in the row, else in a frame of the cell, else the one anywhere
 * on the page that this row, and no other, names as its own.
 */
export function findOwnInput(
  row: UploadRow,
  rows: readonly UploadRow[],
  selector: string,
  page: PortalPage,
  view: PageView,
): OwnInput {
  const [own] = row.inputs;
  if (own !== undefined) {
    return row.reading.canUpload ? { kind: 'input', input: own, at: own } : { kind: 'unusable' };
  }
  const framed = framedInputs(row.cell, selector, page, view);
  const elsewhere = framed.length > 0 ? [] : namedInputs(row, rows, view);
  const found = [...framed, ...elsewhere.map((input) => ({ input, at: null }))];
  const [one, ...others] = found.filter(({ input }) => fits(input, selector));
  if (one === undefined) return { kind: 'none' };
  return others.length === 0 && isUsable(one.input) ? { kind: 'input', ...one } : { kind: 'unusable' };
}

type Place = { input: HTMLInputElement; at: HTMLElement };

/** The inputs in the documents of a cell's frames, as far as the page may look into them. */
function framedInputs(
  cell: HTMLElement,
  selector: string,
  { location, shadowOf }: PortalPage,
  view: PageView,
): Place[] {
  return elementsIn(cell, view.shadowOf).flatMap((at) => {
    if (!isFrame(at) || !isVisible(at) || !isUsable(at)) return [];
    const document = documentIn(at);
    if (document === null) return [];
    const inputs = viewPage({ document, location, shadowOf }).elements.filter(isFileInput);
    return inputs.filter((input) => fits(input, selector)).map((input) => ({ input, at }));
  });
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return localNameOf(element) === 'iframe';
}

const contentDocument =
  typeof HTMLIFrameElement === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument');

function documentIn(frame: HTMLIFrameElement): Document | null {
  const get: ((this: HTMLIFrameElement) => Document | null) | undefined = contentDocument?.get;
  try {
    return get?.call(frame) ?? null;
  } catch {
    return null;
  }
}

/** The inputs that a row's cells name, and that no other row names or holds. */
function namedInputs(row: UploadRow, rows: readonly UploadRow[], view: PageView): HTMLInputElement[] {
  const inputs = (view.tagged.get('input') ?? []).filter(isFileInput);
  if (inputs.length === 0) return [];
  const others = rows.filter((other) => other !== row);
  return inputs.filter(
    (input) =>
      names(row, input, view) &&
      !others.some(
        (other) => names(other, input, view) || partsOf(other).some((part) => isWithin(input, part)),
      ),
  );
}

/** Attributes in which a row names an input, and in which an input names a part of a row. */
const pointers = ['for', 'aria-controls', 'aria-owns'];
const backPointers = ['aria-labelledby', 'aria-describedby'];

function names(row: UploadRow, input: HTMLInputElement, view: PageView): boolean {
  const inside = partsOf(row).flatMap((part) => elementsIn(part, view.shadowOf));
  return (
    inside.some((element) => named(element, pointers).includes(input)) ||
    named(input, backPointers).some((element) => inside.some((each) => each === element))
  );
}

function named(element: Element, attributes: readonly string[]): (Element | null)[] {
  return attributes.flatMap((attribute) => {
    const ids = (attributeOf(element, attribute) ?? '').split(/\s+/).filter((id) => id !== '');
    return ids.map((id) => byId(id, element));
  });
}

function fits(input: HTMLInputElement, selector: string): boolean {
  try {
    return matchesSelector(input, selector);
  } catch {
    return false;
  }
}
