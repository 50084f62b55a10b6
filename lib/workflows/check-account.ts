import { judgeAccountReading } from '#lib/domain/account';
import type { AccountOutcome, AccountReading } from '#lib/domain/account.schema';
import type { CheckJob, CheckState } from '#lib/domain/job.schema';
import type { AskResult } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import {
  couldNot,
  couldNotAsk,
  evidenceFrom,
  findHindrance,
  isUnasked,
  showsSame,
  staleAfter,
  switchedOff,
  whyNoAnswer,
} from './account-page.ts';
import type { IsOff } from './switched-off.ts';

/** How long a page may take to load, or the portal to answer, before the check ends as "could not check". */
export const answerWithinMs = 20_000;
/** How long a page may stay unrecognised (still building itself, or an error page) before it is loaded anew. */
const settleWithinMs = 3_000;
/** How long the portal's empty message must have stood to be an answer. */
const emptyStandsMs = 400;
/** A page that failed is loaded once more; after that the check ends. */
const maxAttempts = 2;

export type CheckChange = Pick<CheckJob, 'state' | 'attempts'>;

/** What checking accounts needs from storage and browser. `change` is a compare-and-set: null leaves the job as it is. */
export type CheckNeeds = {
  now(): Date;
  unfinishedChecks(): Promise<CheckJob[]>;
  changeCheck(id: string, change: (job: CheckJob) => CheckChange | null): Promise<CheckJob | null>;
  /** The pages of the account portal that are open now; top frames and others. */
  accountPages(): Promise<PortalPage[]>;
  accountSearchUrl(): Promise<string>;
  mayUseAccountPortal(): Promise<boolean>;
  isOff: IsOff;
  openTab(url: string): Promise<number>;
  navigateTab(tabId: number, url: string): Promise<boolean>;
  askAccount(page: PortalPage, number: string): Promise<AskResult>;
  settled(job: CheckJob, outcome: AccountOutcome): Promise<void>;
};

/**
 * Moves the account checks on: one lane, one question at the portal at a time (invariants in check-account.design.md).
 * Called whenever something may have changed; every call may be the first after the service worker was stopped.
 * Answers whether a check is still under way, so that the caller looks again in a while.
 */
export async function advanceChecks(needs: CheckNeeds): Promise<boolean> {
  const jobs = await needs.unfinishedChecks();
  const running = jobs.filter((job) => job.state.kind !== 'queued');
  for (const job of [...running, ...jobs.filter((each) => each.state.kind === 'queued')]) {
    if (await isStillRunning(needs, job)) return true;
  }
  return false;
}

async function isStillRunning(needs: CheckNeeds, job: CheckJob): Promise<boolean> {
  const off = await needs.isOff('accounts', 'accountCheck');
  if (off !== null) return await finish(needs, job, switchedOff(off), null);
  switch (job.state.kind) {
    case 'done':
      return false;
    case 'queued':
      return await begin(needs, job);
    case 'waitingForPage':
      return await continueWaiting(needs, job, job.state);
    case 'asked':
      return await continueAsked(needs, job, job.state);
  }
}

async function begin(needs: CheckNeeds, job: CheckJob): Promise<boolean> {
  if (!(await needs.mayUseAccountPortal())) return await finish(needs, job, couldNot('noPermission'), null);
  const pages = await needs.accountPages();
  const ready = pages.find(isUnasked);
  if (ready) return await ask(needs, job, ready);
  const used = pages.find((page) => page.reading.kind === 'accountSearch');
  const url = await needs.accountSearchUrl();
  if (used && (await needs.navigateTab(used.tabId, url)))
    return await wait(needs, job, used.tabId, used.documentId);
  for (const page of pages) {
    const hindrance = findHindrance(page);
    if (hindrance) return await finish(needs, job, hindrance, page);
  }
  return await wait(needs, job, await needs.openTab(url), null);
}

type Waiting = Extract<CheckState, { kind: 'waitingForPage' }>;
type Asked = Extract<CheckState, { kind: 'asked' }>;

async function continueWaiting(needs: CheckNeeds, job: CheckJob, waiting: Waiting): Promise<boolean> {
  const page = await pageOf(needs, waiting.tabId, (each) => each.documentId !== waiting.leftDocument);
  if (page?.reading.kind === 'accountSearch') return await ask(needs, job, page);
  const hindrance = findHindrance(page);
  if (hindrance) return await finish(needs, job, hindrance, page);
  if (page && isStuck(needs, page)) return await retry(needs, job, page);
  if (!isPast(needs, waiting.leaseUntil)) return true;
  return await finish(needs, job, couldNot(page ? 'pageNotRecognised' : 'portalDidNotAnswer'), page);
}

async function continueAsked(needs: CheckNeeds, job: CheckJob, asked: Asked): Promise<boolean> {
  const page = await pageOf(needs, asked.tabId);
  const isNewDocument = page !== null && page.documentId !== asked.documentId;
  const reading = page?.reading ?? null;
  // A page that could be read in part only may hide rows.
  const account = reading?.kind === 'accountSearch' && reading.failures.length === 0 ? reading.account : null;
  if (page && account) {
    const stale = isNewDocument ? null : asked.stale;
    const outcome = stale && showsSame(stale, account) ? null : judgeAccountReading(job.number, account);
    if (outcome) {
      const isAnswer = isFinal(needs, outcome, page, isNewDocument);
      return isAnswer ? await finish(needs, job, outcome, page) : true;
    }
    // Not at once in a new document: a late report of the one that was left would then pass for a newer one.
    if (!isNewDocument || hasSettled(needs, page))
      await keepStale(needs, job, page, staleAfter(account, stale));
  }
  const hindrance = findHindrance(page);
  if (hindrance) return await finish(needs, job, hindrance, page);
  if (isNewDocument && isStuck(needs, page)) return await retry(needs, job, page);
  if (!isPast(needs, asked.leaseUntil)) return true;
  // An answer that comes after this would stand in the way of the next question: the page begins anew.
  if (page) await needs.navigateTab(page.tabId, await needs.accountSearchUrl());
  return await finish(needs, job, whyNoAnswer(reading), page);
}

