import { localNameOf } from './dom.ts';
import { isShown } from './grid-text.ts';
import {
  type Grid,
  type GridHeader,
  type GridRow,
  type Heading,
  type Line,
  type LineSource,
  mostColumns,
  mostLeading,
  mostRows,
} from './grid-model.ts';

type TextOf = (cell: HTMLElement) => string;
type Slots = readonly (HTMLElement | null)[];

/** Makes a grid of rows as the page has them. Everything is read on first use. */
export function gridOf(source: LineSource, textOf: TextOf): Grid {
  const leading = once(() => source.lines(mostLeading));
  const all = once(() => source.lines(mostRows + mostLeading + 1));
  const placed = once(() => layOut(all()));
  const headings = once(() => readHeadings(leading(), textOf));
  const nothing: Heading = { headers: [], declared: false, below: 0 };
  return {
    element: source.element,
    get headings() {
      return headings();
    },
    get headers() {
      return (headings()[0] ?? nothing).headers;
    },
    get rowCount() {
      const below = (headings()[0] ?? nothing).below;
      return source.declaredCount ?? Math.min(Math.max(all().length - below, 0), mostRows + 1);
    },
    get cut() {
      const { declared, below } = headings()[0] ?? nothing;
      const data = all().filter((line) => !line.heads && !isFooter(line)).length - (declared ? 0 : below);
      return data > mostRows || all().length > mostRows + mostLeading;
    },
    rows(heading = headings()[0] ?? nothing) {
      return placed()
        .slice(heading.below)
        .filter(({ line }) => !line.heads && !isFooter(line))
        .slice(0, mostRows)
        .map(({ line, cells }): GridRow => ({ element: line.element, cells }))
        .filter(isShownRow);
    },
  };
}

/** How many columns the widest of the first rows has. */
export function columnCount(lines: readonly Line[]): number {
  return Math.max(0, ...layOut(lines).map(({ cells }) => cells.length));
}

/** Cells by column. A cell that reaches down stands in the rows below too, up to the end of its section. */
export function layOut(lines: readonly Line[]): { line: Line; cells: Slots }[] {
  let reaching = new Map<number, { element: HTMLElement; left: number }>();
  let section: Element | null = null;
  return lines.map((line) => {
    if (line.section !== section) reaching = new Map();
    section = line.section;
    const cells: (HTMLElement | null)[] = [];
    const next = new Map<number, { element: HTMLElement; left: number }>();
    for (const [column, { element, left }] of reaching) {
      cells[column] = element;
      if (left > 1) next.set(column, { element, left: left - 1 });
    }
    let free = 0;
    for (const { element, column, across, down } of line.cells) {
      const start = column ?? nextFree(cells, free);
      const end = Math.min(start + across, mostColumns);
      for (let each = start; each < end; each++) {
        cells[each] = element;
        if (down > 1) next.set(each, { element, left: down - 1 });
      }
      free = end;
    }
    reaching = next;
    return { line, cells: Array.from(cells, (cell) => cell ?? null) };
  });
}

function nextFree(cells: Slots, from: number): number {
  let column = from;
  while (column < mostColumns && (cells[column] ?? null) !== null) column++;
  return column;
}

/** The header rows that the page declares come first, then each of the first rows by itself. */
function readHeadings(lines: readonly Line[], textOf: TextOf): Heading[] {
  const placed = layOut(lines);
  const firstOfData = lines.findIndex(({ heads }) => !heads);
  const declared = firstOfData === -1 ? lines.length : firstOfData;
  const headings = placed.slice(0, 3).map(({ cells }, index): Heading => ({
    headers: toHeaders(cells, textOf),
    declared: false,
    below: index < declared ? declared : index + 1,
  }));
  if (declared > 0) {
    const lowest = lowestTexts(
      placed.slice(0, declared).map(({ cells }) => cells),
      textOf,
    );
    return [{ headers: toHeaders(lowest, textOf), declared: true, below: declared }, ...headings];
  }
  // A title over the whole table is no header row.
  return headings.toSorted((left, right) => Number(isTitle(left)) - Number(isTitle(right)));
}

function isTitle({ headers }: Heading): boolean {
  return headers.length < 2;
}

/** For each column the lowest header that says something: a filter below it says nothing, a group above it is not it. */
function lowestTexts(rows: readonly Slots[], textOf: TextOf): Slots {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const stack = rows.map((cells) => cells[column] ?? null).filter((cell) => cell !== null);
    return stack.findLast((cell) => textOf(cell) !== '') ?? null;
  });
}

function toHeaders(cells: Slots, textOf: TextOf): GridHeader[] {
  const headers: GridHeader[] = [];
  cells.forEach((element, column) => {
    const last = headers.at(-1);
    if (element === null) return;
    if (last?.element === element && last.column + last.span === column) last.span++;
    else headers.push({ element, text: textOf(element), column, span: 1 });
  });
  return headers.filter(({ text }) => text !== '');
}

function isFooter({ section }: Line): boolean {
  return section !== null && localNameOf(section) === 'tfoot';
}

function isShownRow({ element, cells }: GridRow): boolean {
  return isShown(element) && cells.some((cell) => cell !== null);
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
