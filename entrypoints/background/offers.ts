import type { OfferAnswer, RowOffer } from '#lib/domain/page-action';
import { isDossierPage } from '#lib/workflows/page-subject';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import { placePapers } from '#lib/domain/paper';
import { acknowledged } from '#lib/messaging/acknowledged';
import { type PageSender, sendToDesk, sendToHands } from '#lib/messaging/background';
import type { FromPage, OfferWords } from '#lib/messaging/messages';
import { openPanelFor } from '#lib/platform/panel';
import { attachmentsOfDossier } from '#lib/storage/attachments';
import { readDossier } from '#lib/storage/events';
import { readPage } from '#lib/storage/pages';
import { papersOfDossier } from '#lib/storage/papers';
import { type OfferFacts, offersOf } from '#lib/workflows/plan-offers';
import { type Told, wayToTell } from '#lib/workflows/tell-offers';
import { createText, type Text } from '#components/text/create-text.ts';
import { reachHands } from './hands.ts';
import { getOffice } from './office.ts';
import { isOff, specInForceFor } from './spec-in-force.ts';
import { getStore } from './store.ts';

/** A desk that has just been opened needs a moment to find its dossier. */
const deskOpensWithinMs = 8_000;
const askAgainMs = 250;

/** What each frame was last told. Only spares telling it again: a frame that is not known here is told anew. */
const told = new Map<string, Told>();

/** Tells a page's acting script, put there first where there is something to offer, which rows have a file; again only where that has changed. */
export async function offerOn(page: PortalPage, text: Text): Promise<void> {
  const offers = await planOffers(page, text);
  const spec = await specInForceFor(page.role);
  const { documentId } = page;
  const frame = `${page.tabId} ${page.frameId}`;
  const telling = JSON.stringify([spec.version, text.language, offers]);
  const way = wayToTell(told.get(frame), { documentId, telling, isEmpty: offers.length === 0 });
  if (way === 'knows') return;
  if (way === 'reachFirst' && !(await reachHands(page))) return;
  const heard = sendToHands(page, 'offers', { documentId, spec, words: offerWords(text), offers });
  // Where nobody listens, nothing is offered either; one that only keeps silent is told again.
  await acknowledged(way === 'ifListening' ? heard.catch(() => null) : heard);
  told.set(frame, { documentId, telling });
}

/**
 * The officer took the offer: the desk in front of that page makes the file and attaches it as at the press of its own button. Where
 * none is open it is opened, which the browser allows within this very call only.
 */
export async function takeOffer(
  { documentId, component }: FromPage['takeOffer']['ask'],
  from: PageSender,
): Promise<OfferAnswer> {
  const opening = openPanelFor(from.tabId);
  const page = await readPage(await getStore(), from.tabId, from.frameId);
  const office = await getOffice();
  if (page === null || page.documentId !== documentId || office === null) return { kind: 'gone' };
  const offers = await planOffers(page, createText(office.language));
  const isReady = offers.some((offer) => offer.component === component);
  if (!isReady || page.dossierId === null) return { kind: 'gone' };
  const asked = { dossierId: page.dossierId, component, tabId: from.tabId, documentId };
  const until = performance.now() + deskOpensWithinMs;
  do {
    const isHeard = await sendToDesk('attach', asked).catch(() => false);
    if (isHeard) return { kind: 'attaching' };
    if (!(await opening)) break;
    await new Promise((resolve) => setTimeout(resolve, askAgainMs));
  } while (performance.now() < until);
  return { kind: 'seeDesk' };
}

async function planOffers(page: PortalPage, { t, formats }: Text): Promise<RowOffer[]> {
  const says = ({ pages, bytes }: { pages: number | null; bytes: number }) => {
    const size = formats.size(bytes);
    return pages === null ? size : t('offer.facts', { count: pages, size });
  };
  return isDossierPage(page.reading) ? await offersOf({ isOff, readFacts, says }, page) : [];
}

async function readFacts({ dossierId }: PortalPage): Promise<OfferFacts> {
  const store = await getStore();
  const rowNames = (await getOffice())?.rowNames ?? [];
  const dossier = dossierId === null ? null : await readDossier(store, dossierId);
  if (dossier === null) return { dossier, papers: [], jobs: [], rowNames };
  const papers = placePapers(dossier, await papersOfDossier(store, dossier.id), rowNames);
  return { dossier, papers, jobs: await attachmentsOfDossier(store, dossier.id), rowNames };
}

function offerWords({ t }: Text): OfferWords {
  return {
    product: t('app.name'),
    title: t('offer.title'),
    attach: t('offer.attach'),
    other: t('offer.other'),
    close: t('action.close'),
    working: t('offer.working'),
    seeDesk: t('offer.seeDesk'),
    gone: t('offer.gone'),
  };
}
