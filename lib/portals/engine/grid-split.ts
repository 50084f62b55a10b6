import { attributeOf, firstElementOf, localNameOf, nextElementOf, textContentOf } from './dom.ts';
import { isControl, isHtml, isTable } from './elements.ts';
import { boxesIn, flatParent, type ShadowOf } from './flat.ts';
import { htmlSource } from './grid-html.ts';
import { columnCount, layOut } from './grid-lines.ts';
import { type Line, type LineSource, mostColumns, mostLeading } from './grid-model.ts';
import { elementsIn } from './walk.ts';

type TextOf = (cell: HTMLElement) => string;

/**
 * A header that is a table of its own, with the rows it stands over: the next table, or rows made of divs.
 * `replaces`: the tables that are nothing but parts of it; a header that is not declared as one may be a table after all.
 */
export type SplitSource = { source: LineSource; replaces: readonly HTMLElement[] };

const levels = 4;
/** Empty boxes that may stand between a header and its rows. */
const mostBeside = 5;

/** The header that a table is, with its rows; null where it is a table by itself, or no rows fit it. */
export function splitSource(
  head: HTMLTableElement,
  tables: ReadonlySet<HTMLTableElement>,
  shadowOf: ShadowOf,
  textOf: TextOf,
): SplitSource | null {
  const headLines = htmlSource(head).lines(mostLeading);
  const isDeclared = headLines.length > 0 && headLines.every(({ heads }) => heads);
  if (!isDeclared && !looksLikeHeader(headLines, shadowOf, textOf)) return null;
  const columns = columnCount(headLines);
  if (columns < 2) return null;
  const beside = after(head);
  if (beside === null) return null;
  const body = elementsNear(beside, shadowOf)
    .filter(isTable)
    .find((table) => table !== head && tables.has(table));
  if (body === undefined) {
    const fitting = (count: number): boolean => fits(headLines, columns, count, textOf);
    const rows = isDeclared ? divRows(beside, columns, fitting, shadowOf) : null;
    return rows === null
      ? null
      : {
          source: joined(head, headLines, (most) => rows.slice(0, most).map((row) => divLine(row, shadowOf))),
          replaces: [head],
        };
  }
  const bodySource = htmlSource(body);
  const leading = bodySource.lines(mostLeading);
  const copied = leading.findIndex(({ heads }) => !heads);
  const copies = copied === -1 ? leading.length : copied;
  if (copies > 0 && !(isDeclared && saysTheSame(headLines, leading.slice(0, copies), textOf))) return null;
  if (leading.length > 0 && !fits(headLines, columns, columnCount(leading), textOf)) return null;
  const source = joined(head, headLines, (most) => bodySource.lines(most + copies).slice(copies));
  return { source, replaces: isDeclared ? [head, body] : [] };
}

function joined(head: HTMLElement, headLines: readonly Line[], body: LineSource['lines']): LineSource {
  const heads = headLines.map((line) => ({ ...line, heads: true }));
  return {
    element: head,
    declaredCount: null,
    lines: (most) => [...heads, ...body(Math.max(most - heads.length, 0))],
  };
}

/** One row of texts and nothing to type into: the header of a datagrid that knows no `th`. */
function looksLikeHeader(lines: readonly Line[], shadowOf: ShadowOf, textOf: TextOf): boolean {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0 || line.cells.length < 2) return false;
  const texts = line.cells.filter(({ element }) => textOf(element) !== '');
  if (texts.length * 3 < line.cells.length * 2) return false;
  return !line.cells.some(({ element }) => elementsIn(element, shadowOf).some(isTyped));
}

function isTyped(element: HTMLElement): boolean {
  return isControl(element) && attributeOf(element, 'type') !== 'checkbox';
}

/** A last column without a word is the room above the body's scroll bar. */
function fits(headLines: readonly Line[], columns: number, bodyColumns: number, textOf: TextOf): boolean {
  if (columns === bodyColumns) return true;
  const last = layOut(headLines).map(({ cells }) => cells[columns - 1] ?? null);
  return columns === bodyColumns + 1 && last.every((cell) => cell === null || textOf(cell) === '');
}

function saysTheSame(left: readonly Line[], right: readonly Line[], textOf: TextOf): boolean {
  const words = (lines: readonly Line[]): string =>
    lines
      .flatMap(({ cells }) => cells.map(({ element }) => textOf(element)))
      .filter((text) => text !== '')
      .join('|');
  return words(left) === words(right);
}

/** The next element that holds something, beside the table or beside one of the boxes around it alone. */
function after(table: HTMLElement): HTMLElement | null {
  let element: HTMLElement | null = table;
  for (let level = 0; level < levels && element !== null; level++) {
    let next = nextElementOf(element);
    for (let step = 0; step < mostBeside && next !== null; step++, next = nextElementOf(next)) {
      if (isHtml(next) && (firstElementOf(next) !== null || (textContentOf(next) ?? '').trim() !== ''))
        return next;
    }
    element = flatParent(element);
    if (element !== null && ['td', 'body'].includes(localNameOf(element))) return null;
  }
  return null;
}

/** The boxes and tables right inside a box; what stands in the cells of a table is not its body. */
function elementsNear(root: HTMLElement, shadowOf: ShadowOf): HTMLElement[] {
  const found: HTMLElement[] = [];
  const pending = [root];
  for (let visited = 0; visited < 60; visited++) {
    const element = pending.shift();
    if (element === undefined) break;
    found.push(element);
    if (!isTable(element)) pending.push(...readBoxesIn(element, shadowOf, 20));
  }
  return found;
}

/** Rows of a virtual list: children with as many cells each, at the end of a chain of boxes. */
function divRows(
  beside: HTMLElement,
  columns: number,
  isFitting: (count: number) => boolean,
  shadowOf: ShadowOf,
): HTMLElement[] | null {
  let box: HTMLElement | undefined = beside;
  for (let depth = 0; depth < 7 && box !== undefined; depth++) {
    const children: HTMLElement[] = readBoxesIn(box, shadowOf, 1_000);
    const isRow = (child: HTMLElement): boolean => {
      const { length } = readBoxesIn(child, shadowOf, columns + 1);
      return length > 1 && isFitting(length);
    };
    // A box around as many rows as there are columns is no row.
    const rows = children.filter(
      (child) => isRow(child) && !readBoxesIn(child, shadowOf, columns).every(isRow),
    );
    const [first] = rows;
    if (first !== undefined && children[0] === first) return rows;
    box = children[0];
  }
  return null;
}

function divLine(row: HTMLElement, shadowOf: ShadowOf): Line {
  const cells = readBoxesIn(row, shadowOf, mostColumns);
  return {
    element: row,
    cells: cells.map((element) => ({ element, column: null, across: 1, down: 1 })),
    section: null,
    heads: false,
  };
}

/** Without what is hidden from readers, such as a column that only fills the width. */
function readBoxesIn(element: HTMLElement, shadowOf: ShadowOf, most: number): HTMLElement[] {
  return boxesIn(element, shadowOf, most).filter((child) => attributeOf(child, 'aria-hidden') !== 'true');
}
