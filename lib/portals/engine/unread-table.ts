import { foldText } from '#lib/domain/text';
import type { ColumnSpec } from '../spec.schema.ts';
import { isDrawn } from './drawn.ts';
import { saying } from './finders/saying.ts';
import { ownOf } from './own.ts';
import type { PageView } from './page-view.ts';

/**
 * Whether the page says every header that a table must have, to be asked where no such table was made out: it is drawn in
 * a way that is not known. One header alone may be a label as well, and tells nothing.
 */
export function saysHeaders(
  view: PageView,
  columns: Readonly<Record<string, ColumnSpec | undefined>>,
): boolean {
  const required = Object.values(columns).filter(
    (column) => column !== undefined && ownOf(column, 'optional') !== true,
  );
  return (
    required.length > 1 &&
    required.every((column) => {
      return saying(view, column?.header.map(foldText) ?? []).some(isDrawn);
    })
  );
}
