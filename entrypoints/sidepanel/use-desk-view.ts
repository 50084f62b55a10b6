import { useLiveQuery } from 'dexie-react-hooks';
import { freshSince } from '#lib/domain/account';
import { planChecklist } from '#lib/domain/checklist';
import { parseCitizenNumber } from '#lib/domain/citizen';
import { type AccountState, type Dossier, foldDossier } from '#lib/domain/dossier';
import type { CheckJob } from '#lib/domain/job.schema';
import { type CheckProgress, factsOfLines, type PageTie, planNextAction } from '#lib/domain/next-action';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { placePapers } from '#lib/domain/paper';
import type { ComponentRow, PortalPage } from '#lib/domain/page-reading.schema';
import { asSeenOnPage } from '#lib/domain/seen-on-page';
import { beingMade, summariseSending } from '#lib/domain/sending';
import { attachmentsOfDossier } from '#lib/storage/attachments';
import { findRecentCheck, unfinishedChecks } from '#lib/storage/checks';
import type { Store } from '#lib/storage/database';
import { type DossierSummary, listDossiers } from '#lib/storage/dossiers';
import { readEvents } from '#lib/storage/events';
import { papersOfDossier } from '#lib/storage/papers';
import { failedAgain } from '#lib/workflows/failed-again';
import {
  type DossierPageReading,
  failuresThatMatter,
  isDossierPage,
  readSubject,
} from '#lib/workflows/page-subject';
import { isOfTable } from '#components/dossier/describe-unread.ts';
import type { DeskView, DossierSummary as SummaryView, DossierView } from '#components/dossier/desk-view.ts';
import type { TrayPaper } from '#components/paper/paper-view.ts';
import type { DeskState } from './use-desk-state.ts';
import { useThumbnails } from './use-thumbnails.ts';

const recentCount = 8;

/** What the side panel shows, from the database; null until the first reading is there. */
export function useDeskView(
  store: Store,
  { rowNames = [] }: OfficeSettings,
  state: DeskState,
): DeskView | null {
  const { dossierId, page, pages, tabId } = state;
  const ledger = useLiveQuery(
    async () => ({ of: dossierId, events: dossierId === null ? [] : await readEvents(store, dossierId) }),
    [store, dossierId],
  );
  const folded = ledger ? foldDossier(ledger.events) : null;
  const number = citizenOn(page);
  const applicant = folded?.subject.kind === 'citizen' ? folded.subject.number : null;
  const papers = useLiveQuery(
    async () => (dossierId === null ? [] : await papersOfDossier(store, dossierId)),
    [store, dossierId],
  );
  const jobs = useLiveQuery(
    async () => (dossierId === null ? [] : await attachmentsOfDossier(store, dossierId)),
    [store, dossierId],
  );
  const checks = useLiveQuery(() => unfinishedChecks(store), [store]);
  const recentCheck = useLiveQuery(
    () => (number === null ? null : findRecentCheck(store, number, freshSince(new Date()))),
    [store, number],
  );
  const applicantCheck = useLiveQuery(
    () => (applicant === null ? null : findRecentCheck(store, applicant, freshSince(new Date()))),
    [store, applicant],
  );
  const summaries = useLiveQuery(() => listDossiers(store, { limit: recentCount }), [store]);
  const thumbs = useThumbnails(store, papers ?? []);

  if (pages === undefined || !ledger || !papers || !jobs || !checks || !summaries) return { kind: 'loading' };
  if (ledger.of !== dossierId) return { kind: 'loading' };
  if (state.trouble !== null) return { kind: 'storageTrouble', why: state.trouble };
  const recent = summaries.map(toSummary);
  const rows = folded && rowsOf(folded, pages);
  const shown = folded && asSeenOnPage(folded, rows, rowNames);
  if (shown !== null && shown.discarded === null) {
    const placed = placePapers(shown, papers, rowNames);
    const checklist = planChecklist({
      components: shown.components,
      papers: placed,
      rows,
      rowNames,
      jobs,
      preparing: beingMade(state.sent, jobs),
    });
    const tie = tieOf(shown, { page, pages, tabId });
    const check = progressOf(checks, shown.subject.kind === 'citizen' ? shown.subject.number : null);
    const unread = unreadOn(page);
    const again = failedAgain(shown, applicantCheck ?? null);
    const unreadTable = unread.unread?.failures.find(({ field }) => isOfTable(field))?.field;
    const unassigned = placed.filter((paper) => paper.component === null).length;
    return {
      kind: 'dossier',
      dossier: withNameOfPage(shown, page),
      history: ledger.events,
      tie,
      check,
      papers: placed.map((paper): TrayPaper => ({ paper, thumbs: thumbs.get(paper.id) ?? [null] })),
      checklist,
      sending: summariseSending(state.sent, checklist.lines),
      reading: state.reading,
      problems: state.problems,
      removed: state.removed.length === 0 ? null : state.removed.length,
      ...unread,
      ...(again === null ? {} : { failedAgain: again }),
      next: planNextAction(shown, {
        tie,
        check,
        unassigned,
        ...factsOfLines(checklist.lines),
        ...(unreadTable === undefined ? {} : { unreadTable }),
      }),
    };
  }
  if (page === null) return { kind: 'noPortalTab', recent };
  if (page.reading.kind === 'signIn') return { kind: 'portalSignedOut', portal: page.role, recent };
  if (page.reading.kind === 'captcha') {
    const { role: portal, tabId: captchaTab, windowId } = page;
    return { kind: 'portalCaptcha', portal, tab: { tabId: captchaTab, windowId }, recent };
  }
  if (page.reading.kind === 'switchedOff')
    return { kind: 'switchedOff', what: 'page', why: page.reading.why, recent };
  if (page.reading.kind === 'unknown') return { kind: 'pageUnknown', recent };
  if (!isDossierPage(page.reading)) return { kind: 'noPortalTab', recent };
  if (page.trackOff !== undefined) return { kind: 'switchedOff', what: 'track', why: page.trackOff, recent };
  return {
    kind: 'pageWithoutDossier',
    page: { ...page.reading, citizenNumber: parseCitizenNumber(page.reading.citizenNumber) },
    account: toAccountState(recentCheck ?? null),
    check: progressOf(checks, number),
    trackable: isTrackable(page.reading),
    ...unreadOn(page),
    recent,
  };
}

