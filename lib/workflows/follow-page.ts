import { findCitizenNumber } from '#lib/domain/citizen';
import { catalogueComponents } from '#lib/domain/component';
import { isConclusive } from '#lib/domain/account';
import { type Dossier, isUntouched } from '#lib/domain/dossier';
import type {
  EventBody,
  ListedComponent,
  ProcedureName,
  Seen,
  Subject,
} from '#lib/domain/dossier-event.schema';
import type { CheckJob } from '#lib/domain/job.schema';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { parseStatus } from '#lib/domain/status';

export type DossierPageReading = Extract<PageReading, { kind: 'intake' | 'dossierDetail' }>;

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
};

/** Whether a reading is of a page about one dossier. */
export function isDossierPage(reading: PageReading): reading is DossierPageReading {
  return reading.kind === 'intake' || reading.kind === 'dossierDetail';
}

/** The subject a page is about, or null while its number or unit code is not complete. A citizen's number wins. */
export function readSubject(reading: DossierPageReading): Subject | null {
  const name = reading.fullName.trim();
  const named = name === '' ? {} : { name };
  const number = findCitizenNumber(reading.citizenNumber);
  if (number !== null) return { kind: 'citizen', number, ...named };
  const unitCode = reading.unitCode.trim();
  return unitCode === '' ? null : { kind: 'organisation', unitCode, ...named };
}

/**
 * Ties a page to its dossier and records what the page newly says: by dossier number, else by subject and procedure.
 * An intake page opens a dossier by itself once both are complete; a detail page only shows one that is already kept
 * (looking through the waiting list must not store people). `tied` is the dossier the same document was tied to.
 */
export async function followPage(
  needs: FollowNeeds,
  reading: DossierPageReading,
  tied: string | null,
): Promise<Dossier | null> {
  const kept = await findForPage(needs, reading);
  const found = (isStrange(kept, reading, tied) ? null : kept) ?? (await findDropped(needs, reading, tied));
  if (tied !== null && tied !== found?.id) await leave(needs, tied, reading);
  if (found?.discarded) return found;
  if (found) return await recordNews(needs, found, reading);
  return reading.kind === 'intake' ? await trackPage(needs, reading) : null;
}

