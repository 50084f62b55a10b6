import { AttachJob, type AttachState } from '#lib/domain/job.schema';
import type { Clock } from './author.ts';
import { componentKeyOf } from './blind-keys.ts';
import type { Store } from './database.ts';
import { addJob, byQueueTime, changeJob, type JobKind, openJobs, unfinishedJobs, utc } from './job-rows.ts';

const attachments: JobKind<AttachJob> = {
  table: 'attachments',
  parse: (value) => AttachJob.parse(value),
  clear: async ({ vault }, { dossierId, component, fileId, tabId, state }) => {
    const hasEnded = state.kind === 'attached' || state.kind === 'failed';
    return {
      about: dossierId,
      unfinishedKey: hasEnded ? null : await componentKeyOf(vault, dossierId, component),
      finishedAt: hasEnded ? utc(state.at) : null,
      tabId: hasEnded ? null : tabId,
      fileId,
    };
  },
};

export type NewAttachment = Omit<AttachJob, 'id' | 'queuedAt' | 'attempts' | 'state'>;

/** Queues a file for a component's row, or returns the unfinished job that this component already has. */
export function queueAttachment(
  store: Store,
  order: NewAttachment,
  { now, newId }: Clock,
): Promise<AttachJob> {
  const queuedAt = now().toISOString();
  return addJob(store, attachments, {
    ...order,
    id: newId(),
    queuedAt,
    attempts: 0,
    state: { kind: 'queued' },
  });
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
    if (state === null) return null;
    const isStarting = job.state.kind === 'queued' && state.kind === 'running';
    return { ...job, state, attempts: job.attempts + (isStarting ? 1 : 0) };
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

/** The unfinished attachments of a tab. */
export async function attachmentsInTab(store: Store, tabId: number): Promise<AttachJob[]> {
  const rows = await store.db.attachments.where('tabId').equals(tabId).toArray();
  return byQueueTime(await openJobs(store, attachments, rows));
}

/** All attachments of a dossier, ended ones too, in the order they were queued. */
export async function attachmentsOfDossier(store: Store, dossierId: string): Promise<AttachJob[]> {
  const rows = await store.db.attachments.where('about').equals(dossierId).toArray();
  return byQueueTime(await openJobs(store, attachments, rows));
}
