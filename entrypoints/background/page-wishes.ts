import type { AttachJob } from '#lib/domain/job.schema';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { handOf } from '#lib/domain/attach-job';
import { acknowledged } from '#lib/messaging/acknowledged';
import { type PageSender, sendToHands } from '#lib/messaging/background';
import type { FromPage } from '#lib/messaging/messages';
import { armPageWorld } from '#lib/platform/portal-scripts';
import { pathBelow } from '#lib/portals/addresses';
import { readAttachment } from '#lib/storage/attachments';
import { readPage } from '#lib/storage/pages';
import { isUnderWayIn } from '#lib/workflows/attach-page';
import { reachHands } from './hands.ts';
import { specInForceFor } from './spec-in-force.ts';
import { getStore } from './store.ts';

/** As long as a large file may take, and a little for its way here. */
const readBackWithinMs = 25_000;

/** Sets the page's own world to catch its next call for a file (A17), where our own hand is at work in it. */
export async function armPage({ jobId }: FromPage['armPage']['ask'], from: PageSender): Promise<boolean> {
  const under = await underWay(jobId, from);
  if (under === null || handOf(under.job) !== 'product') return false;
  return await acknowledged(armPageWorld(from.tabId, from.frameId)).then(
    () => true,
    () => false,
  );
}

/**
 * Reads an address of the portal for a frame that may not (A8): while it attaches, and nowhere beyond the portal's addresses. The
 * tab's own page reads it, with its session: the extension itself connects to nothing.
 */
export async function readBack(
  { jobId, url }: FromPage['readBack']['ask'],
  from: PageSender,
): Promise<FromPage['readBack']['answer']> {
  const under = from.frameId === 0 ? null : await underWay(jobId, from);
  if (under === null) return null;
  const { addresses } = await specInForceFor(under.page.role);
  if (pathBelow(addresses, url) === null) return null;
  const top = { tabId: from.tabId, frameId: 0 };
  try {
    if (!(await reachHands(top))) return null;
    return await acknowledged(sendToHands(top, 'read', { url }), readBackWithinMs);
  } catch {
    return null;
  }
}

/** The job and the page that wishes something of it, where that job is under way in that very document. */
async function underWay(
  jobId: string,
  { tabId, frameId }: PageSender,
): Promise<{ job: AttachJob; page: PortalPage } | null> {
  const store = await getStore();
  const [job, page] = await Promise.all([readAttachment(store, jobId), readPage(store, tabId, frameId)]);
  return job !== null && page !== null && isUnderWayIn(job, page) ? { job, page } : null;
}
