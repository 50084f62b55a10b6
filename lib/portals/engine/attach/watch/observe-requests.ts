import { listen, localNameOf, unlisten, windowOf } from '../../dom.ts';
import { type PortalPage, viewPage } from '../../page-view.ts';
import type { RequestFact } from '../context.ts';
import { requestFact } from './request-fact.ts';

type Report = (request: RequestFact) => void;
type FrameWindow = Window & typeof globalThis;

/**
 * Reports the requests of a page and of its frames that it may look into: those that ended before first, then each as it ends. A
 * form that is sent into a frame is told by that frame's own load. Times are on this document's `performance` clock.
 */
export function observeRequests(page: PortalPage, report: Report): () => void {
  const stops: (() => void)[] = [];
  const known = new WeakSet<Document>();
  const view = viewPage(page);
  // An observer also sees requests that no longer fit into the page's own timing buffer.
  stops.push(observeTimeline(globalThis.PerformanceObserver, 0, report));
  for (const tag of ['iframe', 'frame'])
    for (const frame of view.tagged.get(tag) ?? []) if (isFrame(frame)) follow(frame);
  // Loads do not bubble, and a shadow root keeps those of its frames to itself.
  for (const root of [page.document, ...view.roots]) {
    listen(root, 'load', onLoad, true);
    stops.push(() => unlisten(root, 'load', onLoad, true));
  }
  return () => {
    for (const stop of stops.splice(0)) stop();
  };

  function onLoad({ target }: Event): void {
    if (target instanceof Element && isFrame(target)) follow(target);
  }

  function follow(frame: HTMLIFrameElement): void {
    const inner = innerWindow(frame);
    if (inner === null || known.has(inner.document)) return;
    known.add(inner.document);
    const shift = inner.performance.timeOrigin - performance.timeOrigin;
    for (const entry of inner.performance.getEntriesByType('navigation')) tell(entry, shift, report);
    stops.push(observeTimeline(inner.PerformanceObserver, shift, report));
  }
}

function observeTimeline(Observer: typeof PerformanceObserver, shift: number, report: Report): () => void {
  const observer = new Observer((list) => {
    for (const entry of list.getEntries()) tell(entry, shift, report);
  });
  observer.observe({ type: 'resource', buffered: true });
  return () => observer.disconnect();
}

function tell(entry: PerformanceEntry, shift: number, report: Report): void {
  const fact = requestFact(entry);
  if (fact !== null) report({ ...fact, startedAt: fact.startedAt + shift, endedAt: fact.endedAt + shift });
}

/** null for a frame of somebody else. */
function innerWindow(frame: HTMLIFrameElement): FrameWindow | null {
  try {
    return frame.contentDocument && windowOf(frame.contentDocument);
  } catch {
    return null;
  }
}

function isFrame(element: Element): element is HTMLIFrameElement {
  const tag = localNameOf(element);
  return tag === 'iframe' || tag === 'frame';
}
