import { afterEach, beforeEach, vi } from 'vitest';
import type { PageReport } from '#lib/domain/page-reading.schema';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { tnhsSpec } from '#lib/portals/tnhs/spec';
import { createReporter } from '../../../entrypoints/portal.content/reporter.ts';
import { href, show } from './help.ts';

/** A page under watch: what was reported of it, and how often it was looked at. */
export function watch(
  html: string,
  more: {
    isOrphaned?: () => boolean;
    isHeard?: () => boolean;
    shadowOf?: PortalPage['shadowOf'];
  } = {},
) {
  const reports: PageReport[] = [];
  const events: string[] = [];
  const location = { href };
  let looks = 0;
  const { document: shown } = show(html);
  const reporter = createReporter({
    spec: tnhsSpec,
    page: { document: shown, location, shadowOf: more.shadowOf ?? ((element) => element.shadowRoot) },
    documentId: 'd',
    revision: 7,
    send: async (report) => reports.push(report) > 0 && (more.isHeard?.() ?? true),
    tellSighting: async ({ page }) => events.push(`sighting ${page}`) > 0 && (more.isHeard?.() ?? true),
    leave: () => events.push('left'),
    isOrphaned: more.isOrphaned ?? (() => false),
    onOrphaned: () => events.push('orphaned'),
    isOwn: (node) => node instanceof Element && node.id === 'own',
    afterRead: () => {
      looks += 1;
    },
  });
  running.push(reporter);
  reporter.start();
  return { reporter, reports, events, location, looks: () => looks };
}

const running: { stop: () => void }[] = [];

/** One turn of the page: its mutations are told, and the clock goes on. */
export async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

beforeEach(() => {
  vi.useFakeTimers({
    toFake: [
      'setTimeout',
      'clearTimeout',
      'performance',
      'requestAnimationFrame',
      'cancelAnimationFrame',
      'Date',
    ],
  });
});
afterEach(() => {
  for (const each of running.splice(0)) each.stop();
  vi.useRealTimers();
  document.body.replaceChildren();
});
