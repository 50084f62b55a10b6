import { attributeOf, localNameOf } from './dom.ts';
import type { Line, LineCell, LineSource } from './grid-model.ts';

/** The rows of an html table, its own only. Rows hidden from readers, such as those that only measure, are left out. */
export function htmlSource(table: HTMLTableElement): LineSource {
  return {
    element: table,
    declaredCount: declaredRows(table),
    lines: (most) => {
      const { rows } = table;
      const lines: Line[] = [];
      for (let index = 0; lines.length < most; index++) {
        const row = rows.item(index);
        if (row === null) break;
        if (attributeOf(row, 'aria-hidden') !== 'true') lines.push(htmlLine(row));
      }
      return lines;
    },
  };
}

/** What the page declares as its number of rows, shown or not; null where it says nothing of use. */
export function declaredRows(element: Element): number | null {
  const count = Number(attributeOf(element, 'aria-rowcount') ?? '-1');
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}

function htmlLine(row: HTMLTableRowElement): Line {
  return {
    element: row,
    cells: [...row.cells].map((element): LineCell => ({
      element,
      column: null,
      across: element.colSpan,
      // 0 means: down to the end of the section.
      down: element.rowSpan === 0 ? Infinity : element.rowSpan,
    })),
    section: row.parentElement,
    heads: isHeaderRow(row),
  };
}

/**
 * Whether a row is made of the headers of columns: in the table's head, or of header cells only; where there are at least
 * two, empty corners may stand between them.
 */
export function isHeaderRow(row: HTMLTableRowElement): boolean {
  const section = row.parentElement;
  if (section !== null && localNameOf(section) === 'thead') return true;
  const cells = [...row.cells];
  const headers = cells.filter(isHeaderCell);
  const others = cells.filter((cell) => !headers.includes(cell));
  if (headers.length === 0) return false;
  return others.length === 0 || (headers.length > 1 && others.every(isEmpty));
}

function isHeaderCell(cell: HTMLTableCellElement): boolean {
  const role = attributeOf(cell, 'role');
  if (role !== null && role !== 'presentation' && role !== 'none') return role === 'columnheader';
  return localNameOf(cell) === 'th' && !/^row/i.test(cell.scope);
}

function isEmpty(cell: HTMLTableCellElement): boolean {
  return cell.childElementCount === 0 && cell.textContent.trim() === '';
}
