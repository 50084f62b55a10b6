import { parseCitizenNumber } from '#lib/domain/citizen';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { placePapers } from '#lib/domain/paper';
import { acknowledged } from '#lib/messaging/acknowledged';
import { sendToPage } from '#lib/messaging/background';
import { attachmentsOfDossier } from '#lib/storage/attachments';
import { readDossier } from '#lib/storage/events';
import { withLock } from '#lib/storage/lock';
import { allPages } from '#lib/storage/pages';
import { papersOfDossier } from '#lib/storage/papers';
import { isDossierPage } from '#lib/workflows/page-subject';
import { type PillFacts, type PillNeeds, pillsOf } from '#lib/workflows/plan-pills';
import { createText, type Text } from '#components/text/create-text.ts';
import { currentCheck } from './known-checks.ts';
import { getOffice } from './office.ts';
import { offerOn } from './offers.ts';
import { isOff } from './spec-in-force.ts';
import { getStore } from './store.ts';

/** Shows on every open portal page what is known now. One lane, so that older knowledge never lands last. */
export async function repaint(): Promise<void> {
  await withLock('paint', paintAll);
}

/** A page that is gone is left to its own end. */
async function paintAll(): Promise<void> {
  const office = await getOffice();
  if (office === null) return;
  const text = createText(office.language);
  const pages = await allPages(await getStore());
  await Promise.all(pages.map((page) => paintPage(page, text)));
  await Promise.allSettled(pages.map((page) => offerOn(page, text)));
}

async function paintPage(page: PortalPage, text: Text): Promise<void> {
  if (isDossierPage(page.reading)) {
    const word: PillNeeds['word'] = (saying) =>
      typeof saying === 'string'
        ? text.t(`pill.${saying}`)
        : text.t(`pill.${saying.key}`, { count: saying.count });
    const pills = await pillsOf({ isOff, readFacts, word }, page);
    await acknowledged(sendToPage(page, 'paint', pills)).catch(() => undefined);
  }
}

async function readFacts({ reading, dossierId }: PortalPage): Promise<PillFacts> {
  const store = await getStore();
  const citizen = isDossierPage(reading) ? parseCitizenNumber(reading.citizenNumber) : null;
  const check = citizen?.kind === 'valid' ? await currentCheck(citizen.number) : null;
  const rowNames = (await getOffice())?.rowNames ?? [];
  if (dossierId === null) return { check, dossier: null, jobs: [], ready: [], rowNames };
  const dossier = await readDossier(store, dossierId);
  const papers =
    dossier === null ? [] : placePapers(dossier, await papersOfDossier(store, dossierId), rowNames);
  return {
    check,
    dossier,
    jobs: await attachmentsOfDossier(store, dossierId),
    ready: papers.flatMap(({ component }) => (component === null ? [] : [component])),
    rowNames,
  };
}
