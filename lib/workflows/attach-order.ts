import { rowKeyOf } from '#lib/domain/attach-job';
import type { Hand } from '#lib/domain/attach-way';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { Dossier } from '#lib/domain/dossier';
import type { AttachJob, AttachState } from '#lib/domain/job.schema';
import type { AttachOrder } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import type { AttachNeeds } from './attach-needs.ts';
import { firstFilesOn } from './first-rows.ts';

export type Running = Extract<AttachState, { kind: 'running' }>;

/**
 * How a job is handed to a page: by whom the file is put there, and the state it is in from then on. `isNew`: what stands
 * on the row now is what stood there before; otherwise the state says that.
 */
export type HandOver = { hand: Hand; isNew: boolean; state: Running };

/**
 * `given`: the page has it, or may have it. `taken`: the job has changed in between. `noFile`, `notReached`, `refused`: the page
 * was not touched.
 */
export type Given =
  | { kind: 'given' }
  | { kind: 'taken' }
  | { kind: 'noFile' }
  | { kind: 'notReached' }
  | { kind: 'refused'; failure: AttachFailure };

/**
 * Makes ready what an order needs, claims the job as it was seen, and gives the order. In this order, so that a job whose
 * page was never reached stays as it was.
 */
export async function handOver(
  needs: AttachNeeds,
  job: AttachJob,
  page: PortalPage,
  { hand, isNew, state }: HandOver,
): Promise<Given> {
  // The page's script and a scan of 20 MB take about the same time to be there.
  const [dossier, file, isReached, knownRung] = await Promise.all([
    needs.readDossier(job.dossierId),
    needs.readFile(job).catch(() => null),
    needs.reach(page).catch(() => false),
    needs.knownRung(page.portal),
  ]);
  if (dossier === null || file === null) return { kind: 'noFile' };
  if (!isReached) return { kind: 'notReached' };
  const claimed = await needs.changeAttachment(job.id, (current) => (isAsSeen(current, job) ? state : null));
  if (claimed === null) return { kind: 'taken' };
  const atFirst = firstFilesOn(page, job);
  try {
    const started = await needs.attach(page, {
      ...subjectOf(dossier),
      jobId: job.id,
      component: rowKeyOf(job),
      file,
      sha256: job.file.sha256,
      replace: job.replace,
      hand,
      before: isNew ? null : state.before,
      ...(state.beganIn === undefined ? {} : { beganIn: state.beganIn }),
      ...(atFirst === null ? {} : { atFirst }),
      knownRung,
      expiresAt: state.againUntil ?? state.leaseUntil,
    });
    if (started.kind === 'failed') return { kind: 'refused', failure: started.failure };
    const { documentId, before, rung } = started;
    await needs.changeAttachment(job.id, ({ state: current }) =>
      isNew && current.kind === 'running'
        ? { ...current, documentId, before, ...(rung === null ? {} : { rung }) }
        : null,
    );
  } catch {
    // The page went away while it was handed the file: what it shows next decides.
  }
  return { kind: 'given' };
}

/** Whether a job still stands where it stood when it was decided what to do with it. */
function isAsSeen({ state }: AttachJob, { state: seen }: AttachJob): boolean {
  if (state.kind !== 'running' || seen.kind !== 'running')
    return state.kind === 'queued' && seen.kind === 'queued';
  return state.documentId === seen.documentId && state.againUntil === seen.againUntil;
}

/** What the page must still be about when it is touched. */
function subjectOf({ subject, number, procedure }: Dossier): Pick<AttachOrder<File>, 'subject'> {
  return {
    subject: {
      citizenNumber: subject.kind === 'citizen' ? subject.number : null,
      unitCode: subject.kind === 'organisation' ? subject.unitCode : null,
      dossierNumber: number,
      procedure,
    },
  };
}
