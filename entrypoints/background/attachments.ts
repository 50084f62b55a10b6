import type { AttachEnd, AttachOrder, AttachStart } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { acknowledged } from '#lib/messaging/acknowledged';
import { sendToHands } from '#lib/messaging/background';
import { injectHands } from '#lib/platform/portal-scripts';
import { openTabIds } from '#lib/platform/tabs';
import { readAttachment, unfinishedAttachments, changeAttachment } from '#lib/storage/attachments';
import { appendEvents, readDossier } from '#lib/storage/events';
import { getFile } from '#lib/storage/files';
import { withLock } from '#lib/storage/lock';
import { pagesOfTab } from '#lib/storage/pages';
import { advanceAttachments, type AttachNeeds, endAttachment } from '#lib/workflows/attach-file';
import { isDossierPage } from '#lib/workflows/page-subject';
import { getOffice } from './office.ts';
import { repaint } from './paint.ts';
import { isOff, specInForceFor } from './spec-in-force.ts';
import { clock, getStore } from './store.ts';

/** Moves the attachments on; answers whether one is under way. */
export async function runAttachments(): Promise<boolean> {
  const isRunning = await withLock('attachments', async () => await advanceAttachments(needs));
  void repaint();
  return isRunning;
}

/** Takes what a page saw of an upload it watched. */
export async function takeAttachmentEnd(jobId: string, tabId: number, end: AttachEnd): Promise<void> {
  await withLock('attachments', async () => {
    const job = await readAttachment(await getStore(), jobId);
    if (job?.tabId === tabId) await endAttachment(needs, job, end);
  });
}

const needs: AttachNeeds = {
  now: clock.now,
  unfinishedAttachments: async () => await unfinishedAttachments(await getStore()),
  changeAttachment: async (id, change) => await changeAttachment(await getStore(), id, change),
  pageOfTab: async (tabId) => {
    const pages = await pagesOfTab(await getStore(), tabId);
    return (
      pages.find(({ reading }) => isDossierPage(reading)) ??
      pages.find(({ frameId }) => frameId === 0) ??
      null
    );
  },
  isOff,
  isTabOpen: async (tabId) => (await openTabIds()).has(tabId),
  readDossier: async (id) => await readDossier(await getStore(), id),
  readFile: async ({ fileId, file }) => {
    const bytes = await getFile(await getStore(), fileId);
    if (bytes === null) throw new Error(`The file of an attachment is gone: ${fileId}`);
    return new File([bytes], file.name, { type: 'application/pdf' });
  },
  attach: async (page, order) => await acknowledged(giveOrder(page, order)),
  append: async (dossierId, bodies) => {
    const office = await getOffice();
    if (office === null) throw new Error('No office has been set up');
    return await appendEvents(await getStore(), { ...clock, officer: office.officer, dossierId }, bodies);
  },
};

async function giveOrder(page: PortalPage, order: AttachOrder<File>): Promise<AttachStart> {
  const { documentId } = page;
  const spec = await specInForceFor(page.role);
  const here = await sendToHands(page, 'here', null).catch(() => null);
  if (here === null) await injectHands(page.tabId, page.frameId);
  return await sendToHands(page, 'attach', { documentId, spec, order });
}
