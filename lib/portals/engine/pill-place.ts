import type { Pill } from '#lib/domain/page-action';
import type { PortalSpec } from '../spec.schema.ts';
import { findRow, tableSpec } from './attach/check-order.ts';
import { isShadowRoot, parentNodeOf } from './dom.ts';
import { isControl, isHtmlNode } from './elements.ts';
import { fieldsOf } from './fields.ts';
import { findField } from './find-field.ts';
import type { PageView } from './page-view.ts';
import { readFound } from './read-value.ts';
import { recognisePage } from './recognise-page.ts';
import { offOf } from './switched-off.ts';

/** Right after a field, or as the last thing in a cell. `says`: what the field reads now; null for a row. */
export type PillPlace = { kind: 'after' | 'endOf'; element: HTMLElement; says: string | null };

/** Where a pill stands on the page as it is now; null where its field or row is not, or not exactly once. */
export function findPillPlace(target: Pill['target'], spec: PortalSpec, view: PageView): PillPlace | null {
  const recognition = recognisePage(spec, view);
  if (recognition.kind === 'unknown' || offOf(spec, recognition.page) !== undefined) return null;
  if (target.kind === 'component') {
    const table = tableSpec(spec, recognition.page);
    const search = table === null ? null : findRow(view, table, target.component);
    return search?.kind === 'found' ? { kind: 'endOf', element: search.row.cell, says: null } : null;
  }
  const { intake, dossierDetail } = spec.pages;
  const page =
    recognition.page === 'intake' ? intake : recognition.page === 'dossierDetail' ? dossierDetail : undefined;
  if (page === undefined) return null;
  const found = findField(page, target.field, view, 'read');
  if (found.kind === 'failed') return null;
  const says = readFound(found, view.shadowOf);
  const isField = page.fields[target.field]?.reads === 'control' || isControl(found.element);
  return isField
    ? { kind: 'after', element: outermost(found.element, view), says }
    : { kind: 'endOf', element: found.element, says };
}

/** The element made around a field and for it alone: inside it there is no room for a guest. */
function outermost(field: HTMLElement, view: PageView): HTMLElement {
  const fields = fieldsOf(view);
  const place = view.tree.place(field);
  let at = field;
  for (;;) {
    const parent = parentNodeOf(at);
    const host = parent !== null && isShadowRoot(parent) ? parent.host : parent;
    if (host === null || !isHtmlNode(host) || view.shadowOf(host) === null) return at;
    if (!fields.isAlone(view.tree.place(host), place)) return at;
    at = host;
  }
}
