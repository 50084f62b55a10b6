import type { Rung } from '#lib/domain/attach-way';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { ComponentTableSpec, PortalSpec } from '../../spec.schema.ts';
import type { AttachOrder } from '#lib/domain/page-action';
import { type PageView, type PortalPage, viewPage } from '../page-view.ts';
import { findComponentRow, readComponentTable, type RowSearch, type UploadRow } from '../read-components.ts';
import { readView } from '../read-page.ts';
import { findPlace, type Place } from './place/find-place.ts';
import { findLimitFailure, readLimits } from './limits.ts';
import { findSubjectFailure } from './subject.ts';

/** The row an order is for, on the page as it is now. */
export type OrderRow = {
  kind: 'row';
  row: UploadRow;
  rows: readonly UploadRow[];
  view: PageView;
  upload: ComponentTableSpec['upload'];
};
type Failed = { kind: 'failed'; failure: AttachFailure };

/** What the order is carried out on; `failed` where it may not be, and nothing was touched. */
export type CheckedOrder =
  { kind: 'ready'; row: UploadRow; place: Place; upload: ComponentTableSpec['upload'] } | Failed;

/** Looks at the page as it is now and says whether the order may be carried out on it, and where. Touches nothing. */
export function checkOrder(
  order: AttachOrder<File>,
  spec: PortalSpec,
  page: PortalPage,
  tried: readonly Rung[] = [],
  mayLookAgain = true,
): CheckedOrder {
  const asked = checkRow(order, spec, page);
  if (asked.kind === 'failed') return asked;
  const { row, rows, view, upload } = asked;
  const { file, knownRung } = order;
  if (row.reading.files.length > 0 && !order.replace)
    return failed({ kind: 'rowHoldsFile', files: row.reading.files });
  const search = findPlace(row, { rows, upload, page, view, type: file.type, knownRung, tried });
  if (search.kind === 'failed') return search;
  const { place } = search;
  // A page hears it when it is asked whether it takes a drag, and may have drawn its rows anew.
  if (place.rung !== 'input' && !isSameRow(row, checkRow(order, spec, page)))
    return mayLookAgain
      ? checkOrder(order, spec, page, tried, false)
      : failed({ kind: 'notProven', why: 'interrupted' });
  const input = place.rung === 'input' ? place.input : null;
  const limit = findLimitFailure(file, readLimits({ ...row, input }, upload, view.shadowOf));
  return limit === null ? { kind: 'ready', row, place, upload } : failed(limit);
}

function isSameRow(row: UploadRow, now: OrderRow | Failed): boolean {
  return (
    now.kind === 'row' &&
    now.row.cell === row.cell &&
    now.row.nameCell === row.nameCell &&
    now.row.reading.files.join('\n') === row.reading.files.join('\n')
  );
}

/** The order's row on the page as it is now, if the page is the order's (A1) and has it once (A2). */
export function checkRow(
  order: Pick<AttachOrder<File>, 'subject' | 'component'>,
  spec: PortalSpec,
  page: PortalPage,
): OrderRow | Failed {
  const off = spec.off?.attach;
  if (off !== undefined) return failed({ kind: 'switchedOff', why: off.why });
  const view = viewPage(page);
  const reading = readView(spec, view);
  const wrong = findSubjectFailure(order.subject, reading);
  if (wrong !== null) return failed(wrong);
  if (view.cut) return failed({ kind: 'pageTooBig' });
  const mapped = tableSpec(spec, reading.kind);
  if (mapped === null) return failed({ kind: 'notFound', field: 'components' });
  const table = readComponentTable(view, mapped);
  const search = findComponentRow(table, order.component);
  if (search.kind === 'notFound') return failed(search);
  if (search.kind !== 'found') return failed({ kind: search.kind });
  const rows = table.kind === 'table' ? table.rows : [];
  return { kind: 'row', row: search.row, rows, view, upload: mapped.upload };
}

/** The one row of a component on the page as it is now. */
export function findRow(view: PageView, spec: ComponentTableSpec, component: string): RowSearch {
  return findComponentRow(readComponentTable(view, spec), component);
}

/** The component table of a kind of page; null where the spec maps none. */
export function tableSpec(spec: PortalSpec, kind: string): ComponentTableSpec | null {
  if (kind === 'intake') return spec.pages.intake?.components ?? null;
  if (kind === 'dossierDetail') return spec.pages.dossierDetail?.components ?? null;
  return null;
}

function failed(failure: AttachFailure): Failed {
  return { kind: 'failed', failure };
}
