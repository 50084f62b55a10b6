import { parseCitizenNumber } from '#lib/domain/citizen';
import type { CheckJob } from '#lib/domain/job.schema';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { isAskedAnew, isConclusive, isHindered } from '#lib/domain/account';
import { acknowledged } from '#lib/messaging/acknowledged';
import { sendToPage } from '#lib/messaging/background';
import { navigateTab, openInBackground } from '#lib/platform/tabs';
import { hasHost } from '#lib/platform/portal-scripts';
import { routeUrl } from '#lib/portals/addresses';
import { changeCheck, queueCheck, unfinishedChecks } from '#lib/storage/checks';
import { appendEvents, readDossier } from '#lib/storage/events';
import { withLock } from '#lib/storage/lock';
import { allPages } from '#lib/storage/pages';
import { advanceChecks, type CheckNeeds } from '#lib/workflows/check-account';
import { toAccountChecked } from '#lib/workflows/follow-page';
import { isDossierPage } from '#lib/workflows/page-subject';
import { currentCheck, recentCheck } from './known-checks.ts';
import { getOffice } from './office.ts';
import { repaint } from './paint.ts';
import { isOff, specInForceFor } from './spec-in-force.ts';
import { clock, getStore } from './store.ts';

/** Queues a check; the officer's own wish is always followed, the page's only where nothing is known yet. */
export async function requestCheck(number: string): Promise<void> {
  const citizen = parseCitizenNumber(number);
  if (citizen.kind === 'valid') await queueCheck(await getStore(), citizen.number, clock);
}

/** Queues a check for a number that has newly appeared on a page, unless its account is known. */
export async function checkNewNumber(number: string): Promise<void> {
  const recent = await recentCheck(number);
  if (recent?.state.kind === 'done' && isConclusive(recent.state.outcome)) return;
  await requestCheck(number);
}

/**
 * Asks again for the numbers on open pages whose check was hindered by what has gone: a sign-in, a captcha, a switch that
 * is on again; with the `specVersion` of a look-up page that has just been read, also by how that page was described
 * before. Says whether there were any.
 */
export async function resumeHindered(specVersion: string | null = null): Promise<boolean> {
  if ((await isOff('accounts', 'accountCheck')) !== null) return false;
  let isAny = false;
  for (const { reading } of await allPages(await getStore())) {
    if (!isDossierPage(reading)) continue;
    const citizen = parseCitizenNumber(reading.citizenNumber);
    if (citizen.kind !== 'valid') continue;
    const state = (await currentCheck(citizen.number))?.state;
    if (state?.kind !== 'done') continue;
    const isAnew = specVersion !== null && isAskedAnew(state, { specVersion, now: clock.now() });
    if (!isAnew && !isHindered(state.outcome)) continue;
    await requestCheck(citizen.number);
    isAny = true;
  }
  return isAny;
}

/** Moves the checks on; answers whether one is under way. */
export async function runChecks(): Promise<boolean> {
  return await withLock('checks', async () => await advanceChecks(needs));
}

const needs: CheckNeeds = {
  now: clock.now,
  unfinishedChecks: async () => await unfinishedChecks(await getStore()),
  changeCheck: async (id, change) => await changeCheck(await getStore(), id, change),
  accountPages: async () => (await allPages(await getStore())).filter((page) => page.role === 'accounts'),
  accountSearchUrl: async () => {
    const address = await accountAddress();
    return routeUrl(await specInForceFor('accounts'), 'accountSearch', address) ?? address;
  },
  mayUseAccountPortal: async () => await hasHost(await accountAddress()),
  isOff,
  openTab: openInBackground,
  navigateTab,
  askAccount: async (page, number) =>
    await acknowledged(sendToPage(page, 'askAccount', { documentId: page.documentId, number })),
  settled: async (job) => {
    void repaint();
    await recordOutcome(job);
    void repaint();
  },
};

async function accountAddress(): Promise<string> {
  const office = await getOffice();
  if (office === null) throw new Error('No office has been set up');
  return office.portals.accounts;
}

/** Writes a finished check into the dossiers that are open on a page with its number. */
async function recordOutcome(job: CheckJob): Promise<void> {
  const store = await getStore();
  const office = await getOffice();
  const events = toAccountChecked(job);
  if (office === null || events.length === 0) return;
  await withLock('pages', async () => {
    const about = (await allPages(store))
      .filter((page) => isAbout(page, job.number))
      .map((page) => page.dossierId);
    for (const dossierId of new Set(about)) {
      if (dossierId === null || !(await isWanted(dossierId, job))) continue;
      await appendEvents(store, { ...clock, officer: office.officer, dossierId }, events);
    }
  });
}

/** Only the citizen's own dossier takes the answer, and only once: a page may have taken the same check over already. */
async function isWanted(dossierId: string, { number, state }: CheckJob): Promise<boolean> {
  const dossier = await readDossier(await getStore(), dossierId);
  if (dossier?.subject.kind !== 'citizen' || dossier.subject.number !== number) return false;
  return state.kind === 'done' && dossier.account?.at !== state.at;
}

function isAbout({ reading }: PortalPage, number: string): boolean {
  if (!isDossierPage(reading)) return false;
  const citizen = parseCitizenNumber(reading.citizenNumber);
  return citizen.kind === 'valid' && citizen.number === number;
}
