import type { AttachContext } from '#lib/portals/engine/attach/context';
import { requestFact } from '#lib/portals/engine/attach/request-fact';
import type { PortalPage } from '#lib/portals/engine/page-view';
import type { PortalSpec } from '#lib/portals/spec.schema';

/** A download that never ends must not hold up the page's other uploads. */
const readBackWithinMs = 20_000;

/** The browser as an attach on this page sees it. */
export function attachContext(spec: PortalSpec, page: PortalPage, documentId: string): AttachContext {
  return {
    spec,
    page,
    documentId,
    now: () => performance.now(),
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
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
    fetchBack: (url) =>
      fetch(url, {
        credentials: 'include',
        cache: 'no-store',
        signal: AbortSignal.timeout(readBackWithinMs),
      }),
    digest: async (bytes) => {
      if (!isSecureContext) return null;
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}
