import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { ComponentTableSpec, PortalSpec } from '../../spec.schema.ts';
import type { AttachOrder } from '#lib/domain/page-action';
import { type PageView, type PortalPage, viewPage } from '../page-view.ts';
import { findComponentRow, readComponentTable, type RowSearch, type UploadRow } from '../read-components.ts';
import { readView } from '../read-page.ts';
import { accepts } from './accepts.ts';
import { isCovered } from './covered.ts';
import { findPlaceFailure } from './drawn-place.ts';
import { findSubjectFailure } from './subject.ts';

/** What the order is carried out on; `failed` where it may not be, and nothing was touched. */
export type CheckedOrder =
  | { kind: 'ready'; row: UploadRow; input: HTMLInputElement; upload: ComponentTableSpec['upload'] }
  | { kind: 'failed'; failure: AttachFailure };

/** Looks at the page as it is now and says whether the order may be carried out on it. Touches nothing. */
export function checkOrder(order: AttachOrder<File>, spec: PortalSpec, page: PortalPage): CheckedOrder {
  const off = spec.off?.attach;
  if (off !== undefined) return failed({ kind: 'switchedOff', why: off.why });
  const view = viewPage(page);
  const reading = readView(spec, view);
  const wrong = findSubjectFailure(order.subject, reading);
  if (wrong !== null) return failed(wrong);
  if (view.cut) return failed({ kind: 'pageTooBig' });
  const table = tableSpec(spec, reading.kind);
  if (table === null) return failed({ kind: 'notFound', field: 'components' });
  const search = findRow(view, table, order.component);
  if (search.kind === 'notFound') return failed(search);
  if (search.kind !== 'found') return failed({ kind: search.kind });
  const { row } = search;
  if (row.reading.files.length > 0 && !order.replace)
    return failed({ kind: 'rowHoldsFile', files: row.reading.files });
  const [input] = row.inputs;
  if (input === undefined || !row.reading.canUpload) return failed({ kind: 'notFound', field: 'fileInput' });
  const displaced = findPlaceFailure(row, input, view.shadowOf);
  if (displaced !== null) return failed(displaced);
  if (isCovered(row.cell)) return failed({ kind: 'covered' });
  if (!accepts(input.accept, order.file)) return failed({ kind: 'typeNotAccepted', accept: input.accept });
  const { maxBytes } = table.upload;
  if (maxBytes !== undefined && order.file.size > maxBytes)
    return failed({ kind: 'tooLarge', limitBytes: maxBytes });
  return { kind: 'ready', row, input, upload: table.upload };
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

function failed(failure: AttachFailure): CheckedOrder {
  return { kind: 'failed', failure };
}