/** The fields of the page in front that could not be read. */
function unreadOn(page: PortalPage | null): Pick<DossierView, 'unread'> {
  if (page === null || !isDossierPage(page.reading)) return {};
  const failures = failuresThatMatter(page.reading);
  return failures.length === 0 ? {} : { unread: { page: page.reading.kind, failures } };
}

function citizenOn(page: PortalPage | null): string | null {
  if (page === null || !isDossierPage(page.reading)) return null;
  const citizen = parseCitizenNumber(page.reading.citizenNumber);
  return citizen.kind === 'valid' ? citizen.number : null;
}

function isTrackable(reading: DossierPageReading): boolean {
  return readSubject(reading) !== null && reading.procedure !== null;
}

/** The component rows of the page the dossier is open on; null where none is, or none are shown. */
function rowsOf({ id }: Dossier, pages: readonly PortalPage[]): ComponentRow[] | null {
  const page = pages.find(({ dossierId, reading }) => dossierId === id && isDossierPage(reading));
  return page && isDossierPage(page.reading) ? page.reading.components : null;
}

/** The name stands on the page before it is recorded. */
function withNameOfPage(dossier: Dossier, page: PortalPage | null): Dossier {
  if (page?.dossierId !== dossier.id || !isDossierPage(page.reading)) return dossier;
  const name = page.reading.fullName.trim();
  return name === '' ? dossier : { ...dossier, subject: { ...dossier.subject, name } };
}

function tieOf(
  dossier: Dossier,
  { page, pages, tabId }: { page: PortalPage | null; pages: readonly PortalPage[]; tabId: number | null },
): PageTie {
  if (page?.dossierId === dossier.id && isDossierPage(page.reading))
    return { kind: 'here', page: page.reading.kind };
  const other = pages.find((each) => each.dossierId === dossier.id && isDossierPage(each.reading));
  if (other) return { kind: 'otherTab', tabId: other.tabId, windowId: other.windowId };
  if (page === null || page.role !== 'intake' || tabId === null) return { kind: 'noTab' };
  if (page.reading.kind === 'signIn') return { kind: 'signedOut', tabId };
  if (page.reading.kind === 'captcha') return { kind: 'captcha', tabId };
  const isOff = page.reading.kind === 'switchedOff' || page.trackOff !== undefined;
  return isOff ? { kind: 'switchedOff' } : { kind: 'noTab' };
}

function progressOf(checks: readonly CheckJob[], number: string | null): CheckProgress {
  const job = checks.find((check) => check.number === number);
  if (!job) return { kind: 'idle' };
  return job.state.kind === 'queued' ? { kind: 'queued' } : { kind: 'running' };
}

function toAccountState(check: CheckJob | null): AccountState | null {
  if (check?.state.kind !== 'done') return null;
  return { outcome: check.state.outcome, at: check.state.at, source: 'portal' };
}

function toSummary({ id, number, subject, procedure, step, due }: DossierSummary): SummaryView {
  const code = subject.kind === 'citizen' ? subject.number : subject.unitCode;
  return { id, number, name: subject.name ?? code, procedure: procedure.name, step, due };
}
