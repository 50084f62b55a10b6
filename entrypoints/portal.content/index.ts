import { defineContentScript } from 'wxt/utils/define-content-script';
import { isOrphaned, onMessageInPage, sendToBackground } from '#lib/messaging/page';
import { askAccount } from '#lib/portals/engine/ask-account';
import { withoutOwn } from '#lib/portals/engine/without-own';
import { frameLocation } from '#lib/platform/frame-location';
import { replaceOlderCopy } from '#lib/platform/older-copy';
import { openShadow } from '#lib/platform/shadow';
import { deliver } from '#lib/messaging/deliver';
import { createOverlay } from './overlay.ts';
import { createReporter } from './reporter.ts';
import { after } from '#lib/platform/after';
import { nextTurn } from '#lib/platform/turn';

export default defineContentScript({
  matches: [],
  registration: 'runtime',
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_end',
  main: () => void start(),
});

async function start(): Promise<void> {
  const location = frameLocation(window);
  if (location === null) return;
  // The same for every copy of this script in a document, so that an old answer is never taken for a new document's.
  const documentId = String(performance.timeOrigin);
  const { href: url } = location;
  const heard = await deliver(() => sendToBackground('hello', { url, documentId }), isOrphaned);
  if (heard === null || heard.answer === null) return;
  const { spec, reloadWord, revision } = heard.answer;
  const page = withoutOwn({ document, location, shadowOf: openShadow }, (element) => overlay.isOwn(element));
  const overlay = createOverlay(page, spec);
  const reporter = createReporter({
    spec,
    page,
    documentId,
    revision,
    send: (report) => isHeard(sendToBackground('pageReport', report)),
    tellSighting: ({ page: kind, sights }) => {
      const sighting = { specVersion: spec.version, page: kind, url: location.href, sights };
      return isHeard(sendToBackground('pageSeen', sighting));
    },
    leave: () => void sendToBackground('pageGone', { documentId }).catch(retireIfOrphaned),
    isOrphaned,
    onOrphaned: retireIfOrphaned,
    isOwn: overlay.isOwn,
    afterRead: overlay.place,
  });

  const stopAnswering = onMessageInPage({
    report: async () => reporter.read(),
    askAccount: async ({ number, documentId: meant }) =>
      meant === documentId
        ? await askAccount(number, {
            spec,
            page,
            documentId,
            now: () => performance.now(),
            after,
            revision: reporter.revision,
            settle: () => nextTurn(document),
          })
        : { kind: 'failed', failure: { kind: 'wrongPage', found: 'otherDocument' } },
    paint: async (pills) => {
      overlay.paint(pills);
      return null;
    },
    specChanged: async () => {
      retire();
      void start();
      return null;
    },
  });
  replaceOlderCopy('tro-ly-tnhs', retire);
  reporter.start();

  function retire(): void {
    stopAnswering();
    reporter.stop();
    overlay.remove();
  }

  async function isHeard(said: Promise<unknown>): Promise<boolean> {
    try {
      await said;
      return true;
    } catch {
      retireIfOrphaned();
      return false;
    }
  }

  function retireIfOrphaned(): void {
    if (!isOrphaned()) return;
    retire();
    overlay.showNotice(reloadWord);
  }
}
