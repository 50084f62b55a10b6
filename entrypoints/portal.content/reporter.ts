import { parseCitizenNumber } from '#lib/domain/citizen';
import type { PageReport } from '#lib/domain/page-reading.schema';
import type { PartSight } from '#lib/domain/portal-part.schema';
import { pathBelow } from '#lib/portals/addresses';
import { isControl } from '#lib/portals/engine/elements';
import { type PageView, type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import { readView } from '#lib/portals/engine/read-page';
import { elementsOf, sightPage } from '#lib/portals/engine/sight';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { nearnessOf } from './nearness.ts';
import { isNoise } from './noise.ts';
import { createRation } from './ration.ts';
import { onNextTurn } from '#lib/platform/turn';

/** A page still building itself shows and loses parts: what it lacks counts only when it has stood so for this long. */
const standsForMs = 3_000;
/** What was not heard is said again after the least of these; while nobody hears, less and less, to the most. */
const unheardPause = { least: 2_000, most: 60_000 };

export type Sighting = { page: string; sights: PartSight[] };

type Options = {
  spec: PortalSpec;
  page: PortalPage;
  documentId: string;
  /** The last revision of this document that is known: reports count on from it. */
  revision: number;
  /** Whether the report was heard. */
  send: (report: PageReport) => Promise<boolean>;
  /** Tells how the mapped parts were found, each time that has changed and stood; whether it was heard. */
  tellSighting: (sighting: Sighting) => Promise<boolean>;
  /** Tells that the document is being left. */
  leave: () => void;
  isOrphaned: () => boolean;
  onOrphaned: () => void;
  isOwn: (node: Node) => boolean;
  afterRead: (view: PageView) => void;
};

const watched: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['hidden', 'disabled', 'style', 'class', 'open', 'aria-hidden'],
};

