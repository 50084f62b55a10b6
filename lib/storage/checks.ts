import { Dexie } from 'dexie';
import { CheckJob } from '#lib/domain/job.schema';
import type { Clock } from './author.ts';
import { citizenKey } from './blind-keys.ts';
import type { Store } from './database.ts';
import { addJob, byQueueTime, changeJob, type JobKind, openJobs, unfinishedJobs, utc } from './job-rows.ts';
import { withinQuery } from './live.ts';

const checks: JobKind<CheckJob> = {
  table: 'checks',
  parse: (value) => CheckJob.parse(value),
  clear: async ({ vault }, { number, state }) => {
    const about = await citizenKey(vault, number);
    if (about === null) throw new Error('A check asks for a number');
    return {
      about,
      unfinishedKey: state.kind === 'done' ? null : about,
      finishedAt: state.kind === 'done' ? utc(state.at) : null,
      tabId: 'tabId' in state ? state.tabId : null,
      fileId: null,
    };
  },
};

/** Queues an account check for a citizen number, or returns the unfinished one that is under way for it. */
export function queueCheck(store: Store, number: string, { now, newId }: Clock): Promise<CheckJob> {
  const queuedAt = now().toISOString();
  return addJob(store, checks, { id: newId(), queuedAt, attempts: 0, number, state: { kind: 'queued' } });
}

/**
 * Changes a check's state and attempts if it still stands as `change` saw it (else `change` is asked again with the
 * newer one). Null where `change` declines, or the check is gone or has ended: an answer after the end is dropped.
 */
export function changeCheck(
  store: Store,
  id: string,
  change: (job: CheckJob) => Pick<CheckJob, 'state' | 'attempts'> | null,
): Promise<CheckJob | null> {
  return changeJob(store, checks, id, (job) => {
    const changed = change(job);
    return changed === null ? null : { ...job, state: changed.state, attempts: changed.attempts };
  });
}

/** The unfinished check of a number, or null. */
export async function findUnfinishedCheck(store: Store, number: string): Promise<CheckJob | null> {
  const key = await withinQuery(citizenKey(store.vault, number));
  if (key === null) return null;
  const rows = await store.db.checks.where('unfinishedKey').equals(key).toArray();
  return (await openJobs(store, checks, rows))[0] ?? null;
}

/**
 * The check of a number that ended last, if it ended at `since` or later, whatever came of it. A live query of it runs
 * anew when a check of that number ends.
 */
export async function findRecentCheck(store: Store, number: string, since: Date): Promise<CheckJob | null> {
  const key = await withinQuery(citizenKey(store.vault, number));
  if (key === null) return null;
  const row = await store.db.checks
    .where('[about+finishedAt]')
    .between([key, since.toISOString()], [key, Dexie.maxKey])
    .last();
  const [job] = await openJobs(store, checks, row === undefined ? [] : [row]);
  return job ?? null;
}

/** All checks that have not ended, in the order they were queued. */
export function unfinishedChecks(store: Store): Promise<CheckJob[]> {
  return unfinishedJobs(store, checks);
}

/** The unfinished checks that a tab is working on. */
export async function checksInTab(store: Store, tabId: number): Promise<CheckJob[]> {
  const rows = await store.db.checks.where('tabId').equals(tabId).toArray();
  return byQueueTime(await openJobs(store, checks, rows));
}

/** Deletes the checks that ended before this time; what a dossier needs of them stands in its events. */
export function purgeChecks({ db }: Store, endedBefore: Date): Promise<number> {
  const limit = endedBefore.toISOString();
  return db.checks.filter((row) => row.finishedAt !== null && row.finishedAt < limit).delete();
}
