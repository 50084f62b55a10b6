import { foldText } from '#lib/domain/text';
import { localNameOf } from '../dom.ts';
import { isTable } from '../elements.ts';
import type { Fields } from '../fields.ts';
import { htmlSource } from '../grid-html.ts';
import { layOut } from '../grid-lines.ts';
import { mostLeading, mostRows } from '../grid-model.ts';
import type { FlatPage } from '../tree.ts';
import { isDrawnBefore } from './drawn-before.ts';
import { labelWords } from './words.ts';

/** A cell with the columns it covers. */
type Spot = { cell: HTMLElement; row: number; column: number; columns: number };
type Layout = { rows: (Spot | undefined)[][]; spots: Map<Element, Spot>; headerRows: Set<number> };

/** Reads what labels the field in a cell: the cell to its left, or the header above. A cell's first field takes them. */
export function tableLabels(page: FlatPage, fields: Fields): (cell: number, field: number) => string[] {
  const { tree } = page;
  const layouts = new Map<Element, Layout>();

  return (place, field) => {
    const cell = tree.at(place);
    const table = cell === undefined ? null : tableAround(place);
    if (cell === undefined || table === null || fields.inside(place)[0] !== field) return [];
    const layout = layouts.get(table) ?? readLayout(table);
    layouts.set(table, layout);
    const spot = layout.spots.get(cell);
    if (spot === undefined) return [];
    const left = asDrawn(leftOf(spot, layout), cell);
    const header = asDrawn(headerAbove(spot, layout), cell);
    if (left !== null && localNameOf(left) === 'th') return [wordsIn(left)];
    if (left === null && header === null) {
      const above = asDrawn(cellAbove(spot, layout), cell);
      return above === null ? [] : [wordsIn(above)];
    }
    const isForm = (layout.rows[0]?.length ?? 0) <= 2;
    return (isForm ? [left, header] : [header, left]).flatMap((each) =>
      each === null ? [] : [wordsIn(each)],
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
      if (wordsIn(cell) !== '') return cell;
    }
    return null;
  }

  /** The lowest header above that covers just the columns of the cell. */
  function headerAbove({ row, column, columns }: Spot, layout: Layout): HTMLElement | null {
    for (let each = row - 1; each >= 0; each--) {
      const spot = layout.headerRows.has(each) ? layout.rows[each]?.[column] : undefined;
      if (spot === undefined) continue;
      const fits = spot.column === column && (spot.columns === columns || spot.columns === 1);
      if (fits && !holdsField(spot.cell) && wordsIn(spot.cell) !== '') return spot.cell;
    }
    return null;
  }

  /** Right above, in a row that holds words only. */
  function cellAbove({ row, column }: Spot, { rows }: Layout): HTMLElement | null {
    const above = rows[row - 1] ?? [];
    const spot = above[column];
    if (spot === undefined || spot.column !== column) return null;
    const holdsAny = above.some((each) => each !== undefined && holdsField(each.cell));
    return holdsAny || wordsIn(spot.cell) === '' ? null : spot.cell;
  }

  function holdsField(cell: Element): boolean {
    return fields.inside(tree.place(cell)).length > 0;
  }

  function wordsIn(cell: Element): string {
    const words = labelWords(cell, page);
    return words.length > 400 || foldText(words) === '' ? '' : words;
  }
}

function readLayout(table: HTMLTableElement): Layout {
  const spots = new Map<Element, Spot>();
  const headerRows = new Set<number>();
  const lines = layOut(htmlSource(table).lines(mostRows + mostLeading));
  const rows = lines.map(({ line, cells }, row) => {
    if (line.heads) headerRows.add(row);
    return cells.map((cell, column): Spot | undefined => {
      if (cell === null) return undefined;
      const spot = spots.get(cell) ?? { cell, row, column, columns: countRun(cells, cell, column) };
      spots.set(cell, spot);
      return spot;
    });
  });
  return { rows, spots, headerRows };
}

function countRun(cells: readonly (HTMLElement | null)[], cell: HTMLElement, from: number): number {
  const end = cells.findIndex((each, column) => column > from && each !== cell);
  return (end < 0 ? cells.length : end) - from;
}
