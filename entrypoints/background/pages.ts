import { parseCitizenNumber } from '#lib/domain/citizen';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { PageReport, type PortalPage } from '#lib/domain/page-reading.schema';
import { acknowledged } from '#lib/messaging/acknowledged';
import { type PageSender, sendToTab } from '#lib/messaging/background';
import { openTabIds } from '#lib/platform/tabs';
import { roleOf } from '#lib/portals/catalogue';
import { findDossierByNumber, findOpenDraft, openDraft } from '#lib/storage/dossiers';
import { appendEvents, readDossier } from '#lib/storage/events';
import { isHeld, trayLock, withLock } from '#lib/storage/lock';
import { papersOfDossier } from '#lib/storage/papers';
import { allPages, putPage, readPage, removePage, removeTab } from '#lib/storage/pages';
import { withFirstRows } from '#lib/workflows/first-rows';
import { type FollowNeeds, followPage, trackPage } from '#lib/workflows/follow-page';
import { isDossierPage } from '#lib/workflows/page-subject';
import { checkNewNumber } from './checks.ts';
import { currentCheck, recentCheck } from './known-checks.ts';
import { getOffice } from './office.ts';
import { isOff } from './spec-in-force.ts';
import { clock, getStore } from './store.ts';

/** A portal that loads whole pages answers an acceptance within this time. */
const turnsIntoWithinMs = 60_000;

/** Keeps what a page told of itself, ties it to its dossier and starts what follows from it. */
export async function takeReport(report: PageReport, from: PageSender): Promise<void> {
  const parsed = PageReport.parse(report);
  const office = await getOffice();
  if (office === null) return;
  // A frame of the portal that never was a page of its own (a banner, a chat) tells nothing.
  const isBeside = parsed.reading.kind === 'unknown' && from.frameId !== 0;
  if (isBeside && (await readPage(await getStore(), from.tabId, from.frameId)) === null) return;
  const before = await withLock('pages', async () => await keep(parsed, from, office));
  if (before === 'superseded') return;
  await startChecks(parsed, before, roleOf(from.url, office.portals));
}

async function keep(
  report: PageReport,
  from: PageSender,
  office: OfficeSettings,
): Promise<PortalPage | null | 'superseded'> {
  const store = await getStore();
  const before = await readPage(store, from.tabId, from.frameId);
  const tied = before !== null && handsOver(before, report) ? before.dossierId : null;
  const { tabId, frameId, windowId } = from;
  const seenAt = clock.now().toISOString();
  const role = roleOf(from.url, office.portals);
  const trackOff = isDossierPage(report.reading) ? await isOff('intake', 'track') : null;
  const why = trackOff === null ? {} : { trackOff };
  const page = { ...report, tabId, frameId, windowId, seenAt, role, ...why, ...tiedAtOf(before, report) };
  if (!(await putPage(store, withFirstRows(before, { ...page, dossierId: tied })))) return 'superseded';
  if (isDossierPage(report.reading)) {
    const dossier = await followPage(followNeeds(office, report), report.reading, tied);
    const dossierId = dossier?.id ?? null;
    if (dossierId !== tied) await putPage(store, withFirstRows(before, { ...page, dossierId }));
  }
  return before;
}

/**
 * Whether a page takes over the dossier of the one that stood in its frame: a tie leads from a dossier's page to the page
 * it turns into, not through lists and look-ups, known or not. Where the portal loads whole pages, intake turns into the
 * detail page.
 */
function handsOver(before: PortalPage, { documentId, reading, route }: PageReport): boolean {
  if (before.documentId === documentId) {
    // An unknown page is a page on its way to the next one, unless the next one is somewhere else again.
    const isDirect = before.reading.kind !== 'unknown' || [route, before.tiedAt].includes(before.route);
    return isDirect && (isDossierPage(reading) || reading.kind === 'unknown');
  }
  if (before.leftAt === undefined) return false;
  const left = clock.now().getTime() - Date.parse(before.leftAt);
  return before.reading.kind === 'intake' && reading.kind === 'dossierDetail' && left < turnsIntoWithinMs;
}

