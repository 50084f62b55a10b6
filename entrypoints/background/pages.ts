import { parseCitizenNumber } from '#lib/domain/citizen';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { PageReport, type PortalPage } from '#lib/domain/page-reading.schema';
import type { PageSender } from '#lib/messaging/background';
import { openTabIds } from '#lib/platform/tabs';
import { findDossierByNumber, findOpenDraft, openDraft } from '#lib/storage/dossiers';
import { appendEvents, readDossier } from '#lib/storage/events';
import { isHeld, trayLock, withLock } from '#lib/storage/lock';
import { papersOfDossier } from '#lib/storage/papers';
import { allPages, putPage, readPage, removePage, removeTab } from '#lib/storage/pages';
import { type FollowNeeds, followPage, trackPage } from '#lib/workflows/follow-page';
import { isDossierPage } from '#lib/workflows/page-subject';
import { checkNewNumber } from './checks.ts';
import { currentCheck, recentCheck } from './known-checks.ts';
import { getOffice, roleOf } from './office.ts';
import { clock, getStore } from './store.ts';

/** Keeps what a page told of itself, ties it to its dossier and starts what follows from it. */
export async function takeReport(report: PageReport, from: PageSender): Promise<void> {
  const parsed = PageReport.parse(report);
  const office = await getOffice();
  if (office === null) return;
  // A frame of the portal that is no page of its own (a banner, a chat) tells nothing.
  if (parsed.reading.kind === 'unknown' && from.frameId !== 0) return;
  const before = await withLock('pages', async () => await keep(parsed, from, office));
  if (before === 'superseded') return;
  await startChecks(parsed, before, roleOf(from.url, office));
}

async function keep(
  report: PageReport,
  from: PageSender,
  office: OfficeSettings,
): Promise<PortalPage | null | 'superseded'> {
  const store = await getStore();
  const before = await readPage(store, from.tabId, from.frameId);
  const isSameDocument = before?.documentId === report.documentId;
  // A tie leads from a dossier's page to the page it turns into, not through lists and look-ups.
  const keepsTie = isDossierPage(report.reading) || report.reading.kind === 'unknown';
  const tied = isSameDocument && keepsTie ? (before?.dossierId ?? null) : null;
  const { tabId, frameId, windowId } = from;
  const seenAt = clock.now().toISOString();
  const page = { ...report, tabId, frameId, windowId, seenAt, role: roleOf(from.url, office) };
  if (!(await putPage(store, { ...page, dossierId: tied }))) return 'superseded';
  if (isDossierPage(report.reading)) {
    const dossier = await followPage(followNeeds(office, report), report.reading, tied);
    const dossierId = dossier?.id ?? null;
    if (dossierId !== tied) await putPage(store, { ...page, dossierId });
  }
  return before;
}

/** Opens a dossier for the page in a frame, at the officer's wish. */
export async function trackFrame({ tabId, frameId }: { tabId: number; frameId: number }): Promise<void> {
  const office = await getOffice();
  if (office === null) return;
  await withLock('pages', async () => {
    const page = await readPage(await getStore(), tabId, frameId);
    if (page === null || !isDossierPage(page.reading)) return;
    const dossier = await trackPage(followNeeds(office, page), page.reading);
    if (dossier) await putPage(await getStore(), { ...page, dossierId: dossier.id });
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
    if (standing?.documentId === documentId) await removePage(store, tabId, frameId);
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
  { officer }: OfficeSettings,
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
    hasPapers: async (id) =>
      (await isHeld(trayLock(id))) || (await papersOfDossier(await getStore(), id)).length > 0,
  };
}
