import { sendToBackground } from '#lib/messaging/page';
import { after } from '#lib/platform/after';
import { nextTurn } from '#lib/platform/turn';
import type { AttachContext, Fetched } from '#lib/portals/engine/attach/context';
import { observeRequests } from '#lib/portals/engine/attach/watch/observe-requests';
import type { PortalPage } from '#lib/portals/engine/page-view';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { readAddress } from './read-address.ts';

/** The browser as an attach on this page sees it. */
export function attachContext(
  jobId: string,
  spec: PortalSpec,
  page: PortalPage,
  documentId: string,
): AttachContext {
  return {
    spec,
    page,
    documentId,
    now: () => performance.now(),
    after,
    settle: () => nextTurn(document),
    observeRequests: (report) => observeRequests(page, report),
    fetchBack: async (url) => await readAddress(url, page.location.href),
    fetchByTopPage: async (url) => await opened(sendToBackground('readBack', { jobId, url })),
    armPage: async () => {
      try {
        return await sendToBackground('armPage', { jobId });
      } catch {
        return false;
      }
    },
  };
}

async function opened(reading: Promise<{ type: string; content: Blob } | null>): Promise<Fetched> {
  try {
    const read = await reading;
    return read && { type: read.type, bytes: await read.content.arrayBuffer() };
  } catch {
    return null;
  }
}