/** An unknown page remembers where the dossier's own page was. */
function tiedAtOf(before: PortalPage | null, { reading }: PageReport): { tiedAt?: string } {
  const tiedAt = before !== null && isDossierPage(before.reading) ? before.route : before?.tiedAt;
  return reading.kind !== 'unknown' || tiedAt === undefined ? {} : { tiedAt };
}

/** Opens a dossier for the page in a frame, at the officer's wish. */
export async function trackFrame({ tabId, frameId }: { tabId: number; frameId: number }): Promise<void> {
  const office = await getOffice();
  if (office === null) return;
  await withLock('pages', async () => {
    const page = await readPage(await getStore(), tabId, frameId);
    if (page === null || !isDossierPage(page.reading)) return;
    const dossier = await trackPage(followNeeds(office, page), page.reading);
    if (dossier) await putPage(await getStore(), withFirstRows(page, { ...page, dossierId: dossier.id }));
  });
}

async function startChecks(
  { reading }: PageReport,
  before: PortalPage | null,
  role: 'intake' | 'accounts',
): Promise<void> {
  if (role === 'accounts' || !isDossierPage(reading)) return;
  const citizen = parseCitizenNumber(reading.citizenNumber);
  const known =
    before && isDossierPage(before.reading) ? parseCitizenNumber(before.reading.citizenNumber) : null;
  const isNew = known?.kind !== 'valid' || citizen.kind !== 'valid' || known.number !== citizen.number;
  if (citizen.kind !== 'valid') return;
  // The service worker may have been stopped between keeping a report and asking for its number.
  if (isNew || (await currentCheck(citizen.number)) === null) await checkNewNumber(citizen.number);
}

/** Forgets a page that is being left, unless the frame already shows another. */
export async function forgetPage(documentId: string, { tabId, frameId }: PageSender): Promise<void> {
  const store = await getStore();
  await withLock('pages', async () => {
    const standing = await readPage(store, tabId, frameId);
    if (standing?.documentId !== documentId) return;
    if (standing.dossierId === null) await removePage(store, tabId, frameId);
    else await putPage(store, { ...standing, leftAt: clock.now().toISOString() });
  });
}

/** Forgets a closed tab. */
export async function forgetTab(tabId: number): Promise<void> {
  const store = await getStore();
  await withLock('pages', () => removeTab(store, tabId));
}

/** Forgets the rows of tabs that are gone, as after a crash of the browser. */
export async function forgetClosedTabs(): Promise<void> {
  const store = await getStore();
  const open = await openTabIds();
  for (const { tabId, frameId } of await allPages(store)) {
    if (!open.has(tabId)) await removePage(store, tabId, frameId);
  }
}

function followNeeds(
  { officer, rowNames = [] }: OfficeSettings,
  { portal, specVersion }: Pick<PortalPage, 'portal' | 'specVersion'>,
): FollowNeeds {
  const author = { ...clock, officer };
  return {
    source: { portal, specVersion },
    readDossier: async (id) => await readDossier(await getStore(), id),
    findByNumber: async (number) => await findDossierByNumber(await getStore(), number),
    findDraft: async (subject, procedure) => await findOpenDraft(await getStore(), subject, procedure),
    open: async (received, more) => await openDraft(await getStore(), author, received, more),
    append: async (dossierId, bodies) =>
      await appendEvents(await getStore(), { ...author, dossierId }, bodies),
    recentCheck,
    isOff,
    rowNames,
    hasPapers: async (id) =>
      (await isHeld(trayLock(id))) || (await papersOfDossier(await getStore(), id)).length > 0,
  };
}

/** The last report known of a document, so that a copy of the script that comes later counts on from it. */
export async function lastRevision(documentId: string, { tabId, frameId }: PageSender): Promise<number> {
  const page = await readPage(await getStore(), tabId, frameId);
  return page?.documentId === documentId ? page.revision : 0;
}

/** Makes every open portal page begin anew with the spec that is in force now, frames that were no page of any kind too. */
export async function renewPages(): Promise<void> {
  const tabs = new Set((await allPages(await getStore())).map(({ tabId }) => tabId));
  await Promise.allSettled([...tabs].map((tabId) => acknowledged(sendToTab(tabId, 'specChanged', null))));
}
