import { bareNumber } from '#lib/domain/citizen';
import { isConclusive } from '#lib/domain/account';
import type { RowName } from '#lib/domain/component-rows';
import { type Dossier, isUntouched } from '#lib/domain/dossier';
import type { EventBody, ProcedureName, Seen, Subject } from '#lib/domain/dossier-event.schema';
import type { CheckJob } from '#lib/domain/job.schema';
import { findGone } from '#lib/domain/seen-on-page';
import { parseStatus } from '#lib/domain/status';
import { planNews } from './page-news.ts';
import { type DossierPageReading, readSubject, subjectCode } from './page-subject.ts';
import type { IsOff } from './switched-off.ts';

/** What following pages needs from storage. */
export type FollowNeeds = {
  readDossier(id: string): Promise<Dossier | null>;
  findByNumber(number: string): Promise<Dossier | null>;
  /** The open dossier of this subject and procedure that has no number yet. */
  findDraft(subject: Subject, procedure: ProcedureName): Promise<Dossier | null>;
  open(received: Extract<EventBody, { kind: 'dossierReceived' }>, more: EventBody[]): Promise<Dossier>;
  append(dossierId: string, bodies: EventBody[]): Promise<Dossier>;
  recentCheck(number: string): Promise<CheckJob | null>;
  /** The portal and the version of its spec that the page was read by. */
  source: Pick<Seen, 'portal' | 'specVersion'>;
  /** Whether scans wait in the dossier's tray: they are no events yet, and are not to be lost. */
  hasPapers(dossierId: string): Promise<boolean>;
  isOff: IsOff;
  /** What the office calls otherwise than the portal. */
  rowNames: readonly RowName[];
};

/**
 * Ties a page to its dossier and records what the page newly says: by dossier number, else by subject and procedure.
 * An intake page opens a dossier by itself once both are complete; a detail page only shows one that is already kept
 * (looking through the waiting list must not store people). `tied` is the dossier the same document was tied to.
 * Where the office has switched tracking off, nothing is opened, tied or recorded.
 */
export async function followPage(
  needs: FollowNeeds,
  reading: DossierPageReading,
  tied: string | null,
): Promise<Dossier | null> {
  if (await isTrackOff(needs)) return null;
  const kept = await findForPage(needs, reading);
  const found = (isStrange(kept, reading, tied) ? null : kept) ?? (await findDropped(needs, reading, tied));
  if (tied !== null && tied !== found?.id) await leave(needs, tied, reading);
  if (found?.discarded) return found;
  if (found) return await recordNews(needs, await recordGone(needs, found, reading, tied), reading);
  return reading.kind === 'intake' ? await trackPage(needs, reading) : null;
}

/** Opens a dossier for the page, by itself on intake or at the officer's wish; null while the page names no subject and procedure. */
export async function trackPage(needs: FollowNeeds, reading: DossierPageReading): Promise<Dossier | null> {
  if (await isTrackOff(needs)) return null;
  const subject = readSubject(reading);
  if (subject === null || reading.procedure === null) return null;
  const kept = await findForPage(needs, reading);
  if (kept) return await recordNews(needs, kept, reading);
  const check = subject.kind === 'citizen' ? await needs.recentCheck(subject.number) : null;
  const channel = reading.kind === 'intake' ? (reading.channel ?? 'inPerson') : 'inPerson';
  const dossier = await needs.open(
    {
      kind: 'dossierReceived',
      subject,
      procedure: reading.procedure,
      channel,
      source: 'portal',
      seen: see(needs, reading, `${reading.citizenNumber || reading.unitCode} · ${reading.procedure.name}`),
    },
    check ? toAccountChecked(check) : [],
  );
  return await recordNews(needs, dossier, reading);
}

/** The ledger's event of a finished check; nothing while it is under way. */
export function toAccountChecked({ state }: CheckJob): EventBody[] {
  if (state.kind !== 'done') return [];
  const { outcome, at, evidence } = state;
  return [{ kind: 'accountChecked', outcome, checkedAt: at, source: 'portal', evidence }];
}

async function isTrackOff({ isOff }: FollowNeeds): Promise<boolean> {
  return (await isOff('intake', 'track')) !== null;
}

async function findForPage(needs: FollowNeeds, reading: DossierPageReading): Promise<Dossier | null> {
  if (reading.kind === 'dossierDetail' && reading.number !== '') {
    const numbered = await needs.findByNumber(reading.number);
    if (numbered) return isOther(numbered.subject, reading) ? null : numbered;
  }
  const subject = readSubject(reading);
  if (subject === null || reading.procedure === null) return null;
  return await needs.findDraft(subject, reading.procedure);
}

