import { rowKeyOf } from '#lib/domain/attach-job';
import type { AttachJob } from '#lib/domain/job.schema';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { isDossierPage } from './page-subject.ts';

/**
 * A page with what its document showed when it first showed rows: that, and nothing that came later, is what the server had
 * (A20). `before` is the page that the frame showed until now.
 */
export function withFirstRows(before: PortalPage | null, page: PortalPage): PortalPage {
  const { reading, dossierId } = page;
  const known = before?.documentId === page.documentId ? before.firstRows : undefined;
  if (known !== undefined && known.dossierId !== null) return { ...page, firstRows: known };
  if (known !== undefined) {
    // Intake may show rows before it says whose they are. What came by another way is not known to be the same dossier's.
    const isSame = before?.reading.kind === 'intake' && reading.kind === 'intake';
    return { ...page, firstRows: isSame ? { ...known, dossierId } : { dossierId: null, rows: [] } };
  }
  const rows = isDossierPage(reading) ? (reading.components ?? []) : [];
  if (rows.length === 0) return page;
  return { ...page, firstRows: { dossierId, rows: rows.map(({ key, files }) => ({ key, files })) } };
}

/** The names that stood on the row of a job when its page's document first showed rows; null where that is not known. */
export function firstFilesOn({ firstRows, dossierId }: PortalPage, job: AttachJob): string[] | null {
  if (firstRows === undefined || dossierId === null || firstRows.dossierId !== dossierId) return null;
  const key = rowKeyOf(job);
  const [row, ...others] = firstRows.rows.filter((each) => each.key === key);
  return others.length === 0 ? (row?.files ?? null) : null;
}
