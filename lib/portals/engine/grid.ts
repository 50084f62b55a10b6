import { foldText } from '#lib/domain/text';
import type { ColumnSpec } from '../spec.schema.ts';
import { isTable } from './elements.ts';
import { ariaSource, isAriaTable } from './grid-aria.ts';
import { htmlSource } from './grid-html.ts';
import { gridOf } from './grid-lines.ts';
import type { Grid, GridHeader, GridRow, Heading } from './grid-model.ts';
import { plainGrids } from './grid-plain.ts';
import { splitSource } from './grid-split.ts';
import { isShown, textReader } from './grid-text.ts';
import { ownOf } from '../own.ts';
import type { PageView } from './page-view.ts';

export type { Grid, GridHeader, GridRow } from './grid-model.ts';

/** The grids of one look, with the texts that were read for them. */
type Known = { grids: readonly Grid[]; textOf: (cell: HTMLElement) => string };

/** A page with more tables than this has none whose header is one of them. */
const mostSplit = 300;

const known = new WeakMap<PageView, Known>();

/** Everything in the page that a reader sees as a table; tables made of boxes without any role excepted. */
export function readGrids(view: PageView): readonly Grid[] {
  return gridsOf(view).grids;
}

function gridsOf(view: PageView): Known {
  const before = known.get(view);
  if (before !== undefined) return before;
  const textOf = textReader(view.shadowOf);
  const tables = view.tables.filter(isShown);
  const all = new Set(tables);
  const splits = tables
    .slice(0, mostSplit)
    .flatMap((table) => splitSource(table, all, view.shadowOf, textOf) ?? []);
  const replaced = new Set(splits.flatMap(({ replaces }) => replaces));
  const arias = view.elements.filter((element) => isAriaTable(element) && isShown(element));
  const sources = [
    ...splits.map(({ source }) => source),
    ...tables.filter((table) => !replaced.has(table)).map(htmlSource),
    ...arias.flatMap((element) => ariaSource(element, view.shadowOf) ?? []),
  ];
  const made = { grids: sources.map((source) => gridOf(source, textOf)), textOf };
  known.set(view, made);
  return made;
}

/**
 * The cells of a column in the rows of which some cell says one of the wordings. All wordings are folded. A header that
 * stands twice in a table gives the cells of both columns: more than one means that the wordings do not tell.
 */
export function cellsAt(view: PageView, column: readonly string[], row: readonly string[]): HTMLElement[] {
  const { grids, textOf } = gridsOf(view);
  const found = grids.flatMap((grid) => cellsIn(grid, column, row, textOf));
  const plain = found.length > 0 ? [] : plainGrids(view, column, textOf);
  return [...new Set([...found, ...plain.flatMap((grid) => cellsIn(grid, column, row, textOf))])];
}

function cellsIn(
  grid: Grid,
  column: readonly string[],
  row: readonly string[],
  textOf: (cell: HTMLElement) => string,
): HTMLElement[] {
  const declared = grid.headings.filter((heading) => heading.declared);
  for (const heading of declared.length > 0 ? declared : grid.headings) {
    const headers = heading.headers.filter(({ text }) => column.includes(text));
    if (headers.length === 0) continue;
    const rows = grid
      .rows(heading)
      .filter(({ cells }) => cells.some((cell) => cell !== null && row.includes(textOf(cell))));
    return rows.flatMap((each) => headers.flatMap((header) => cellBelow(each, header) ?? []));
  }
  return [];
}

type Columns = Readonly<Record<string, ColumnSpec | undefined>>;

/** A row of data of a mapped table: its cells by the names of the columns. */
export type MappedRow = {
  element: HTMLElement;
  cells: ReadonlyMap<string, HTMLElement>;
  /** Every cell of the row, mapped or not. */
  all: readonly HTMLElement[];
};

/** A table with its mapped columns. `cut`: it has more rows than are read. */
export type MappedTable = {
  element: HTMLElement;
  headers: ReadonlyMap<string, GridHeader>;
  readonly cut: boolean;
  rows(): MappedRow[];
};

/** The visible tables that have every column that is not optional, each exactly once. */
export function findMappedTables(view: PageView, columns: Columns): MappedTable[] {
  const { grids, textOf } = gridsOf(view);
  const wanted = Object.entries(columns).flatMap(([name, column]) =>
    column === undefined
      ? []
      : [{ name, wordings: column.header.map(foldText), isOptional: ownOf(column, 'optional') === true }],
  );
  const found = distinct(grids.flatMap((grid) => mapGrid(grid, wanted) ?? []));
  if (found.length > 0) return found;
  const first = wanted.find(({ isOptional }) => !isOptional);
  if (first === undefined) return [];
  return distinct(plainGrids(view, first.wordings, textOf).flatMap((grid) => mapGrid(grid, wanted) ?? []));
}

type WantedColumn = { name: string; wordings: readonly string[]; isOptional: boolean };

function mapGrid(grid: Grid, wanted: readonly WantedColumn[]): MappedTable | null {
  for (const heading of grid.headings) {
    const headers = placeColumns(heading, wanted);
    if (headers !== null) return toTable(grid, heading, headers, wanted);
  }
  return null;
}

function placeColumns(heading: Heading, wanted: readonly WantedColumn[]): Map<string, GridHeader> | null {
  const places = new Map<string, GridHeader>();
  for (const { name, wordings, isOptional } of wanted) {
    const [header, ...others] = heading.headers.filter(({ text }) => wordings.includes(text));
    if (header !== undefined && others.length === 0) places.set(name, header);
    else if (!isOptional) return null;
  }
  return places;
}

function toTable(
  grid: Grid,
  heading: Heading,
  headers: ReadonlyMap<string, GridHeader>,
  wanted: readonly WantedColumn[],
): MappedTable {
  const required = wanted.filter(({ isOptional }) => !isOptional);
  return {
    element: grid.element,
    headers,
    get cut() {
      return grid.cut;
    },
    rows: () =>
      grid.rows(heading).flatMap((row): MappedRow[] => {
        const cells = new Map<string, HTMLElement>();
        for (const [name, header] of headers) {
          const cell = cellBelow(row, header);
          if (cell !== null) cells.set(name, cell);
        }
        const all = [...new Set(row.cells)].filter((cell) => cell !== null);
        return required.every(({ name }) => cells.has(name)) ? [{ element: row.element, cells, all }] : [];
      }),
  };
}

/** A cell that reaches beyond its header, such as a message or a group's title across the table, is not below it. */
function cellBelow({ cells }: GridRow, { column, span }: GridHeader): HTMLElement | null {
  const cell = cells[column] ?? null;
  if (cell === null) return null;
  const isWithin = cells.indexOf(cell) >= column && cells.lastIndexOf(cell) < column + span;
  return isWithin ? cell : null;
}

/** The same header cells are one table, however it was made out; a header without any rows beside a full one is a copy. */
function distinct(found: readonly MappedTable[]): MappedTable[] {
  const headers = new Set<HTMLElement>();
  const once = found.filter((table) => {
    const own = [...table.headers.values()].map(({ element }) => element);
    const isKnown = own.some((element) => headers.has(element));
    for (const element of own) headers.add(element);
    return !isKnown;
  });
  return once.length < 2 ? once : once.filter((table) => !isFloatingCopy(table, once));
}

/** The header that libraries draw a second time over a scrolled table: a table that has no row at all. */
function isFloatingCopy({ element }: MappedTable, all: readonly MappedTable[]): boolean {
  return isTable(element) && element.tBodies.length === 0 && all.some((other) => other.rows().length > 0);
}
