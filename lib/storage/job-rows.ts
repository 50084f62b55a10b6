import type { Store } from './database.ts';
import type { JobRow } from './rows.ts';

/** How one kind of job is kept: its table, its schema, and what of it stands in the clear. */
export type JobKind<Job extends { id: string }> = {
  table: 'checks' | 'attachments';
  parse: (value: unknown) => Job;
  clear: (store: Store, job: Job) => Promise<Omit<JobRow, 'id' | 'rev' | 'sealed'>>;
};

// Compare-and-set fails only when somebody else's write came between; that many in a row is a bug of ours.
const attempts = 100;

/** A job that makes way for another: how it ends, and the other one, which knows of it. */
export type Replacement<Job> = { ended: Job; added: Job };

/**
 * Adds an unfinished job; where one with the same key is unfinished already, that one is returned instead, or makes way
 * where `replace` says how. One that cannot be read makes way too: it would never end.
 */
export async function addJob<Job extends { id: string }>(
  store: Store,
  kind: JobKind<Job>,
  job: Job,
  replace: (standing: Job) => Replacement<Job> | null = () => null,
): Promise<Job> {
  const table = store.db[kind.table];
  const row = await sealJob(store, kind, job, 1);
  const unfinished = () =>
    table
      .where('unfinishedKey')
      .equals(row.unfinishedKey ?? '')
      .first();
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const standing = await store.db.transaction('rw', table, async () => {
      const found = await unfinished();
      if (found === undefined) await table.add(row);
      return found;
    });
    if (standing === undefined) return job;
    const opened = await openJob(store, kind, standing).catch(() => null);
    const replacement = opened && replace(opened);
    if (opened !== null && replacement === null) return opened;
    const { ended: ending, added: adding } = replacement ?? { ended: null, added: job };
    const ended = ending && (await sealJob(store, kind, ending, standing.rev + 1));
    const added = await sealJob(store, kind, adding, 1);
    const isWritten = await store.db.transaction('rw', table, async () => {
      const found = await unfinished();
      if (found?.id !== standing.id || found.rev !== standing.rev) return false;
      if (ended === null) await table.delete(standing.id);
      else await table.put(ended);
      await table.add(added);
      return true;
    });
    if (isWritten) return adding;
  }
  throw new Error(`The jobs beside ${job.id} change faster than it can be added`);
}

/**
 * Changes a job if it still stands as `change` saw it, else shows it the newer one again. Null, and nothing written,
 * where `change` declines, or the job has ended or is gone: an ended job is final.
 */
export async function changeJob<Job extends { id: string }>(
  store: Store,
  kind: JobKind<Job>,
  id: string,
  change: (job: Job) => Job | null,
): Promise<Job | null> {
  const table = store.db[kind.table];
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await table.get(id);
    if (row === undefined || row.unfinishedKey === null) return null;
    const changed = change(await openJob(store, kind, row));
    if (changed === null) return null;
    const next = await sealJob(store, kind, changed, row.rev + 1);
    const isWritten = await store.db.transaction('rw', table, async () => {
      if ((await table.get(id))?.rev !== row.rev) return false;
      await table.put(next);
      return true;
    });
    if (isWritten) return changed;
  }
  throw new Error(`The job ${id} changes faster than it can be written`);
}

/** The jobs of rows that have been read. One that cannot be opened (of an older version, say) is left out: the others must go on. */
export async function openJobs<Job extends { id: string }>(
  store: Store,
  kind: JobKind<Job>,
  rows: readonly JobRow[],
): Promise<Job[]> {
  const opened = await Promise.all(rows.map((row) => openJob(store, kind, row).catch(() => null)));
  return opened.filter((job) => job !== null);
}

/** All jobs that have not ended, in the order they were queued. */
export async function unfinishedJobs<Job extends { id: string; queuedAt: string }>(
  store: Store,
  kind: JobKind<Job>,
): Promise<Job[]> {
  const rows = await store.db[kind.table].where('unfinishedKey').above('').toArray();
  return byQueueTime(await openJobs(store, kind, rows));
}

/** Jobs in the order they were queued. */
export function byQueueTime<Job extends { queuedAt: string }>(jobs: readonly Job[]): Job[] {
  return jobs.toSorted((left, right) => Date.parse(left.queuedAt) - Date.parse(right.queuedAt));
}

/** An ISO instant in UTC, so that index order is time order whatever offset it was written with. */
export function utc(instant: string): string {
  return new Date(instant).toISOString();
}

async function sealJob<Job extends { id: string }>(
  store: Store,
  kind: JobKind<Job>,
  job: Job,
  rev: number,
): Promise<JobRow> {
  const clear = await kind.clear(store, job);
  return { ...clear, id: job.id, rev, sealed: await store.vault.seal(job, `${kind.table}/${job.id}`) };
}

async function openJob<Job extends { id: string }>(
  store: Store,
  kind: JobKind<Job>,
  row: JobRow,
): Promise<Job> {
  return kind.parse(await store.vault.open(row.sealed, `${kind.table}/${row.id}`));
}