/**
 * C11: a table says "nothing found" for a moment while its rows are on their way. The message must have stood, unless
 * it came with the page itself.
 */
function isFinal(
  needs: CheckNeeds,
  outcome: AccountOutcome,
  { revision, seenAt }: PortalPage,
  isNewDocument: boolean,
): boolean {
  if (outcome.kind !== 'none' || (isNewDocument && revision === 1)) return true;
  return needs.now().getTime() - Date.parse(seenAt) >= emptyStandsMs;
}

/** C2: the state says "asked" before the page is touched, so that an answer is never read as one to an earlier question. */
async function ask(needs: CheckNeeds, job: CheckJob, page: PortalPage): Promise<boolean> {
  if (page.reading.kind !== 'accountSearch') return false;
  const { tabId, documentId, reading } = page;
  const state: CheckState = {
    kind: 'asked',
    tabId,
    documentId,
    stale: reading.account,
    leaseUntil: lease(needs),
  };
  const asked = await needs.changeCheck(job.id, (current) =>
    // The first question counts as a try too, so that a page which fails is loaded once more only (C7).
    current.state.kind === 'done' ? null : { state, attempts: Math.max(1, current.attempts) },
  );
  if (!asked) return false;
  try {
    const result = await needs.askAccount(page, job.number);
    if (result.kind === 'failed') return await finish(needs, asked, couldNotAsk(result.failure), page);
    // The page itself knows best which document was asked and what stood there.
    await keepStale(needs, asked, result, result.before);
  } catch {
    // The page went away while it was being asked: either it is answering with a new page, or the lease runs out.
  }
  return true;
}

async function wait(
  needs: CheckNeeds,
  job: CheckJob,
  tabId: number,
  leftDocument: string | null,
): Promise<boolean> {
  const state: CheckState = { kind: 'waitingForPage', tabId, leftDocument, leaseUntil: lease(needs) };
  await needs.changeCheck(job.id, (current) =>
    current.state.kind === 'done' ? null : { state, attempts: current.attempts + 1 },
  );
  return true;
}

async function retry(needs: CheckNeeds, job: CheckJob, page: PortalPage): Promise<boolean> {
  if (job.attempts >= maxAttempts) return await finish(needs, job, couldNot('pageNotRecognised'), page);
  const isLoading = await needs.navigateTab(page.tabId, await needs.accountSearchUrl());
  if (!isLoading) return await finish(needs, job, couldNot('portalDidNotAnswer'), page);
  return await wait(needs, job, page.tabId, page.documentId);
}

async function keepStale(
  needs: CheckNeeds,
  job: CheckJob,
  { documentId }: { documentId: string },
  stale: AccountReading | null,
): Promise<void> {
  await needs.changeCheck(job.id, ({ state, attempts }) => {
    if (state.kind !== 'asked') return null;
    const isKnown = state.documentId === documentId && JSON.stringify(state.stale) === JSON.stringify(stale);
    return isKnown ? null : { attempts, state: { ...state, documentId, stale } };
  });
}

/** Ends a check once; answers false, as nothing of it is under way any more. */
async function finish(
  needs: CheckNeeds,
  job: CheckJob,
  outcome: AccountOutcome,
  page: PortalPage | null,
): Promise<false> {
  const evidence = page ? evidenceFrom(job.number, page) : null;
  const state: CheckState = { kind: 'done', outcome, at: needs.now().toISOString(), evidence };
  const done = await needs.changeCheck(job.id, (current) =>
    current.state.kind === 'done' ? null : { ...current, state },
  );
  if (done) await needs.settled(done, outcome);
  return false;
}

/** The page of a tab that says most: in a portal of frames the search, or what stands in its place. */
async function pageOf(
  needs: CheckNeeds,
  tabId: number,
  counts: (page: PortalPage) => boolean = () => true,
): Promise<PortalPage | null> {
  const pages = (await needs.accountPages()).filter((page) => page.tabId === tabId && counts(page));
  const search = pages.find(({ reading }) => reading.kind === 'accountSearch');
  return search ?? pages.find((page) => findHindrance(page) !== null) ?? pages[0] ?? null;
}

function isStuck(needs: CheckNeeds, page: PortalPage): boolean {
  const isUnusable = ['unknown', 'home', 'switchedOff'].includes(page.reading.kind);
  return isUnusable && hasSettled(needs, page);
}

function hasSettled(needs: CheckNeeds, page: PortalPage): boolean {
  return needs.now().getTime() - Date.parse(page.seenAt) > settleWithinMs;
}

function isPast(needs: CheckNeeds, instant: string): boolean {
  return needs.now().getTime() > Date.parse(instant);
}

function lease(needs: CheckNeeds): string {
  return new Date(needs.now().getTime() + answerWithinMs).toISOString();
}
