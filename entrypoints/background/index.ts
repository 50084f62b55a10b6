import { defineBackground } from 'wxt/utils/define-background';
import type { PageReport } from '#lib/domain/page-reading.schema';
import { onMessageFromDesk, onMessageFromPage, type PageSender } from '#lib/messaging/background';
import { onWake, sleepOn, wakeLater } from '#lib/platform/alarms';
import { onBrowserStart, onInstalled, openOffice, openPanelOnAction } from '#lib/platform/panel';
import { onHostsChanged } from '#lib/platform/portal-scripts';
import { onTabClosed } from '#lib/platform/tabs';
import { roleOf } from '#lib/portals/catalogue';
import { announceAll } from '#lib/storage/live';
import { clearPages } from '#lib/storage/pages';
import { createText } from '#components/text/create-text.ts';
import { lookForLateProofsIn, runAttachments, stopWaitingForHand, takeAttachmentEnd } from './attachments.ts';
import { requestCheck, resumeHindered, runChecks } from './checks.ts';
import { keepOwn } from './corrections.ts';
import { keepHouse } from './housekeeping.ts';
import { getOffice, wakePortals } from './office.ts';
import { frameAddress } from './frame-address.ts';
import { noteSighting } from './health.ts';
import {
  forgetClosedTabs,
  forgetPage,
  forgetTab,
  lastRevision,
  renewPages,
  takeReport,
  trackFrame,
} from './pages.ts';
import { takeOffer } from './offers.ts';
import { armPage, readBack } from './page-wishes.ts';
import { repaint } from './paint.ts';
import { specInForce } from './spec-in-force.ts';
import { getStore } from './store.ts';

/** While a job is under way it is looked at again this often; an alarm takes over where the service worker was stopped. */
const lookAgainMs = 500;

export default defineBackground({
  type: 'module',
  main() {
    openPanelOnAction();
    onMessageFromPage({
      hello: async ({ url, documentId }, from) => {
        const office = await getOffice();
        const address = frameAddress(from, url);
        const spec = address === null ? null : await specInForce(address);
        if (office === null || spec === null) return null;
        const reloadWord = createText(office.language).t('screen.reload.word');
        return { spec, reloadWord, revision: await lastRevision(documentId, from) };
      },
      pageSeen: async (sighting, from) => {
        await noteSighting(sighting, frameAddress(from, sighting.url));
        return null;
      },
      pageReport: async (report, from) => {
        await takeReport(report, from);
        run();
        // It waits for what is being handed to a page; the report does not.
        void lookForLateProofsIn(from).then((isNews) => isNews && run());
        await resumeAfterHindrance(report, from);
        return null;
      },
      pageGone: async ({ documentId }, from) => {
        await forgetPage(documentId, from);
        return null;
      },
      attachEnded: async (ended, from) => {
        await takeAttachmentEnd(ended, from.tabId);
        run();
        return null;
      },
      armPage,
      readBack,
      takeOffer,
    });
    onMessageFromDesk({
      checkAccount: async ({ number }) => {
        await requestCheck(number);
        run();
        return null;
      },
      track: async (frame) => {
        await trackFrame(frame);
        run();
        return null;
      },
      runJobs: async () => {
        run();
        return null;
      },
      stopByHand: async ({ jobId }) => {
        await stopWaitingForHand(jobId);
        run();
        return null;
      },
      settingsChanged: async () => {
        await wakePortals();
        await renewPages();
        return null;
      },
      correct: async ({ portal, changes }) => {
        await keepOwn(portal, changes);
        // It is kept, though it may not have reached every page: one that was not reached asks when it is loaded.
        await applyNewSpec().catch(() => null);
        return null;
      },
      specChanged: async () => {
        await applyNewSpec();
        return null;
      },
    });
    onTabClosed((tabId) => void forgetTab(tabId).then(run));
    onWake(run);
    onHostsChanged(() => void wakePortals());
    onBrowserStart(() => void getStore().then(clearPages).then(wakePortals).then(run).then(keepHouse));
    onInstalled((isFirst) => {
      void getStore().then(clearPages).then(wakePortals);
      if (isFirst) void openOffice();
    });
    announceAll();
    void forgetClosedTabs().then(run);
  },
});

/**
 * The account portal shows its own pages (again): what a sign-in, a captcha or a switch had hindered is asked again, and
 * what could not be asked of a look-up page that is described anew.
 */
async function resumeAfterHindrance(
  { reading, specVersion }: PageReport,
  { url }: PageSender,
): Promise<void> {
  if (reading.kind !== 'accountSearch' && reading.kind !== 'home') return;
  const office = await getOffice();
  if (office === null || roleOf(url, office.portals) !== 'accounts') return;
  if (await resumeHindered(reading.kind === 'accountSearch' ? specVersion : null)) run();
}

let nextLook: ReturnType<typeof setTimeout> | undefined;
let movesUnderWay = 0;

/** The portals' pages are read by the spec that is in force now, and what had stopped for the old one goes on. */
async function applyNewSpec(): Promise<void> {
  await renewPages();
  await resumeHindered();
  await repaint();
  run();
}

/** Moves everything on that is under way, and looks again until nothing is. */
function run(): void {
  void move();
}

async function move(): Promise<void> {
  // Set before the work: a service worker stopped in the middle is woken again. Work that throws leaves it set.
  void wakeLater('run');
  movesUnderWay += 1;
  try {
    const [areChecking, areAttaching] = await Promise.all([runChecks(), runAttachments()]);
    if (areChecking || areAttaching) lookAgain();
  } finally {
    movesUnderWay -= 1;
  }
  // Another move may have found work that this one did not see; then the alarm is its own.
  if (movesUnderWay === 0 && nextLook === undefined) void sleepOn('run');
}

function lookAgain(): void {
  clearTimeout(nextLook);
  nextLook = setTimeout(() => {
    nextLook = undefined;
    run();
  }, lookAgainMs);
}
