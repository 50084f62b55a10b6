import { foldText } from '#lib/domain/text';
import { localNameOf } from '../dom.ts';
import { isHtml, isTable } from '../elements.ts';
import type { Fields } from '../fields.ts';
import type { FlatPage } from '../tree.ts';
import { isDrawnBefore } from './drawn-before.ts';
import { labelWords } from './words.ts';

/** A cell with the columns it covers. */
type Spot = { cell: HTMLTableCellElement; row: number; column: number; columns: number };
type Layout = { rows: (Spot | undefined)[][]; spots: Map<Element, Spot>; headerRows: Set<number> };

const mostColumns = 60;

/** Reads what labels the field in a cell: the cell to its left, or the header above. A cell's first field takes them. */
export function tableLabels(page: FlatPage, fields: Fields): (cell: number, field: number) => string[] {
  const { tree } = page;
  const layouts = new Map<Element, Layout>();

  return (place, field) => {
    const cell = tree.at(place);
    const table = cell === undefined ? null : tableAround(place);
    if (cell === undefined || table === null || fields.inside(place)[0] !== field) return [];
    const layout = layouts.get(table) ?? layOut(table);
    layouts.set(table, layout);
    const spot = layout.spots.get(cell);
    if (spot === undefined) return [];
    const left = asDrawn(leftOf(spot, layout), cell);
    const header = asDrawn(headerAbove(spot, layout), cell);
    if (left !== null && localNameOf(left) === 'th') return [wordsOf(left)];
    if (left === null && header === null) {
      const above = asDrawn(cellAbove(spot, layout), cell);
      return above === null ? [] : [wordsOf(above)];
    }
    const isForm = (layout.rows[0]?.length ?? 0) <= 2;
    return (isForm ? [left, header] : [header, left]).flatMap((each) =>
      each === null ? [] : [wordsOf(each)],
    );
  };

  /** Only what the screen shows left of the cell or above it. */
  function asDrawn(label: HTMLElement | null, cell: HTMLElement): HTMLElement | null {
    return label !== null && isDrawnBefore([label], cell) ? label : null;
  }

  function tableAround(cell: number): HTMLTableElement | null {
    for (
      let place = tree.parent(cell), step = 0;
      place >= 0 && step < 6;
      place = tree.parent(place), step++
    ) {
      const element = tree.at(place);
      if (element !== undefined && isTable(element)) return element;
    }
    return null;
  }

  /** The nearest cell to the left that says something; none where a field stands in between. */
  function leftOf({ row, column }: Spot, { rows }: Layout): HTMLElement | null {
    for (let each = column - 1; each >= 0; each--) {
      const cell = rows[row]?.[each]?.cell;
      if (cell === undefined) continue;
      if (holdsField(cell)) return null;
      if (wordsOf(cell) !== '') return cell;
    }
    return null;
  }

  /** The lowest header above that covers just the columns of the cell. */
  function headerAbove({ row, column, columns }: Spot, layout: Layout): HTMLElement | null {
    for (let each = row - 1; each >= 0; each--) {
      const spot = layout.headerRows.has(each) ? layout.rows[each]?.[column] : undefined;
      if (spot === undefined) continue;
      const fits = spot.column === column && (spot.columns === columns || spot.columns === 1);
      if (fits && !holdsField(spot.cell) && wordsOf(spot.cell) !== '') return spot.cell;
    }
    return null;
  }

  /** Right above, in a row that holds words only. */
  function cellAbove({ row, column }: Spot, { rows }: Layout): HTMLElement | null {
    const above = rows[row - 1] ?? [];
    const spot = above[column];
    if (spot === undefined || spot.column !== column) return null;
    const holdsAny = above.some((each) => each !== undefined && holdsField(each.cell));
    return holdsAny || wordsOf(spot.cell) === '' ? null : spot.cell;
  }

  function holdsField(cell: Element): boolean {
    return fields.inside(tree.place(cell)).length > 0;
  }

  function wordsOf(cell: Element): string {
    const words = labelWords(cell, page);
    return words.length > 400 || foldText(words) === '' ? '' : words;
  }
}

function layOut(table: HTMLTableElement): Layout {
  const layout: Layout = { rows: [], spots: new Map(), headerRows: new Set() };
  const rows = [...table.rows];
  for (const [row, element] of rows.entries()) {
    const cells = [...element.cells];
    const isHead = element.parentElement !== null && localNameOf(element.parentElement) === 'thead';
    if (isHead || (cells.length > 0 && cells.every((cell) => localNameOf(cell) === 'th')))
      layout.headerRows.add(row);
    let column = 0;
    for (const cell of cells) {
      while (layout.rows[row]?.[column] !== undefined) column++;
      const columns = Math.min(cell.colSpan, mostColumns);
      const spot: Spot = { cell, row, column, columns };
      if (isHtml(cell)) layout.spots.set(cell, spot);
      const last = cell.rowSpan === 0 ? rows.length : Math.min(row + cell.rowSpan, rows.length);
      for (let below = row; below < last; below++) fill(layout, below, spot);
      column += columns;
      if (column > mostColumns * 4) break;
    }
  }
  return layout;
}

function fill({ rows }: Layout, row: number, spot: Spot): void {
  while (rows.length <= row) rows.push([]);
  const line = rows[row];
  if (line === undefined) return;
  for (let column = spot.column; column < spot.column + spot.columns; column++) line[column] ??= spot;
}
