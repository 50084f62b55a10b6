import { rowKeyOf } from '#lib/domain/attach-job';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { AttachJob } from '#lib/domain/job.schema';
import type { ComponentRow, PortalPage } from '#lib/domain/page-reading.schema';
import { isDossierPage } from './page-subject.ts';

/** Why a page cannot take the file of this job; null where nothing is in the way. */
export function findHindrance(page: PortalPage | null, job: AttachJob): AttachFailure | null {
  if (page === null) return { kind: 'wrongPage' };
  const { reading } = page;
  if (reading.kind === 'signIn') return { kind: 'signedOut' };
  if (reading.kind === 'captcha') return { kind: 'captcha' };
  if (reading.kind === 'switchedOff') return { kind: 'switchedOff', why: reading.why };
  if (!isDossierPage(reading)) return { kind: 'wrongPage' };
  return page.dossierId === job.dossierId ? null : { kind: 'otherSubject' };
}

/** Whether a page is being drawn: it is not there (yet, again), shows nothing that is known, or its dossier and no rows yet. */
export function isBeingDrawn(page: PortalPage | null, job: AttachJob): boolean {
  if (page === null) return true;
  const { reading, dossierId } = page;
  if (reading.kind === 'unknown') return true;
  return isDossierPage(reading) && reading.components === null && dossierId === job.dossierId;
}

/** The row of a job on a page of its dossier; of two that match, neither is taken. */
export function rowOfJob(page: PortalPage, job: AttachJob): ComponentRow | null {
  if (page.dossierId !== job.dossierId || !isDossierPage(page.reading)) return null;
  const key = rowKeyOf(job);
  const [row, ...others] = (page.reading.components ?? []).filter((each) => each.key === key);
  return others.length === 0 ? (row ?? null) : null;
}

/** The names that stand on the row of a job. */
export function filesOnRow(page: PortalPage | null, job: AttachJob): string[] {
  return (page && rowOfJob(page, job))?.files ?? [];
}

/** Whether some name stands there more often than before. */
export function hasNewName(files: readonly string[], before: readonly string[]): boolean {
  const count = (names: readonly string[], name: string) => names.filter((each) => each === name).length;
  return files.some((name) => count(files, name) > count(before, name));
}

/** Whether a job is under way in the very document that this page is: only then is a page's wish for it heard. */
export function isUnderWayIn(job: AttachJob | null, page: PortalPage | null): boolean {
  return (
    job?.state.kind === 'running' &&
    page !== null &&
    page.leftAt === undefined &&
    job.state.tabId === page.tabId &&
    job.state.documentId === page.documentId
  );
}
