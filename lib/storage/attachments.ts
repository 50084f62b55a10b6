import { handOf, hasEnded, inState, touchedOf } from '#lib/domain/attach-job';
import { AttachJob, type AttachState } from '#lib/domain/job.schema';
import type { Clock } from './author.ts';
import { componentKeyOf } from './blind-keys.ts';
import type { Store } from './database.ts';
import {
  addJob,
  byQueueTime,
  changeJob,
  type JobKind,
  openJobs,
  type Replacement,
  unfinishedJobs,
  utc,
} from './job-rows.ts';

const attachments: JobKind<AttachJob> = {
  table: 'attachments',
  parse: (value) => AttachJob.parse(value),
  clear: async ({ vault }, job) => {
    const { dossierId, component, fileId, tabId } = job;
    const end = hasEnded(job) ? job.state : null;
    return {
      about: dossierId,
      unfinishedKey: end === null ? await componentKeyOf(vault, dossierId, component) : null,
      finishedAt: end === null ? null : utc(end.at),
      tabId: end === null ? tabId : null,
      fileId,
    };
  },
};

export type NewAttachment = Omit<AttachJob, 'id' | 'queuedAt' | 'attempts' | 'state' | 'replaces'>;

/**
 * Queues a file for a component's row, or returns the unfinished job that this component already has. Where that one is in
 * another hand it makes way, unless the product is putting its file there right now.
 */
export function queueAttachment(store: Store, order: NewAttachment, clock: Clock): Promise<AttachJob> {
  return queue(store, order, { kind: 'queued' }, clock);
}

/**
 * Queues another look, in this tab, at the row of a job that was given up: its file may be there all the same. Any unfinished
 * job of the component is returned instead.
 */
export function queueLateLook(store: Store, job: AttachJob, tabId: number, clock: Clock): Promise<AttachJob> {
  const { dossierId, component, componentName, fileId, file, replace, row } = job;
  const rung = handOf(job) === 'officer' ? 'byHand' : job.rung;
  const order: NewAttachment = {
    dossierId,
    component,
    componentName,
    fileId,
    file,
    replace,
    tabId,
    hand: 'nobody',
    ...(row === undefined ? {} : { row }),
    ...(rung === undefined ? {} : { rung }),
  };
  return queue(store, order, { kind: 'queued', ...touchedOf(job.state) }, clock);
}

function queue(
  store: Store,
  order: NewAttachment,
  state: AttachState,
  { now, newId }: Clock,
): Promise<AttachJob> {
  const queuedAt = now().toISOString();
  const added: AttachJob = { ...order, id: newId(), queuedAt, attempts: 0, state };
  return addJob(store, attachments, added, (standing) =>
    makesWay(standing, added) ? replacementOf(standing, added, queuedAt) : null,
  );
}

/** The officer's word stands above what was meant before it; a mere look makes way, and never takes another's place. */
function makesWay(standing: AttachJob, added: AttachJob): boolean {
  const [from, to] = [handOf(standing), handOf(added)];
  if (from === to || to === 'nobody') return false;
  return from !== 'product' || standing.state.kind === 'queued';
}

function replacementOf(standing: AttachJob, added: AttachJob, at: string): Replacement<AttachJob> {
  const failure = { kind: 'notProven', why: 'interrupted' } as const;
  return {
    ended: inState(standing, { kind: 'failed', failure, at, ...touchedOf(standing.state) }),
    added: { ...added, replaces: standing.id },
  };
}

/**
 * Changes an attachment's state if it still stands as `change` saw it (else `change` is asked again with the newer
 * one); a job that starts to run counts one more attempt. Null where `change` declines, or it is gone or has ended.
 */
export function changeAttachment(
  store: Store,
  id: string,
  change: (job: AttachJob) => AttachState | null,
): Promise<AttachJob | null> {
  return changeJob(store, attachments, id, (job) => {
    const state = change(job);
    return state && inState(job, state);
  });
}

/** One attachment, or null where there is none with this id. */
export async function readAttachment(store: Store, id: string): Promise<AttachJob | null> {
  const row = await store.db.attachments.get(id);
  const [job] = await openJobs(store, attachments, row === undefined ? [] : [row]);
  return job ?? null;
}

/** All attachments that have not ended, in the order they were queued. */
export function unfinishedAttachments(store: Store): Promise<AttachJob[]> {
  return unfinishedJobs(store, attachments);
}

/** All attachments of a dossier, ended ones too, in the order they were queued; mere looks at its rows are none. */
export async function attachmentsOfDossier(store: Store, dossierId: string): Promise<AttachJob[]> {
  return (await attachmentsAndLooks(store, dossierId)).filter((job) => handOf(job) !== 'nobody');
}

/** All attachments of a dossier and the looks at its rows, in the order they were queued. */
export async function attachmentsAndLooks(store: Store, dossierId: string): Promise<AttachJob[]> {
  const rows = await store.db.attachments.where('about').equals(dossierId).toArray();
  return byQueueTime(await openJobs(store, attachments, rows));
}
