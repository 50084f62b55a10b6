import { foldText } from '#lib/domain/text';
import { closestOf } from '../engine/dom.ts';
import type { PageView } from '../engine/page-view.ts';
import { hasColumnHeaders, isFieldIn } from './form-rows.ts';
import { isWording, toWording } from './wording.ts';

const cells = 'td, [role="cell"], [role="gridcell"]';
const captions = 'th, dt, label, legend, caption, [role="rowheader"], [role="columnheader"]';

/** Whether an element stands in a cell that holds what differs from row to row, and is no caption by its place. */
export function isInDataCell(element: Element): boolean {
  const cell = closestOf(element, cells);
  if (cell === null || closestOf(element, captions) !== null) return false;
  const row = cell.parentElement;
  const inRow = [...(row?.children ?? [])];
  const at = inRow.indexOf(cell);
  if (!inRow.slice(0, at).some(saysSomething)) return false;
  const table = cell.closest('table');
  if (table === null || hasColumnHeaders(table)) return true;
  // A form laid out as a table has captions all along its lines: caption, value, caption, value.
  const next = inRow[at + 1];
  return next === undefined || (!isFieldIn(next) && (at % 2 === 1 || inRow.length % 2 === 1));
}

/** A cell with a number of the row or a tick in it comes before the one that names the row. */
export function saysSomething(cell: Element): boolean {
  return isWording(toWording(cell.textContent));
}

/** Whether a text of the page stands in such cells only. */
export function isDataOnly(text: string, view: PageView): boolean {
  const folded = foldText(text);
  const standing = view.captions.filter((caption) => caption.text === folded);
  return standing.length > 0 && standing.every(({ element }) => isInDataCell(element));
}