/** Reads the page when it may have changed, and reports it when what it shows has. */
export function createReporter(options: Options) {
  const { spec, page, documentId, isOwn } = options;
  let report: PageReport | null = null;
  let shown = '';
  let seen = '';
  let sightTimer: ReturnType<typeof setTimeout> | undefined;
  let unheardTimer: ReturnType<typeof setTimeout> | undefined;
  let unheardMs = unheardPause.least;
  let isDue = false;
  let planned: { at: number; timer: ReturnType<typeof setTimeout> } | null = null;
  let isStopped = false;
  let isNear = nearnessOf([]);
  let watchedAt = '';
  const ration = createRation();
  let roots = new WeakSet<ShadowRoot>();
  const stopListening = new AbortController();
  const observer = new MutationObserver((records) => {
    if (!isNoise(records, isOwn)) schedule(isNear(records));
  });

  function read(): PageReport {
    const startedAt = performance.now();
    const view = viewPage(page);
    const reading = readView(spec, view);
    const text = JSON.stringify(reading);
    const isNews = report === null || text !== shown;
    if (report === null || isNews) {
      shown = text;
      report = {
        portal: spec.id,
        specVersion: spec.version,
        documentId,
        revision: (report?.revision ?? options.revision) + 1,
        reading,
        route: routeOf(page.location.href),
      };
      void options.send(report).then(sayAgainUnlessHeard);
    }
    isNear = nearnessOf(elementsOf(spec, view));
    watchRoots(view.roots);
    noteSighting(view);
    options.afterRead(view);
    ration.note({ startedAt, endedAt: performance.now(), isNews });
    return report;
  }

  /** Mutations inside a shadow root are told to nobody outside, nor is `change`. */
  function watchRoots(found: readonly ShadowRoot[]): void {
    for (const root of found) {
      if (roots.has(root)) continue;
      roots.add(root);
      observer.observe(root, watched);
      root.addEventListener('change', onInput, { capture: true, signal: stopListening.signal });
    }
  }

  function noteSighting(view: PageView): void {
    const { page: kind, sights } = sightPage(spec, view);
    const sighting = { page: kind ?? 'unknown', sights };
    const text = JSON.stringify(sighting);
    if (text === seen) return;
    seen = text;
    clearTimeout(sightTimer);
    sightTimer = setTimeout(() => {
      void options.tellSighting(sighting).then(sayAgainUnlessHeard);
    }, standsForMs);
  }

  /** What the page shows is then news again, whatever was told of it in the meantime. */
  function sayAgainUnlessHeard(isHeard: boolean): void {
    if (isHeard) unheardMs = unheardPause.least;
    if (isHeard || isStopped) return;
    shown = '';
    seen = '';
    clearTimeout(unheardTimer);
    unheardTimer = setTimeout(() => schedule(), unheardMs);
    unheardMs = Math.min(unheardPause.most, unheardMs * 2);
  }

  function readNow(): void {
    if (planned !== null) clearTimeout(planned.timer);
    planned = null;
    if (isStopped || isDue) return;
    isDue = true;
    onNextTurn(page.document, () => {
      isDue = false;
      if (isStopped) return;
      if (options.isOrphaned()) options.onOrphaned();
      else read();
    });
  }

  /** At the next frame where the page was quiet, else when its ration allows it; one that is due sooner stands. */
  function schedule(near = true): void {
    if (isStopped || isDue) return;
    const wait = ration.wait(performance.now(), near);
    if (wait <= 0) {
      readNow();
      return;
    }
    const at = performance.now() + wait;
    if (planned !== null && planned.at <= at) return;
    if (planned !== null) clearTimeout(planned.timer);
    planned = { at, timer: setTimeout(readNow, wait) };
  }

  function onInput(event: Event): void {
    const [target] = event.composedPath();
    const element = target instanceof Element && isControl(target) ? target : null;
    const isNumber = element !== null && parseCitizenNumber(element.value).kind === 'valid';
    if (isNumber && ration.isUrgentAllowed(performance.now(), event.isTrusted)) readNow();
    else schedule();
  }

  /** What the officer has just typed may be gone with their press: it is read before the page acts on that. */
  function onPress({ isTrusted }: Event): void {
    const isUnread = planned !== null || isDue;
    if (isTrusted && isUnread && !isStopped && !options.isOrphaned()) read();
  }

  /** A page may say that it has moved as often as it likes: only another address is a move. */
  function onRoute(): void {
    const { href } = page.location;
    if (isStopped || href === watchedAt) return;
    watchedAt = href;
    observer.disconnect();
    roots = new WeakSet();
    if (pathBelow(spec.addresses, href) !== null) observer.observe(page.document, watched);
    schedule();
  }

  /** A page put aside may come back as it was: it is then reported again, whatever it shows. */
  function onLeave(): void {
    shown = '';
    options.leave();
  }

  return {
    read,
    revision: (): number => report?.revision ?? options.revision,
    start(): void {
      const { signal } = stopListening;
      for (const type of ['input', 'change'])
        page.document.addEventListener(type, onInput, { capture: true, signal });
      for (const type of ['pointerdown', 'click'])
        window.addEventListener(type, onPress, { capture: true, signal });
      for (const type of ['hashchange', 'popstate']) window.addEventListener(type, onRoute, { signal });
      window.addEventListener('pageshow', () => schedule(), { signal });
      if ('navigation' in window) window.navigation.addEventListener('navigatesuccess', onRoute, { signal });
      window.addEventListener('pagehide', onLeave, { signal });
      page.document.addEventListener('visibilitychange', () => schedule(), { signal });
      onRoute();
      read();
    },
    stop(): void {
      isStopped = true;
      if (planned !== null) clearTimeout(planned.timer);
      clearTimeout(sightTimer);
      clearTimeout(unheardTimer);
      observer.disconnect();
      stopListening.abort();
    },
  };
}

/** Where in the portal the page is: another one is another page, though the document be the same. */
function routeOf(href: string): string {
  const { pathname, search, hash } = new URL(href);
  return `${pathname}${search}${hash}`;
}
