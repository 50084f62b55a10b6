import { handOf, hasEnded, touchedOf } from '#lib/domain/attach-job';
import type { Rung } from '#lib/domain/attach-way';
import type { Dossier } from '#lib/domain/dossier';
import type { AttachFailure, AttachProof } from '#lib/domain/dossier-event.schema';
import type { AttachJob, AttachState } from '#lib/domain/job.schema';
import type { AttachEnd } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import type { AttachNeeds } from './attach-needs.ts';
import { filesOnRow } from './attach-page.ts';
import { isPassing, nextTry } from './attach-rounds.ts';

/**
 * Ends a job by what its page said, or puts it off to its next try. A job that has ended already stays as it is. The ledger comes first: stopped
 * in between, the job is ended again, and finds its end recorded.
 */
export async function endAttachment(needs: AttachNeeds, job: AttachJob, end: AttachEnd): Promise<void> {
  if (hasEnded(job)) return await recordLateProof(needs, job, end);
  const isOver =
    end.kind === 'attached' || !isPassing(end.failure) || !(await putOff(needs, job, end.failure));
  if (isOver) await finishAttachment(needs, job, end, true);
}

/** Puts a job off to its next try; false where there is none. */
export async function putOff(needs: AttachNeeds, job: AttachJob, failure: AttachFailure): Promise<boolean> {
  const files = filesOnRow(await needs.pageOfTab(job.tabId), job);
  const state = nextTry(job, failure, files, needs.now());
  if (state !== null) await change(needs, job, state);
  return state !== null;
}

/** Ends a job that is not tried again. `isHeard`: by what its page said, so that this page has been looked at. */
export async function finishAttachment(
  needs: AttachNeeds,
  job: AttachJob,
  end: AttachEnd,
  isHeard = false,
): Promise<void> {
  const page = await needs.pageOfTab(job.tabId);
  const files = filesOnRow(page, job);
  await noteRungs(needs, end, page?.portal);
  if (isTold(needs, job, end) && !(await isRecorded(needs, job, end))) await record(needs, job, end);
  const at = needs.now().toISOString();
  if (end.kind === 'attached') {
    await change(needs, job, { kind: 'attached', proof: withRung(job, end.proof), at });
    return;
  }
  const { failure, tried } = end;
  const touched = touchedOf(job.state);
  await change(needs, job, {
    kind: 'failed',
    failure,
    at,
    ...(tried === undefined ? {} : { tried: [...tried] }),
    ...touched,
    ...(isHeard && page !== null && isWatching(job, page)
      ? { looked: { documentId: page.documentId, files } }
      : {}),
  });
}

/** Whether this is the page that watches the row. */
function isWatching({ state }: AttachJob, { documentId }: PortalPage): boolean {
  return state.kind === 'running' && state.documentId === documentId;
}

/** Ends a job as not proven; never a tick. Answers that it is not under way any more. */
export async function giveUp(
  needs: AttachNeeds,
  job: AttachJob,
  why: Extract<AttachFailure, { kind: 'notProven' }>['why'],
): Promise<false> {
  await finishAttachment(needs, job, { kind: 'failed', failure: { kind: 'notProven', why } });
  return false;
}

async function change(needs: AttachNeeds, job: AttachJob, state: AttachState): Promise<void> {
  await needs.changeAttachment(job.id, (current) => (hasEnded(current) ? null : state));
}

/** Proof that comes after the job was given up is still proof: the file is on its row. */
async function recordLateProof(needs: AttachNeeds, job: AttachJob, end: AttachEnd): Promise<void> {
  if (job.state.kind !== 'failed' || end.kind !== 'attached') return;
  if (isOpenFor(await needs.readDossier(job.dossierId), job)) await record(needs, job, end);
}

/** Whether the ledger still waits for this very file to be proven on its row. */
export function isOpenFor(dossier: Dossier | null, job: AttachJob): boolean {
  const state = dossier?.components.find(({ key }) => key === job.component)?.state;
  return (state?.kind === 'failed' || state?.kind === 'ready') && state.file?.sha256 === job.file.sha256;
}

async function record(needs: AttachNeeds, job: AttachJob, end: AttachEnd): Promise<void> {
  const { dossierId, component, file, attempts } = job;
  const about = { component, file, ...(attempts > 1 ? { tries: attempts } : {}) };
  await needs.append(dossierId, [
    end.kind === 'attached'
      ? { kind: 'componentAttached', ...about, proof: withRung(job, end.proof) }
      : { kind: 'attachFailed', ...about, failure: end.failure },
  ]);
}

/** The page's watch does not know of the rung where the file was put there by the officer, or in a document that is gone. */
function withRung(job: AttachJob, proof: AttachProof): AttachProof {
  const rung = handOf(job) === 'officer' ? 'byHand' : job.rung;
  return proof.how !== 'shownOnRow' || proof.rung !== undefined || rung === undefined
    ? proof
    : { ...proof, rung };
}

/**
 * Whether the ledger is told. A look that found nothing is no news, and neither is a file that the officer did not put there
 * after all.
 */
function isTold(needs: AttachNeeds, job: AttachJob, end: AttachEnd): boolean {
  if (end.kind === 'attached' || handOf(job) === 'product') return true;
  if (handOf(job) === 'nobody') return false;
  const { failure } = end;
  if (failure.kind !== 'notProven') return failure.kind === 'refusedByPortal';
  const isInTime =
    job.state.kind === 'running' && needs.now().getTime() < Date.parse(job.state.leaseUntil) - 1_000;
  return seenOnRow.has(failure.why) || (failure.why === 'timedOut' && isInTime);
}

const seenOnRow: ReadonlySet<string> = new Set(['otherFile', 'twice', 'goneFromRow']);

async function isRecorded(needs: AttachNeeds, job: AttachJob, end: AttachEnd): Promise<boolean> {
  const dossier = await needs.readDossier(job.dossierId);
  const state = dossier?.components.find(({ key }) => key === job.component)?.state;
  if (state?.kind !== 'attached' && state?.kind !== 'failed') return false;
  if (state.kind === 'failed' && end.kind === 'attached') return false;
  return state.file?.sha256 === job.file.sha256 && Date.parse(state.at) >= Date.parse(job.queuedAt);
}

/** A refusal by the portal says nothing against the way the file came there, and the officer's hand is no way that fails. */
async function noteRungs(needs: AttachNeeds, end: AttachEnd, portal: string | undefined): Promise<void> {
  if (end.kind === 'attached') {
    if (end.proof.how !== 'shownOnRow' || end.proof.rung === undefined) return;
    await needs.noteRung(end.proof.portal, end.proof.rung, 'worked');
    return;
  }
  const isRefused = end.failure.kind === 'refusedByPortal';
  const tried: readonly Rung[] = isRefused ? [] : (end.tried ?? []).filter((rung) => rung !== 'byHand');
  if (portal !== undefined) for (const rung of tried) await needs.noteRung(portal, rung, 'failed');
}
