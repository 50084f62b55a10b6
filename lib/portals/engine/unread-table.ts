import { foldText } from '#lib/domain/text';
import type { ColumnSpec } from '../spec.schema.ts';
import { isDrawn } from './drawn.ts';
import { saying } from './finders/saying.ts';
import { readGrids } from './grid.ts';
import { ownOf } from '../own.ts';
import type { PageView } from './page-view.ts';

/**
 * Whether the page says every header that a table must have, to be asked where no such table was made out: it is drawn in
 * a way that is not known. One header alone may be a label as well, and tells nothing.
 */
export function saysHeaders(view: PageView, columns: Columns): boolean {
  const required = requiredOf(columns);
  return required.length > 1 && required.every(({ header }) => saying(view, header).some(isDrawn));
}

/**
 * The first column that a table must have and that is not made out in it, to be asked where no such table was made out;
 * null where no table has any of those columns: it is not there yet.
 */
export function missingColumn(
  view: PageView,
  columns: Columns,
): { column: string; why: 'notFound' | 'ambiguous' } | null {
  const required = requiredOf(columns);
  const [best] = readGrids(view)
    .flatMap(({ headings }) => headings)
    .filter(({ headers }) => headers.length > 1)
    .map(({ headers }) => {
      const counts = required.map(({ header }) => headers.filter(({ text }) => header.includes(text)).length);
      return { counts, known: counts.filter((count) => count === 1).length };
    })
    .filter(({ known }) => known > 0)
    .toSorted((left, right) => right.known - left.known);
  const missing = best?.counts.findIndex((count) => count !== 1) ?? -1;
  const column = required[missing]?.name;
  if (column === undefined) return null;
  return { column, why: best?.counts[missing] === 0 ? 'notFound' : 'ambiguous' };
}

type Columns = Readonly<Record<string, ColumnSpec | undefined>>;

function requiredOf(columns: Columns): { name: string; header: string[] }[] {
  return Object.entries(columns).flatMap(([name, column]) => {
    if (column === undefined || ownOf(column, 'optional') === true) return [];
    return [{ name, header: column.header.map(foldText) }];
  });
}
