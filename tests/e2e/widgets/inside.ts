import { handOf, hasEnded } from '#lib/domain/attach-job';
import { componentKey } from '#lib/domain/component';
import type { AttachJob } from '#lib/domain/job.schema';
import { sendCommand } from '#lib/messaging/desk';
import { queueAttachment, readAttachment } from '#lib/storage/attachments';
import { openDatabase, type Store } from '#lib/storage/database';

/** Bundled and run inside a page of the extension, on the product's own database. */

let opening: Promise<Store> | undefined;

/** The attach of the file with this SHA-256, once it has ended; null where it has not within the time. */
export async function endedJob(sha256: string, milliseconds: number): Promise<AttachJob | null> {
  const store = await getStore();
  return await within(milliseconds, async () => {
    for (const { id } of await store.db.attachments.toArray()) {
      const job = await readAttachment(store, id);
      // A later look at the row of a job that was given up is none.
      if (job?.file.sha256 === sha256 && handOf(job) !== 'nobody' && hasEnded(job)) return job;
    }
    return null;
  });
}

/**
 * Sends the file of an ended attach once more, to another row and under another name, and waits for its end. The desk's own
 * names have no marks; what the page makes of one with marks is seen only so.
 */
export async function sendUnderName(
  sha256: string,
  { name, componentName }: { name: string; componentName: string },
  milliseconds: number,
): Promise<AttachJob | null> {
  const store = await getStore();
  const sent = await endedJob(sha256, milliseconds);
  if (sent === null) return null;
  const { dossierId, fileId, file, tabId, replace } = sent;
  const component = componentKey(componentName);
  const order = { dossierId, component, componentName, fileId, file: { ...file, name }, tabId, replace };
  const clock = { now: () => new Date(), newId: () => crypto.randomUUID() };
  const { id } = await queueAttachment(store, order, clock);
  await sendCommand('runJobs', null);
  return await within(milliseconds, async () => {
    const job = await readAttachment(store, id);
    return job !== null && hasEnded(job) ? job : null;
  });
}

/** Looks until there is something, for so long. */
async function within<Found>(milliseconds: number, look: () => Promise<Found | null>): Promise<Found | null> {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return null;
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