/** A dossier that the officer dropped while its page is open is not opened again by itself. */
async function findDropped(
  needs: FollowNeeds,
  reading: DossierPageReading,
  tied: string | null,
): Promise<Dossier | null> {
  const dossier = tied === null ? null : await needs.readDossier(tied);
  const subject = readSubject(reading);
  const isSame =
    subjectCode(dossier?.subject) === subjectCode(subject) &&
    dossier?.procedure.name === reading.procedure?.name;
  return dossier?.discarded?.why === 'officer' && isSame ? dossier : null;
}

/**
 * The detail page of an older dossier of the same citizen and procedure must not give its number to the open draft: a
 * number is taken over by itself only where the draft's own page turned into that page. The officer can still tie them.
 */
function isStrange(kept: Dossier | null, reading: DossierPageReading, tied: string | null): boolean {
  const isDraft = kept !== null && kept.number === null;
  if (!isDraft || reading.kind !== 'dossierDetail' || reading.number === '') return false;
  const stage = parseStatus(reading.status);
  return kept.id !== tied || (stage !== null && stage !== 'waiting');
}

/** A page that is being redrawn may show the number of one dossier beside the subject of another. */
function isOther(kept: Subject, reading: DossierPageReading): boolean {
  const shownUnit = reading.unitCode.trim();
  if (kept.kind === 'organisation') return shownUnit !== '' && shownUnit !== kept.unitCode;
  const shownNumber = bareNumber(reading.citizenNumber);
  return shownNumber === '' ? shownUnit !== '' : shownNumber !== kept.number;
}

/** The officer corrected the number or procedure on the page: a dossier that holds nothing but readings is dropped. */
async function leave(needs: FollowNeeds, dossierId: string, reading: DossierPageReading): Promise<void> {
  if (reading.kind !== 'intake') return;
  const dossier = await needs.readDossier(dossierId);
  if (dossier === null || dossier.discarded || !isUntouched(dossier)) return;
  if (await needs.hasPapers(dossierId)) return;
  await needs.append(dossierId, [{ kind: 'dossierDiscarded', why: 'pageChanged' }]);
}

/**
 * An intake page loaded anew has a new, empty draft behind it: what was proven on the old one's rows is not attached to
 * this one. In the same document a row may merely be redrawn; there the desk shows it, and nothing is written yet.
 */
async function recordGone(
  needs: FollowNeeds,
  dossier: Dossier,
  reading: DossierPageReading,
  tied: string | null,
): Promise<Dossier> {
  if (reading.kind !== 'intake' || tied === dossier.id) return dossier;
  const gone = findGone(dossier, reading.components, needs.rowNames).map(({ key, state }): EventBody => ({
    kind: 'attachFailed',
    component: key,
    file: state.kind === 'attached' ? state.file : null,
    failure: { kind: 'notProven', why: 'goneFromRow' },
  }));
  return gone.length === 0 ? dossier : await needs.append(dossier.id, gone);
}

async function recordNews(
  needs: FollowNeeds,
  dossier: Dossier,
  reading: DossierPageReading,
): Promise<Dossier> {
  const news = [
    ...(await checkNews(needs, dossier)),
    ...planNews(dossier, reading, (words) => see(needs, reading, words)),
  ];
  return news.length === 0 ? dossier : await needs.append(dossier.id, news);
}

/**
 * What is known of the citizen's account and does not stand in the dossier: it was asked for another procedure, or the
 * service worker was stopped before the outcome was written.
 */
async function checkNews(needs: FollowNeeds, { id, subject, account }: Dossier): Promise<EventBody[]> {
  if (subject.kind !== 'citizen' || (account && isConclusive(account.outcome))) return [];
  const check = await needs.recentCheck(subject.number);
  if (check?.state.kind !== 'done') return [];
  const { outcome } = check.state;
  if (account && !isConclusive(outcome)) return [];
  // Read again: the outcome may have been written into the dossier in the meantime.
  const known = (await needs.readDossier(id))?.account;
  const isKnown = known && (isConclusive(known.outcome) || known.at === check.state.at);
  return isKnown ? [] : toAccountChecked(check);
}

function see({ source }: FollowNeeds, reading: DossierPageReading, words: string): Seen {
  return { ...source, page: reading.kind, words };
}
