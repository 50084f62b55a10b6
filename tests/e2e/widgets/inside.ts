import { handOf } from '#lib/domain/attach-job';
import type { AttachJob } from '#lib/domain/job.schema';
import { readAttachment } from '#lib/storage/attachments';
import { openDatabase, type Store } from '#lib/storage/database';

/** Bundled and run inside a page of the extension, on the product's own database. */

let opening: Promise<Store> | undefined;

/** What is asked for: the attach itself, or a later look at the row of one that was given up. */
export type Wanted = { sha256: string; what: 'attach' | 'look'; milliseconds: number };

/** The product's job for the file with this SHA-256, once it has ended; null where it has not within the time. */
export async function endedJob({ sha256, what, milliseconds }: Wanted): Promise<AttachJob | null> {
  const store = await getStore();
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const rows = await store.db.attachments.toArray();
    for (const { id } of rows) {
      const job = await readAttachment(store, id);
      const isWanted = job?.file.sha256 === sha256 && (handOf(job) === 'nobody') === (what === 'look');
      if (isWanted && isEnded(job)) return job;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
}

function isEnded({ state }: AttachJob): boolean {
  return state.kind === 'attached' || state.kind === 'failed';
}

/** All widgets stand on one portal here: what one of them has taught must not lead at the next. */
export async function forgetRungs(): Promise<true> {
  const { db } = await getStore();
  await db.rungs.clear();
  return true;
}

async function getStore(): Promise<Store> {
  return await (opening ??= openStore());
}

async function openStore(): Promise<Store> {
  const opened = await openDatabase();
  if (opened.kind !== 'open') throw new Error(`The database did not open: ${opened.detail}`);
  return opened.store;
}
