import type { PortalPage } from '#lib/domain/page-reading.schema';
import { acknowledged } from '#lib/messaging/acknowledged';
import { sendToHands } from '#lib/messaging/background';
import { injectHands } from '#lib/platform/portal-scripts';
import { withLock } from '#lib/storage/lock';

/** A page that says nothing for so long may be busy; that it is there is known from its not being refused. */
const silentMs = 1_000;

/**
 * Puts the acting script into a page's frame where it is not yet; false where that is another document by now. One at a time
 * for a frame: a second copy would take the first one's place.
 */
export async function reachHands(page: PortalPage): Promise<boolean> {
  return await withLock(`hands/${page.tabId}/${page.frameId}`, async () => {
    const here = await documentOf(page);
    if (here !== null) return here === page.documentId;
    await injectHands(page.tabId, page.frameId);
    return (await documentOf(page)) === page.documentId;
  });
}

/** Whether the acting script is there; one that keeps silent is. */
export async function areHandsThere(page: PortalPage): Promise<boolean> {
  const answer = sendToHands(page, 'here', null).then(
    () => true,
    () => false,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<true>((resolve) => {
    timer = setTimeout(() => resolve(true), silentMs);
  });
  return await Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

async function documentOf(page: PortalPage): Promise<string | null> {
  const here = await acknowledged(sendToHands(page, 'here', null)).catch(() => null);
  return here?.documentId ?? null;
}
