import { foldText } from '#lib/domain/text';
import type { PartState } from '#lib/domain/portal-part.schema';
import type { ColumnSpec } from '../spec.schema.ts';
import { flatText } from './flat.ts';
import { findMappedTables, readGrids } from './grid.ts';
import { ownOf } from '../own.ts';
import type { PageView } from './page-view.ts';
import { saysHeaders } from './unread-table.ts';

export type ColumnSight = {
  part: string;
  state: PartState;
  optional: boolean;
  element: HTMLElement | null;
  reads: string;
};

type Columns = Readonly<Record<string, ColumnSpec | undefined>>;

/**
 * How each column of a mapped table is found. Nothing where the page shows no table at all: the table is not there yet.
 * Where no table has all the columns it must have, that one is judged which has the most of them.
 */
export function sightColumns(view: PageView, columns: Columns): ColumnSight[] {
  const mapped = Object.entries(columns).flatMap(([part, column]) =>
    column === undefined ? [] : [{ part, column }],
  );
  const sight = (part: string, column: ColumnSpec, state: PartState): ColumnSight => {
    return { part, state, optional: ownOf(column, 'optional') === true, element: null, reads: '' };
  };
  const [table, ...others] = findMappedTables(view, columns);
  if (others.length > 0) return mapped.map(({ part, column }) => sight(part, column, 'ambiguous'));
  if (table !== undefined) {
    const [row] = table.rows();
    return mapped.map(({ part, column }) => {
      if (!table.headers.has(part)) return sight(part, column, 'notFound');
      const reads = flatText(row?.cells.get(part), view.shadowOf);
      return { ...sight(part, column, 'found'), element: table.element, reads };
    });
  }
  const [best] = readGrids(view)
    .filter(({ headers }) => headers.length > 1)
    .map(({ headers }) => {
      const counts = mapped.map(({ column }) => countOf(headers, column));
      return { counts, seen: counts.filter((count) => count > 0).length };
    })
    .toSorted((left, right) => right.seen - left.seen);
  if ((best?.seen ?? 0) === 0 && saysHeaders(view, columns))
    return mapped.map(({ part, column }) => sight(part, column, 'notFound'));
  if (best === undefined) return [];
  return mapped.map(({ part, column }, index) => {
    const count = best.counts[index] ?? 0;
    return sight(part, column, count === 0 ? 'notFound' : count === 1 ? 'found' : 'ambiguous');
  });
}

function countOf(headers: readonly { text: string }[], { header }: ColumnSpec): number {
  const wordings = header.map(foldText);
  return headers.filter(({ text }) => wordings.includes(text)).length;
}
