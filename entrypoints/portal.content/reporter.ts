import { parseCitizenNumber } from '#lib/domain/citizen';
import type { PageReport } from '#lib/domain/page-reading.schema';
import { pathBelow } from '#lib/portals/addresses';
import { isControl } from '#lib/portals/engine/elements';
import { type PageView, type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import { readView } from '#lib/portals/engine/read-page';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { isNoise } from './noise.ts';
import { onNextTurn } from './turn.ts';

/** A busy page is read at most this often, in milliseconds. */
const pause = 250;

type Options = {
  spec: PortalSpec;
  page: PortalPage;
  documentId: string;
  send: (report: PageReport) => Promise<void>;
  /** Tells that the document is being left. */
  leave: () => void;
  isOrphaned: () => boolean;
  onOrphaned: () => void;
  isOwn: (node: Node) => boolean;
  afterRead: (view: PageView) => void;
};

/** Reads the page when it may have changed, and reports it when what it shows has. */
export function createReporter({
  spec,
  page,
  documentId,
  send,
  leave,
  isOrphaned,
  onOrphaned,
  isOwn,
  afterRead,
}: Options) {
  let report: PageReport | null = null;
  let shown = '';
  let readAt = Number.NEGATIVE_INFINITY;
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const stopListening = new AbortController();
  const observer = new MutationObserver((records) => {
    if (!isNoise(records, isOwn)) schedule();
  });

  function read(): PageReport {
    readAt = performance.now();
    const view = viewPage(page);
    const reading = readView(spec, view);
    const text = JSON.stringify(reading);
    if (report === null || text !== shown) {
      shown = text;
      report = {
        portal: spec.id,
        specVersion: spec.version,
        documentId,
        revision: (report?.revision ?? 0) + 1,
        reading,
      };
      void send(report);
    }
    afterRead(view);
    return report;
  }

  function readNow(): void {
    clearTimeout(timer);
    timer = undefined;
    if (isStopped || isDue) return;
    isDue = true;
    onNextTurn(page.document, () => {
      isDue = false;
      if (isStopped) return;
      if (isOrphaned()) onOrphaned();
      else read();
    });
  }

  /** At the next frame where the page was quiet, else when the pause since the last reading is over. */
  function schedule(): void {
    if (isStopped || isDue || timer !== undefined) return;
    const rest = readAt + pause - performance.now();
    if (rest <= 0) readNow();
    else timer = setTimeout(readNow, rest);
  }

  function onInput({ target }: Event): void {
    const element = target instanceof Element && isControl(target) ? target : null;
    if (element !== null && parseCitizenNumber(element.value).kind === 'valid') readNow();
    else schedule();
  }

  function onRoute(): void {
    observer.disconnect();
    if (isStopped) return;
    if (pathBelow(spec.addresses, page.location.href) !== null) {
      observer.observe(page.document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributeFilter: ['hidden', 'disabled', 'style', 'class'],
      });
    }
    readNow();
  }

  /** A page put aside may come back as it was: it is then reported again, whatever it shows. */
  function onLeave(): void {
    shown = '';
    leave();
  }

  return {
    read,
    revision: (): number => report?.revision ?? 0,
    start(): void {
      const { signal } = stopListening;
      for (const type of ['input', 'change'])
        page.document.addEventListener(type, onInput, { capture: true, signal });
      for (const type of ['hashchange', 'popstate', 'pageshow'])
        window.addEventListener(type, onRoute, { signal });
      if ('navigation' in window) window.navigation.addEventListener('navigatesuccess', onRoute, { signal });
      window.addEventListener('pagehide', onLeave, { signal });
      page.document.addEventListener('visibilitychange', readNow, { signal });
      onRoute();
      read();
    },
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
      observer.disconnect();
      stopListening.abort();
    },
  };
}
