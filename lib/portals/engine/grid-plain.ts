import { localNameOf, nextElementOf } from './dom.ts';
import { isHtml, isTable, isTick } from './elements.ts';
import { fieldsOf } from './fields.ts';
import { boxesIn, flatParent, flatText, type ShadowOf } from './flat.ts';
import { isAriaTable } from './grid-aria.ts';
import { gridOf } from './grid-lines.ts';
import { type Grid, type Line, mostColumns } from './grid-model.ts';
import { isShown } from './grid-text.ts';
import type { PageView } from './page-view.ts';

const levels = 4;
const mostCaptions = 20;
const mostBoxes = 1_000;

/**
 * Tables made of boxes without any role, looked for from a header's words: boxes side by side of which one says them,
 * and below it boxes with just as many boxes inside.
 */
export function plainGrids(
  view: PageView,
  wordings: readonly string[],
  textOf: (cell: HTMLElement) => string,
): Grid[] {
  const heads = new Set<HTMLElement>();
  const captions = view.captions.filter(({ text }) => wordings.includes(text)).slice(0, mostCaptions);
  for (const { element } of captions) {
    const head = headerRow(element, view.shadowOf, textOf);
    if (head !== null && isShown(head) && !isForm(head, view)) heads.add(head);
  }
  return [...heads].map((head) => {
    const rows = rowsBelow(head, view.shadowOf);
    return gridOf(
      {
        element: head,
        declaredCount: null,
        lines: (most) =>
          [toLine(head, view.shadowOf, true), ...rows.map((row) => toLine(row, view.shadowOf, false))].slice(
            0,
            most,
          ),
      },
      textOf,
    );
  });
}

/** The box around the caption whose children are as many as those of the boxes below it. */
function headerRow(
  caption: HTMLElement,
  shadowOf: ShadowOf,
  textOf: (cell: HTMLElement) => string,
): HTMLElement | null {
  let row = flatParent(caption);
  for (let level = 0; level < levels && row !== null; level++) {
    if (isTable(row) || isAriaTable(row) || ['tr', 'dl', 'body', 'ul', 'ol'].includes(localNameOf(row)))
      return null;
    const cells = boxesIn(row, shadowOf, mostBoxes);
    if (cells.length > mostColumns) return null;
    if (cells.length > 1) {
      const isTexts = cells.filter((cell) => textOf(cell) !== '').length > 1;
      return isTexts && rowsBelow(row, shadowOf).length > 0 ? row : null;
    }
    row = flatParent(row);
  }
  return null;
}

/** Labels and fields to fill in are a form, however it is laid out; a box to tick all rows may stand in a header. */
function isForm(head: HTMLElement, view: PageView): boolean {
  const { tree } = view;
  const place = tree.place(head);
  const labels = view.tagged.get('label') ?? [];
  const isTyped = (field: number): boolean => {
    const element = tree.at(field);
    return element !== undefined && !isTick(element);
  };
  return (
    labels.some((label) => tree.contains(place, tree.place(label))) ||
    fieldsOf(view).inside(place).some(isTyped)
  );
}

/** The boxes after the header, or in the box after the header's box, up to the first that says something and is no row. */
function rowsBelow(head: HTMLElement, shadowOf: ShadowOf): HTMLElement[] {
  const columns = boxesIn(head, shadowOf, mostBoxes).length;
  const hasAsMany = (box: HTMLElement): boolean => boxesIn(box, shadowOf, mostBoxes).length === columns;
  // A box around as many rows as there are columns is no row.
  const isRow = (box: HTMLElement): boolean =>
    hasAsMany(box) && !boxesIn(box, shadowOf, mostBoxes).every(hasAsMany);
  const firstRows = (boxes: readonly HTMLElement[]): HTMLElement[] => {
    const told = boxes.filter((box) => isShown(box) && (isRow(box) || flatText(box, shadowOf) !== ''));
    const end = told.findIndex((box) => !isRow(box));
    return end < 0 ? told : told.slice(0, end);
  };
  const beside = siblingsAfter(head);
  const rows = firstRows(beside);
  if (rows.length > 0) return rows;
  const around = flatParent(head);
  const next = [...beside, ...(around === null ? [] : siblingsAfter(around))][0];
  return next === undefined ? [] : firstRows(boxesIn(next, shadowOf, mostBoxes));
}

function siblingsAfter(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (
    let next = nextElementOf(element);
    next !== null && found.length < mostBoxes;
    next = nextElementOf(next)
  ) {
    if (isHtml(next)) found.push(next);
  }
  return found;
}

function toLine(row: HTMLElement, shadowOf: ShadowOf, heads: boolean): Line {
  const cells = boxesIn(row, shadowOf, mostBoxes).map((element) => ({
    element,
    column: null,
    across: 1,
    down: 1,
  }));
  return { element: row, cells, section: null, heads };
}
