import { handOf } from '#lib/domain/attach-job';
import type { AttachOrder, AttachStart } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { acknowledged } from '#lib/messaging/acknowledged';
import { type PageSender, sendToHands } from '#lib/messaging/background';
import type { FromPage } from '#lib/messaging/messages';
import { openTabIds } from '#lib/platform/tabs';
import {
  attachmentsAndLooks,
  changeAttachment,
  queueLateLook,
  readAttachment,
  unfinishedAttachments,
} from '#lib/storage/attachments';
import { appendEvents, readDossier } from '#lib/storage/events';
import { getFile } from '#lib/storage/files';
import { withLock } from '#lib/storage/lock';
import { pagesOfTab } from '#lib/storage/pages';
import { lastRungThatWorked, noteRung } from '#lib/storage/rungs';
import { advanceAttachments, stopByHand, takeEnd } from '#lib/workflows/attach-file';
import { type LateNeeds, lookForLateProofs } from '#lib/workflows/attach-late';
import type { AttachNeeds } from '#lib/workflows/attach-needs';
import { pageOfTab } from '#lib/workflows/page-subject';
import { createText } from '#components/text/create-text.ts';
import { hasInHand, reachHands } from './hands.ts';
import { getOffice } from './office.ts';
import { repaint } from './paint.ts';
import { isOff, specInForceFor } from './spec-in-force.ts';
import { clock, getStore } from './store.ts';

/** A scan of 100 MB takes its time on its way into a page. That the page is there was asked before. */
const takenWithinMs = 20_000;

/** Moves the attachments on; answers whether one is under way. */
export async function runAttachments(): Promise<boolean> {
  const isRunning = await withLock('attachments', async () => {
    const before = await needs.unfinishedAttachments();
    const isUnderWay = await advanceAttachments(needs);
    // What a look itself came to is no reason for another.
    const tabs = before.filter((job) => handOf(job) !== 'nobody').map(({ tabId }) => tabId);
    return (await lookInTabs(tabs)) > 0 || isUnderWay;
  });
  void repaint();
  return isRunning;
}

/** Takes what a page saw of an upload it watched. */
export async function takeAttachmentEnd(
  { jobId, orderUntil, end }: FromPage['attachEnded']['ask'],
  tabId: number,
): Promise<void> {
  await withLock('attachments', async () => {
    const job = await readAttachment(await getStore(), jobId);
    if (job?.tabId !== tabId) return;
    await takeEnd(needs, job, end, orderUntil);
    if (end.kind === 'failed' && handOf(job) !== 'nobody') await lookInTabs([tabId]);
  });
}

/** The officer does not put the file there by hand after all. */
export async function stopWaitingForHand(jobId: string): Promise<void> {
  await withLock('attachments', async () => {
    const job = await readAttachment(await getStore(), jobId);
    if (job !== null) await stopByHand(needs, job);
  });
}

/** What a page newly shows may prove a file that was given up: whether it is worth another look. */
export async function lookForLateProofsIn({ tabId }: PageSender): Promise<boolean> {
  return (await withLock('attachments', async () => await lookInTabs([tabId]))) > 0;
}

/** Queues the looks that what stands on the pages of these tabs is worth; how many. */
async function lookInTabs(tabIds: readonly number[]): Promise<number> {
  const store = await getStore();
  let looks = 0;
  for (const tabId of new Set(tabIds)) {
    const late: LateNeeds = {
      readDossier: needs.readDossier,
      attachmentsAndLooks: async (id) => await attachmentsAndLooks(store, id),
      queueLook: async (job) => await queueLateLook(store, job, tabId, clock),
    };
    const page = await needs.pageOfTab(tabId);
    if (page !== null) looks += await lookForLateProofs(late, page);
  }
  return looks;
}

const needs: AttachNeeds = {
  now: clock.now,
  unfinishedAttachments: async () => await unfinishedAttachments(await getStore()),
  changeAttachment: async (id, change) => await changeAttachment(await getStore(), id, change),
  pageOfTab: async (tabId) => pageOfTab(await pagesOfTab(await getStore(), tabId)),
  isOff,
  isTabOpen: async (tabId) => (await openTabIds()).has(tabId),
  readDossier: async (id) => await readDossier(await getStore(), id),
  readFile: async ({ fileId, file }) => {
    const bytes = await getFile(await getStore(), fileId);
    if (bytes === null) throw new Error(`The file of an attachment is gone: ${fileId}`);
    return new File([bytes], file.name, { type: 'application/pdf' });
  },
  reach: reachHands,
  isWatched: hasInHand,
  attach: async (page, order) => await acknowledged(giveOrder(page, order), takenWithinMs),
  stopWatching: async (page, jobId) =>
    await acknowledged(sendToHands(page, 'stopWatching', { jobId })).catch(() => null),
  knownRung: async (portal) => await lastRungThatWorked(await getStore(), portal),
  noteRung: async (portal, rung, outcome) =>
    await noteRung(await getStore(), portal, rung, outcome, clock.now()),
  append: async (dossierId, bodies) => {
    const office = await getOffice();
    if (office === null) throw new Error('No office has been set up');
    return await appendEvents(await getStore(), { ...clock, officer: office.officer, dossierId }, bodies);
  },
};

async function giveOrder(page: PortalPage, order: AttachOrder<File>): Promise<AttachStart> {
  const { documentId } = page;
  const spec = await specInForceFor(page.role);
  const word = order.hand === 'officer' ? await wordAtRow() : {};
  return await sendToHands(page, 'attach', { documentId, spec, order, ...word });
}

async function wordAtRow(): Promise<{ word?: string }> {
  const office = await getOffice();
  return office === null ? {} : { word: createText(office.language).t('offer.putHere') };
}
