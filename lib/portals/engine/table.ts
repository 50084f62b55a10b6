import { foldText } from '#lib/domain/text';
import type { ColumnSpec } from '../spec.schema.ts';
import { isVisible } from './elements.ts';
import type { PageView } from './page-view.ts';

type Columns = Readonly<Record<string, ColumnSpec | undefined>>;

/** A table with the place of its mapped columns; `first` is the index of its first row of data. */
export type MappedTable = { element: HTMLTableElement; first: number; places: ReadonlyMap<string, number> };

/** The visible tables whose header row holds every column that is not optional, each exactly once. */
export function findTables(view: PageView, columns: Columns): MappedTable[] {
  return view.tables.filter(isVisible).flatMap((table) => {
    const mapped = mapTable(table, columns);
    return mapped === null ? [] : [mapped];
  });
}

function mapTable(table: HTMLTableElement, columns: Columns): MappedTable | null {
  for (const index of [0, 1, 2]) {
    const row = table.rows.item(index);
    const places = row === null ? null : placeColumns(row, columns);
    if (places !== null) return { element: table, first: index + 1, places };
  }
  return null;
}

function placeColumns(row: HTMLTableRowElement, columns: Columns): Map<string, number> | null {
  const texts = [...row.cells].flatMap((cell) => [
    foldText(cell.textContent),
    ...Array.from({ length: cell.colSpan - 1 }, () => ''),
  ]);
  const places = new Map<string, number>();
  for (const [name, column] of Object.entries(columns)) {
    if (column === undefined) continue;
    const wordings = column.header.map(foldText);
    const found = texts.flatMap((text, index) => (wordings.includes(text) ? [index] : []));
    const [place, ...others] = found;
    if (place !== undefined && others.length === 0) places.set(name, place);
    else if (column.optional !== true) return null;
  }
  return places;
}

/** The rows below the header that have all columns: a message spanning the table is not one. */
export function dataRows({ element, first, places }: MappedTable): HTMLTableRowElement[] {
  const last = Math.max(...places.values());
  return [...element.rows].slice(first).filter((row) => row.cells.length > last);
}

export function cellOf(
  row: HTMLTableRowElement,
  table: MappedTable,
  column: string,
): HTMLTableCellElement | null {
  const place = table.places.get(column);
  return place === undefined ? null : (row.cells[place] ?? null);
}
