import { sendToBackground } from '#lib/messaging/page';
import { after } from '#lib/platform/after';
import { nextTurn } from '#lib/platform/turn';
import type { AttachContext } from '#lib/portals/engine/attach/context';
import { requestFact } from '#lib/portals/engine/attach/request-fact';
import type { PortalPage } from '#lib/portals/engine/page-view';
import type { PortalSpec } from '#lib/portals/spec.schema';

/** A download that never ends must not hold up the page's other uploads. */
const readBackWithinMs = 20_000;

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
    observeRequests: (report) => {
      // An observer also sees requests that no longer fit into the page's own timing buffer.
      const observer = new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const fact = requestFact(entry);
          if (fact !== null) report(fact);
        }
      });
      observer.observe({ type: 'resource' });
      return () => observer.disconnect();
    },
    fetchBack: async (url) => {
      try {
        const response = await fetch(url, {
          credentials: 'include',
          cache: 'no-store',
          signal: AbortSignal.timeout(readBackWithinMs),
        });
        if (!response.ok) return null;
        return { type: response.headers.get('content-type') ?? '', bytes: await response.arrayBuffer() };
      } catch {
        return null;
      }
    },
    fetchThroughBackground: async (url) => {
      try {
        const read = await sendToBackground('readBack', { jobId, url });
        return read && { type: read.type, bytes: await read.content.arrayBuffer() };
      } catch {
        return null;
      }
    },
    armPage: async () => {
      try {
        return await sendToBackground('armPage', { jobId });
      } catch {
        return false;
      }
    },
  };
}
