import type { PortalPage } from '#lib/domain/page-reading.schema';
import { sendToHands } from '#lib/messaging/background';
import { injectHands } from '#lib/platform/portal-scripts';
import { withLock } from '#lib/storage/lock';
import { hasJobInHand, reachFrame } from './reach-frame.ts';

/** A frame, and the document that is meant, where it is known. */
type Frame = Pick<PortalPage, 'tabId' | 'frameId'> & { documentId?: string };

/**
 * Puts the acting script into a frame where it is not yet; false where that is another document by now, or keeps silent. One
 * at a time for a frame: a second copy would take the first one's place.
 */
export async function reachHands(frame: Frame): Promise<boolean> {
  return await withLock(`hands/${frame.tabId}/${frame.frameId}`, () =>
    reachFrame({ ask: () => here(frame), inject: () => injectOnce(frame) }, frame.documentId ?? null),
  );
}

/** Whether the acting script of a page has this job in hand; one that keeps silent has. */
export async function hasInHand(page: PortalPage, jobId: string): Promise<boolean> {
  return await hasJobInHand(() => here(page), jobId);
}

/** What is on its way into a frame that does not take it yet: once is enough. */
const onTheirWay = new Map<string, Promise<void>>();

/** Puts the acting script into a frame. May never settle, where the browser holds the page. */
async function injectOnce({ tabId, frameId, documentId = '' }: Frame): Promise<void> {
  const frame = `${tabId} ${frameId} ${documentId}`;
  const begun = onTheirWay.get(frame);
  if (begun !== undefined) return await begun;
  const injecting = injectHands(tabId, frameId).finally(() => onTheirWay.delete(frame));
  onTheirWay.set(frame, injecting);
  await injecting;
}

async function here(frame: Frame): Promise<{ documentId: string; jobIds: string[] }> {
  return await sendToHands(frame, 'here', null);
}
