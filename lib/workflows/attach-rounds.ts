import { handOf, touchedOf } from '#lib/domain/attach-job';
import { roundPausesMs } from '#lib/domain/attach-way';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { AttachJob, AttachState } from '#lib/domain/job.schema';
import { hasNewName } from './attach-page.ts';

/**
 * The state in which a job waits for its next try after a failure that may pass; null where it has had its tries, or where
 * something came to stand on its row. `job.attempts` counts the try that failed; `files` stand on the row now.
 */
export function nextTry(
  job: AttachJob,
  failure: AttachFailure,
  files: readonly string[],
  now: Date,
): AttachState | null {
  const pause = roundPausesMs[job.attempts - 1];
  const isLookingAgain = job.state.kind === 'running' && job.state.againUntil !== undefined;
  if (pause === undefined || handOf(job) !== 'product' || isLookingAgain) return null;
  const touched = touchedOf(job.state);
  if (touched.before !== undefined && hasNewName(files, touched.before)) return null;
  if (isServerFailure(failure) && !job.replace && files.length > 0) return null;
  const notBefore = new Date(now.getTime() + pause).toISOString();
  return { kind: 'queued', last: failure, notBefore, ...touched };
}

/** What may be gone the next time: the page was busy with itself, or its server failed. */
export function isPassing(failure: AttachFailure): boolean {
  switch (failure.kind) {
    case 'covered':
    case 'wrongPage':
      return true;
    case 'stepNotDone':
      return failure.why === 'disabled' || failure.why === 'covered';
    default:
      return isServerFailure(failure);
  }
}

/**
 * A refusal that comes from a server in trouble, and not from what was sent. There is a status only where it is known that the
 * request carried this file: after another's, the upload may be on its way still.
 */
export function isServerFailure(failure: AttachFailure): boolean {
  return failure.kind === 'refusedByPortal' && (failure.status ?? 0) >= 500;
}

/** Queued jobs in the order they are taken: what was never tried first, looks at rows last. */
export function inTurn(jobs: readonly AttachJob[]): AttachJob[] {
  const rank = (job: AttachJob): number => (handOf(job) === 'nobody' ? Infinity : job.attempts);
  return jobs.toSorted((left, right) => (rank(left) === rank(right) ? 0 : rank(left) - rank(right)));
}

/** Whether a queued job's time has come. */
export function isDue({ state }: AttachJob, now: Date): boolean {
  if (state.kind !== 'queued') return false;
  return state.notBefore === undefined || Date.parse(state.notBefore) <= now.getTime();
}