/** Opens a dossier for the page, by itself on intake or at the officer's wish; null while the page names no subject and procedure. */
export async function trackPage(needs: FollowNeeds, reading: DossierPageReading): Promise<Dossier | null> {
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

async function findForPage(needs: FollowNeeds, reading: DossierPageReading): Promise<Dossier | null> {
  if (reading.kind === 'dossierDetail' && reading.number !== '') {
    const numbered = await needs.findByNumber(reading.number);
    if (numbered) return isOther(numbered.subject, readSubject(reading)) ? null : numbered;
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
  return isDraft && kept.id !== tied && reading.kind === 'dossierDetail' && reading.number !== '';
}

/** A page that is being redrawn may show the number of one dossier beside the citizen of another. */
function isOther(kept: Subject, shown: Subject | null): boolean {
  return kept.kind === shown?.kind && subjectCode(kept) !== subjectCode(shown);
}

function subjectCode(subject: Subject | null | undefined): string | null {
  if (!subject) return null;
  return subject.kind === 'citizen' ? subject.number : subject.unitCode;
}

/** The officer corrected the number or procedure on the page: a dossier that holds nothing but readings is dropped. */
async function leave(needs: FollowNeeds, dossierId: string, reading: DossierPageReading): Promise<void> {
  if (reading.kind !== 'intake') return;
  const dossier = await needs.readDossier(dossierId);
  if (dossier === null || dossier.discarded || !isUntouched(dossier)) return;
  if (await needs.hasPapers(dossierId)) return;
  await needs.append(dossierId, [{ kind: 'dossierDiscarded', why: 'pageChanged' }]);
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

/** What a page says that the dossier does not know yet, as events; `seen` makes the ground of the words that were read. */
export function planNews(
  dossier: Dossier,
  reading: DossierPageReading,
  seen: (words: string) => Seen,
): EventBody[] {
  const detail = reading.kind === 'dossierDetail' ? reading : null;
  const others = [
    ...componentNews(dossier, reading),
    ...(detail ? [...numberNews(dossier, detail, seen), ...statusNews(dossier, detail.status, seen)] : []),
  ];
  const isSettled = detail !== null || others.length > 0 || !isUntouched(dossier);
  return [...receivedNews(dossier, reading, isSettled, seen), ...others];
}

/** The name is often typed after the number; it is recorded once something else settles, not letter by letter. */
function receivedNews(
  dossier: Dossier,
  reading: DossierPageReading,
  isSettled: boolean,
  seen: (words: string) => Seen,
): EventBody[] {
  const shown = readSubject(reading);
  const isSame = subjectCode(shown) === subjectCode(dossier.subject);
  const name = isSettled && isSame ? shown?.name : undefined;
  const { procedure, channel } = dossier;
  const now = (reading.kind === 'intake' ? reading.channel : null) ?? channel;
  const hasName = name !== undefined && name !== dossier.subject.name;
  if (!hasName && now === channel) return [];
  const named = { ...dossier.subject, ...(hasName ? { name } : {}) };
  const words = [hasName ? name : '', now === channel ? '' : now].filter((part) => part !== '').join(' · ');
  return [
    { kind: 'dossierReceived', subject: named, procedure, channel: now, source: 'portal', seen: seen(words) },
  ];
}

function componentNews(dossier: Dossier, reading: DossierPageReading): EventBody[] {
  const rows = reading.components ?? [];
  if (rows.length > 0) {
    const listed = rows.map(({ key, name, required, copyKind }): ListedComponent => ({
      key,
      name,
      required,
      ...(copyKind ? { copyKind } : {}),
    }));
    const isKnown =
      dossier.componentsFrom === 'portal' &&
      JSON.stringify(listed) === JSON.stringify(listOf(dossier, listed));
    return isKnown ? [] : [{ kind: 'componentsListed', components: listed, from: 'portal' }];
  }
  const components = catalogueComponents(dossier.procedure.code);
  const isWanted = dossier.componentsFrom === null && components.length > 0;
  return isWanted ? [{ kind: 'componentsListed', components, from: 'catalogue' }] : [];
}

function listOf(dossier: Dossier, like: readonly ListedComponent[]): ListedComponent[] {
  return dossier.components
    .slice(0, like.length)
    .map(({ key, name, required, copyKind }) => ({ key, name, required, ...(copyKind ? { copyKind } : {}) }));
}

function numberNews(
  dossier: Dossier,
  reading: Extract<PageReading, { kind: 'dossierDetail' }>,
  seen: (words: string) => Seen,
): EventBody[] {
  const { number, receipt, due } = reading;
  const isNew = number !== '' && (dossier.number !== number || (due !== '' && dossier.due !== due));
  if (!isNew) return [];
  const more = { ...(receipt ? { receipt } : {}), ...(due ? { due } : {}) };
  return [{ kind: 'numberAssigned', number, ...more, source: 'portal', seen: seen(number) }];
}

function statusNews(dossier: Dossier, status: string, seen: (words: string) => Seen): EventBody[] {
  const stage = parseStatus(status);
  const ground = { source: 'portal', seen: seen(status) } as const;
  const isPast = (from: readonly (string | null)[]) => from.includes(stage);
  const news: EventBody[] = [];
  if (isPast(['processing', 'issued', 'returned']) && !dossier.forwarded) {
    news.push({ kind: 'dossierForwarded', ...ground });
  }
  if (isPast(['issued', 'returned']) && !dossier.issued) news.push({ kind: 'resultIssued', ...ground });
  if (isPast(['returned']) && !dossier.returned) news.push({ kind: 'resultReturned', ...ground });
  return news;
}
