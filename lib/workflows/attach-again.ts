import { handOf } from '#lib/domain/attach-job';
import type { AttachJob } from '#lib/domain/job.schema';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { finishAttachment, giveUp } from './attach-end.ts';
import type { AttachNeeds } from './attach-needs.ts';
import { handOver, type Running } from './attach-order.ts';
import { rowOfJob } from './attach-page.ts';

/** How long a reloaded page may take to show the row before it is taken at its word. */
const settleWithinMs = 3_000;
/** How long a page is looked at again: a little longer than the look itself may take. */
export const againWithinMs = 20_000;
/** However often a page is loaded anew: this long after its lease a job is given up. */
const graceMs = 30_000;

/**
 * Looks after a job that is under way (A20): where its watch was lost, with its document or with the acting script, the page
 * is given another one and not the file. Answers whether the job is still under way.
 */
export async function watchOver(needs: AttachNeeds, job: AttachJob, state: Running): Promise<boolean> {
  if (!(await needs.isTabOpen(state.tabId))) return await giveUp(needs, job, 'tabClosed');
  const page = await needs.pageOfTab(state.tabId);
  const now = needs.now().getTime();
  const isPast = now > Date.parse(state.againUntil ?? state.leaseUntil);
  if (page === null) return isPast ? await giveUp(needs, job, 'interrupted') : true;
  if (page.documentId === state.documentId) {
    if (!isPast && (await needs.isWatched(page, job.id))) return true;
    const isLast = isPast && (state.againUntil !== undefined || handOf(job) === 'officer');
    if (isLast) return await giveUp(needs, job, 'interrupted');
  } else {
    const shown = await waitForRow(needs, job, page, isPast);
    if (shown !== 'row') return shown === 'wait';
  }
  const isTooLate = now > Date.parse(state.leaseUntil) + graceMs;
  return isTooLate ? await giveUp(needs, job, 'interrupted') : await lookAgain(needs, job, state, page);
}

/** A new document of the tab: what stands on the row there decides, once there is a row. */
async function waitForRow(
  needs: AttachNeeds,
  job: AttachJob,
  page: PortalPage,
  isPast: boolean,
): Promise<'row' | 'wait' | 'over'> {
  if (rowOfJob(page, job) !== null) return 'row';
  // The officer may take any way back to the row.
  const isOfficer = handOf(job) === 'officer';
  const { kind } = page.reading;
  if (!isOfficer && (kind === 'signIn' || kind === 'captcha')) {
    const failure = { kind: kind === 'signIn' ? 'signedOut' : 'captcha' } as const;
    await finishAttachment(needs, job, { kind: 'failed', failure });
    return 'over';
  }
  const isBuilding = needs.now().getTime() - Date.parse(page.seenAt) <= settleWithinMs;
  if (!isPast && (isOfficer || isBuilding)) return 'wait';
  await giveUp(needs, job, 'pageReloaded');
  return 'over';
}

/** Gives a job that is under way another watch in a page that shows its row; whether it is still under way. */
export async function lookAgain(
  needs: AttachNeeds,
  job: AttachJob,
  state: Running,
  page: PortalPage,
): Promise<boolean> {
  const { documentId } = page;
  const isPast = needs.now().getTime() > Date.parse(state.leaseUntil);
  const isOfficer = handOf(job) === 'officer';
  const againUntil = new Date(needs.now().getTime() + againWithinMs).toISOString();
  const beganIn = state.beganIn ?? state.documentId;
  const given = await handOver(needs, job, page, {
    hand: isOfficer ? 'officer' : 'nobody',
    isNew: false,
    state: { ...state, documentId, beganIn, ...(isOfficer ? {} : { againUntil }) },
  });
  switch (given.kind) {
    case 'given':
    case 'taken':
      return true;
    case 'notReached':
      return isPast ? await giveUp(needs, job, 'interrupted') : true;
    case 'noFile':
      return await giveUp(needs, job, 'interrupted');
    case 'refused':
      return await giveUp(needs, job, documentId === beganIn ? 'interrupted' : 'pageReloaded');
  }
}
