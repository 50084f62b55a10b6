import { handOf } from '#lib/domain/attach-job';
import type { Dossier } from '#lib/domain/dossier';
import type { AttachJob } from '#lib/domain/job.schema';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { isOpenFor } from './attach-end.ts';
import { hasNewName, rowOfJob } from './attach-page.ts';
import { isServerFailure } from './attach-rounds.ts';
import { isDossierPage } from './page-subject.ts';

/** What looking for late proofs needs from storage. */
export type LateNeeds = {
  readDossier(id: string): Promise<Dossier | null>;
  /** All attachments of a dossier and the looks at its rows, in the order they were queued. */
  attachmentsAndLooks(dossierId: string): Promise<AttachJob[]>;
  /** Queues another look at the row of a job that was given up. */
  queueLook(job: AttachJob): Promise<unknown>;
};

/**
 * Where a page of a dossier shows a new name on the row of a file that was given up, the row is looked at once more: once
 * for what it shows in this document (A20). Answers how many looks were queued.
 */
export async function lookForLateProofs(needs: LateNeeds, page: PortalPage): Promise<number> {
  const { dossierId, reading } = page;
  if (dossierId === null || !isDossierPage(reading)) return 0;
  if ((reading.components ?? []).every(({ files }) => files.length === 0)) return 0;
  const dossier = await needs.readDossier(dossierId);
  const jobs = await needs.attachmentsAndLooks(dossierId);
  const last = new Map(jobs.map((job) => [job.component, job]));
  const looked = [...last.values()].filter((job) => isOpenFor(dossier, job) && maySeeProof(job, page));
  for (const job of looked) await needs.queueLook(job);
  return looked.length;
}

/** Whether a job ended without proof after its page had been touched, and its row shows more than was ever looked at. */
function maySeeProof(job: AttachJob, page: PortalPage): boolean {
  const { state } = job;
  if (state.kind !== 'failed' || state.before === undefined || !mayBeThere(job)) return false;
  const row = rowOfJob(page, job);
  if (row === null || row.uploading || !hasNewName(row.files, state.before)) return false;
  const { looked } = state;
  const isKnown = looked?.documentId === page.documentId && !hasNewName(row.files, looked.files);
  return !isKnown;
}

/** Whatever a look came to: what it was looking for may be there still. */
function mayBeThere(job: AttachJob): boolean {
  if (job.state.kind !== 'failed') return false;
  if (handOf(job) === 'nobody') return true;
  const { failure } = job.state;
  return failure.kind === 'refusedByPortal'
    ? isServerFailure(failure) || failure.unsure === true
    : ['notProven', 'signedOut', 'captcha', 'rowHoldsFile'].includes(failure.kind);
}
