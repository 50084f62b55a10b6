import { handOf, hasEnded, touchedOf } from '#lib/domain/attach-job';
import { orderWithinMs } from '#lib/domain/attach-way';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { AttachJob, AttachState } from '#lib/domain/job.schema';
import type { AttachEnd } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { againWithinMs, lookAgain, watchOver } from './attach-again.ts';
import { endAttachment, finishAttachment, giveUp, putOff } from './attach-end.ts';
import type { AttachNeeds } from './attach-needs.ts';
import { type HandOver, handOver } from './attach-order.ts';
import { filesOnRow, findHindrance, hasNewName, isBeingDrawn } from './attach-page.ts';
import { inTurn, isDue } from './attach-rounds.ts';

/** How long the officer may take to put a file there by hand. */
const byHandWithinMs = 600_000;

/**
 * Moves the attachments on: one file at a time in a tab (invariants in lib/portals/attach.design.md). Called whenever
 * something may have changed, also as the first thing after the service worker was stopped. Answers whether something is
 * under way that has to be looked at again soon; what waits for the officer's hand is told of by its page.
 */
export async function advanceAttachments(needs: AttachNeeds): Promise<boolean> {
  const jobs = await needs.unfinishedAttachments();
  const busyTabs = new Set<number>();
  const faults: unknown[] = [];
  for (const job of jobs) {
    const { state } = job;
    if (state.kind !== 'running') continue;
    const isUnderWay = await apart(() => watchOver(needs, job, state));
    if (isUnderWay && isAlone(job)) busyTabs.add(job.tabId);
  }
  for (const job of inTurn(jobs)) {
    const { state } = job;
    if (state.kind !== 'queued' || (isAlone(job) && busyTabs.has(job.tabId)) || !isDue(job, needs.now()))
      continue;
    const isUnderWay = await apart(() => start(needs, job, state));
    if (isUnderWay && isAlone(job)) busyTabs.add(job.tabId);
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Some attachments could not be moved on');
  return jobs.length > 0 && (await needs.unfinishedAttachments()).some((job) => handOf(job) !== 'officer');

  /** A job that cannot be moved on must not stand in the way of the others. */
  async function apart(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (fault) {
      faults.push(fault);
      return true;
    }
  }
}

/**
 * Takes what a page saw of the order it was given until `orderUntil`. A failure that is heard twice, or late, says nothing of
 * the order that the job has by now; proof is proof.
 */
export async function takeEnd(
  needs: AttachNeeds,
  job: AttachJob,
  end: AttachEnd,
  orderUntil: string,
): Promise<void> {
  const { state } = job;
  const isOfNow = state.kind === 'running' && (state.againUntil ?? state.leaseUntil) === orderUntil;
  if (end.kind === 'attached' || isOfNow) await endAttachment(needs, job, end);
}

/** Stops waiting for a file that the officer was to put there; the ledger is not told. */
export async function stopByHand(needs: AttachNeeds, job: AttachJob): Promise<void> {
  if (handOf(job) !== 'officer') return;
  const page = await needs.pageOfTab(job.tabId);
  const failure = { kind: 'notProven', why: 'interrupted' } as const;
  const at = needs.now().toISOString();
  await needs.changeAttachment(job.id, (current) =>
    hasEnded(current) ? null : { kind: 'failed', failure, at, stopped: true, ...touchedOf(current.state) },
  );
  if (page !== null) await needs.stopWatching(page, job.id);
}

/** One file at a time is put into a tab; what is only watched is watched beside it. */
function isAlone(job: AttachJob): boolean {
  return handOf(job) === 'product';
}

type Queued = Extract<AttachState, { kind: 'queued' }>;

/** Hands a queued job to its page; whether it is under way. */
async function start(needs: AttachNeeds, job: AttachJob, state: Queued): Promise<boolean> {
  if (!(await needs.isTabOpen(job.tabId))) return await giveUp(needs, job, 'tabClosed');
  const page = await needs.pageOfTab(job.tabId);
  const off = page && (await needs.isOff(page.role, 'attach'));
  const hindrance = off === null ? findHindrance(page, job) : ({ kind: 'switchedOff', why: off } as const);
  const isDrawn = !isBeingDrawn(page, job);
  if (page === null || hindrance !== null || !isDrawn) {
    const failure = hindrance ?? { kind: 'notFound', field: 'components' };
    return await hinder(needs, job, failure, isDrawn);
  }
  if (job.replaces !== undefined) await needs.stopWatching(page, job.replaces);
  const files = filesOnRow(page, job);
  const isThereAlready = state.before !== undefined && hasNewName(files, state.before);
  const isLook = handOf(job) === 'nobody' || isThereAlready;
  const plan = isLook ? asLook(needs, page, state) : asFile(needs, page, job, files);
  const given = await handOver(needs, job, page, plan);
  const counted = { ...job, attempts: job.attempts + 1 };
  // A page that cannot be looked at now has had its look; one that was not touched has not been.
  const ended = isLook ? { ...counted, state: plan.state } : counted;
  switch (given.kind) {
    case 'given':
    case 'taken':
      return true;
    case 'notReached': {
      const isPutOff = await putOff(needs, counted, { kind: 'notProven', why: 'interrupted' });
      return isPutOff ? false : await giveUp(needs, counted, 'interrupted');
    }
    case 'noFile':
      await endAttachment(needs, ended, {
        kind: 'failed',
        failure: { kind: 'notProven', why: 'interrupted' },
      });
      return false;
    case 'refused': {
      const { failure } = given;
      // What an earlier try put there, though its server said no, may be shown only now.
      if (failure.kind === 'rowHoldsFile' && state.before !== undefined && !isLook) {
        const touched = { ...plan.state, before: state.before, ...beganIn(state) };
        return await lookAgain(needs, { ...counted, state: touched }, touched, page);
      }
      await endAttachment(needs, ended, { kind: 'failed', failure });
      return false;
    }
  }
}

/** A page that is still being drawn is waited for; one that shows something else is not. */
async function hinder(
  needs: AttachNeeds,
  job: AttachJob,
  failure: AttachFailure,
  isDrawn: boolean,
): Promise<false> {
  if (handOf(job) === 'officer' && failure.kind !== 'switchedOff') {
    if (needs.now().getTime() <= Date.parse(job.queuedAt) + byHandWithinMs) return false;
  }
  const counted = { ...job, attempts: job.attempts + 1 };
  if (!isDrawn && (await putOff(needs, counted, failure))) return false;
  await finishAttachment(needs, counted, { kind: 'failed', failure });
  return false;
}

/** The file goes to the page, by our hand or the officer's. */
function asFile(needs: AttachNeeds, page: PortalPage, job: AttachJob, before: string[]): HandOver {
  const hand = handOf(job);
  const leaseUntil = later(needs, hand === 'officer' ? byHandWithinMs : orderWithinMs(job.file.bytes));
  return { hand, isNew: true, state: { ...placeOf(page), before, leaseUntil } };
}

/** The page is only looked at: the file may be there. */
function asLook(needs: AttachNeeds, page: PortalPage, queued: Queued): HandOver {
  const againUntil = later(needs, againWithinMs);
  const { before = [] } = queued;
  const state = { ...placeOf(page), before, ...beganIn(queued), leaseUntil: againUntil, againUntil };
  return { hand: 'nobody', isNew: false, state };
}

function placeOf({ tabId, documentId }: PortalPage) {
  return { kind: 'running' as const, tabId, documentId };
}

function beganIn({ beganIn: document }: Queued): { beganIn?: string } {
  return document === undefined ? {} : { beganIn: document };
}

function later(needs: AttachNeeds, ms: number): string {
  return new Date(needs.now().getTime() + ms).toISOString();
}
