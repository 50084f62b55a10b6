import { defineBackground } from 'wxt/utils/define-background';
import type { PageReport } from '#lib/domain/page-reading.schema';
import { onMessageFromDesk, onMessageFromPage, type PageSender } from '#lib/messaging/background';
import { onWake, wakeLater } from '#lib/platform/alarms';
import { onBrowserStart, onInstalled, openOffice, openPanelOnAction } from '#lib/platform/panel';
import { onHostsChanged } from '#lib/platform/portal-scripts';
import { onTabClosed } from '#lib/platform/tabs';
import { findSpec } from '#lib/portals/catalogue';
import { clearPages } from '#lib/storage/pages';
import { createText } from '#components/text/create-text.ts';
import { runAttachments, takeAttachmentEnd } from './attachments.ts';
import { requestCheck, resumeSignedOut, runChecks } from './checks.ts';
import { keepHouse } from './housekeeping.ts';
import { getOffice, roleOf, wakePortals } from './office.ts';
import { forgetClosedTabs, forgetPage, forgetTab, takeReport, trackFrame } from './pages.ts';
import { getStore } from './store.ts';

/** While a job is under way it is looked at again this often; an alarm takes over where the service worker was stopped. */
const lookAgainMs = 500;

export default defineBackground({
  type: 'module',
  main() {
    openPanelOnAction();
    onMessageFromPage({
      hello: async ({ url }) => {
        const office = await getOffice();
        const spec = office && findSpec(url, office.portals);
        return spec ? { spec, reloadWord: createText(office.language).t('screen.reload.word') } : null;
      },
      pageReport: async (report, from) => {
        await takeReport(report, from);
        run();
        await resumeAfterSignIn(report, from);
        return null;
      },
      pageGone: async ({ documentId }, from) => {
        await forgetPage(documentId, from);
        return null;
      },
      attachEnded: async ({ jobId, end }, from) => {
        await takeAttachmentEnd(jobId, from.tabId, end);
        run();
        return null;
      },
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
      settingsChanged: async () => {
        await wakePortals();
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
    void forgetClosedTabs().then(run);
  },
});

/** A page of the account portal that is no sign-in: what could not be checked for want of one is asked again. */
async function resumeAfterSignIn({ reading }: PageReport, { url }: PageSender): Promise<void> {
  if (reading.kind !== 'accountSearch' && reading.kind !== 'home') return;
  const office = await getOffice();
  if (office === null || roleOf(url, office) !== 'accounts') return;
  if (await resumeSignedOut()) run();
}

let nextLook: ReturnType<typeof setTimeout> | undefined;

/** Moves everything on that is under way, and looks again until nothing is. */
function run(): void {
  void move();
}

async function move(): Promise<void> {
  // Set before the work: a service worker stopped in the middle is woken again.
  void wakeLater('run');
  const [areChecking, areAttaching] = await Promise.all([runChecks(), runAttachments()]);
  if (!areChecking && !areAttaching) return;
  clearTimeout(nextLook);
  nextLook = setTimeout(run, lookAgainMs);
}
