import { attributeOf, isElementNode, localNameOf } from './dom.ts';
import { isHtml, isTable } from './elements.ts';
import { flatChildren, type ShadowOf } from './flat.ts';
import { declaredRows } from './grid-html.ts';
import type { Line, LineCell, LineSource } from './grid-model.ts';

const tables = new Set(['table', 'grid', 'treegrid']);
const cellRoles = new Set(['cell', 'gridcell', 'rowheader', 'columnheader']);
const mostVisited = 20_000;
/** Pinned left, scrolling, pinned right. */
const mostParts = 3;

/** Whether an element that is no html table says that it is one. */
export function isAriaTable(element: HTMLElement): boolean {
  return !isTable(element) && tables.has(attributeOf(element, 'role') ?? '');
}

/** The rows of an ARIA table that are in the page; null where they are those of html tables inside it. */
export function ariaSource(element: HTMLElement, shadowOf: ShadowOf): LineSource | null {
  const [first] = within(element, shadowOf, isRow, 1);
  if (first === undefined || localNameOf(first) === 'tr') return null;
  return {
    element,
    declaredCount: declaredRows(element),
    lines: (most) =>
      joinParts(
        within(element, shadowOf, isRow, most * mostParts).map((row) => ariaLine(row, shadowOf)),
      ).slice(0, most),
  };
}

function ariaLine(row: HTMLElement, shadowOf: ShadowOf): Line {
  const cells = within(row, shadowOf, isCell, Infinity);
  const start = number(row, 'aria-colindex');
  const headers = cells.filter((cell) => attributeOf(cell, 'role') === 'columnheader');
  return {
    element: row,
    cells: cells.map((element, index): LineCell => {
      const column = number(element, 'aria-colindex') ?? (start !== null && index === 0 ? start : null);
      return {
        element,
        column: column === null ? null : column - 1,
        across: number(element, 'aria-colspan') ?? 1,
        down: number(element, 'aria-rowspan') ?? 1,
      };
    }),
    section: null,
    heads: headers.length > 0 && headers.length * 2 >= cells.length,
  };
}

/** Grids with pinned columns draw one row as several elements of the same `aria-rowindex`. */
function joinParts(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  const byIndex = new Map<string, number>();
  for (const line of lines) {
    if (line.cells.length === 0) continue;
    const index = attributeOf(line.element, 'aria-rowindex');
    const isPlaced = line.cells.every(({ column }) => column !== null);
    const at = index === null || !isPlaced ? undefined : byIndex.get(index);
    const known = at === undefined ? undefined : joined[at];
    if (at !== undefined && known !== undefined && isApart(known, line)) {
      joined[at] = { ...known, cells: [...known.cells, ...line.cells] };
      continue;
    }
    if (index !== null && isPlaced) byIndex.set(index, joined.length);
    joined.push(line);
  }
  return joined;
}

/** Parts of one row have no column in common: a row that repeats another's number is a row of its own. */
function isApart(left: Line, right: Line): boolean {
  const columns = new Set(left.cells.map(({ column }) => column));
  return !right.cells.some(({ column }) => columns.has(column));
}

/** Elements of a kind inside another, in reading order; what is inside them, or inside a further table, is not theirs. */
function within(
  root: HTMLElement,
  shadowOf: ShadowOf,
  isWanted: (element: HTMLElement) => boolean,
  most: number,
): HTMLElement[] {
  const found: HTMLElement[] = [];
  const pending: Node[] = [];
  const enter = (node: Node): void => {
    for (const child of flatChildren(node, shadowOf).toReversed()) pending.push(child);
  };
  enter(root);
  for (let visited = 0; visited < mostVisited && found.length < most; visited++) {
    const node = pending.pop();
    if (node === undefined) break;
    if (!isElementNode(node) || !isHtml(node) || attributeOf(node, 'aria-hidden') === 'true') continue;
    if (isWanted(node)) found.push(node);
    else if (!isAriaTable(node)) enter(node);
  }
  return found;
}

function isRow(element: HTMLElement): boolean {
  return attributeOf(element, 'role') === 'row' || localNameOf(element) === 'tr';
}

function isCell(element: HTMLElement): boolean {
  return cellRoles.has(attributeOf(element, 'role') ?? '');
}

function number(element: Element, attribute: string): number | null {
  const value = Number(attributeOf(element, attribute) ?? 'none');
  return Number.isSafeInteger(value) && value > 0 && value <= 10_000 ? value : null;
}
