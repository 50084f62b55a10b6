import { closestOf } from '../engine/dom.ts';
import { isControl, isWidget } from '../engine/elements.ts';
import { isHeaderRow } from '../engine/grid-html.ts';
import type { PageView } from '../engine/page-view.ts';

/** Whether a row is a line of a form that is laid out as a table, and no row of a table of things. */
export function isFormRow(row: Element): boolean {
  const table = row.closest('table');
  if (table === null || hasColumnHeaders(table)) return false;
  return isFieldIn(row);
}

/** Whether a box holds something to be filled in. */
export function isFieldIn(box: Element): boolean {
  return [...Element.prototype.querySelectorAll.call(box, '*')].some(
    (each) => isControl(each) || isWidget(each),
  );
}

/** What stands in the cells of such lines and whose words are what a reader takes for the name of a field: as good as a label. */
export function namingCells({ controls, captions }: PageView): ReadonlySet<Element> {
  const names = new Set(controls.flatMap((control) => control.names));
  const naming = captions.flatMap(({ element, text }) => {
    const row = names.has(text) ? (closestOf(element, 'td, th')?.closest('tr') ?? null) : null;
    return row !== null && isFormRow(row) ? [element] : [];
  });
  // Of a cell and the words' own element inside it, the inner one says it.
  return new Set(naming.filter((element) => !naming.some((other) => isInside(other, element))));
}

function isInside(inner: Element, outer: Element): boolean {
  return inner !== outer && outer.contains(inner);
}

/** Whether a table is one of things, with a header over each of its columns. */
export function hasColumnHeaders(table: HTMLTableElement): boolean {
  return [...table.rows].some((row) => row.cells.length > 1 && isHeaderRow(row));
}
