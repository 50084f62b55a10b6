import type { Pill } from '#lib/domain/page-action';
import type { PortalSpec } from '../spec.schema.ts';
import { findRow, tableSpec } from './attach/check-order.ts';
import { findOne } from './find.ts';
import type { PageView } from './page-view.ts';
import { recognisePage } from './recognise-page.ts';

/** Right after a field, or as the last thing in a cell. */
export type PillPlace = { kind: 'after'; element: HTMLElement } | { kind: 'endOf'; element: HTMLElement };

/** Where a pill stands on the page as it is now; null where its field or row is not, or not exactly once. */
export function findPillPlace(target: Pill['target'], spec: PortalSpec, view: PageView): PillPlace | null {
  const recognition = recognisePage(spec, view);
  if (recognition.kind === 'unknown') return null;
  if (target.kind === 'component') {
    const table = tableSpec(spec, recognition.page);
    const search = table === null ? null : findRow(view, table, target.component);
    return search?.kind === 'found' ? { kind: 'endOf', element: search.row.cell } : null;
  }
  const { intake, dossierDetail } = spec.pages;
  const page =
    recognition.page === 'intake' ? intake : recognition.page === 'dossierDetail' ? dossierDetail : undefined;
  const field = page?.fields[target.field];
  if (field === undefined) return null;
  const found = findOne(field.finders, view, field.reads);
  if (found.kind === 'failed') return null;
  return { kind: field.reads === 'control' ? 'after' : 'endOf', element: found.element };
}
