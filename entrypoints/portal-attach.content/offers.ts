import type { OfferAnswer, RowOffer } from '#lib/domain/page-action';
import type { OfferWords, ToHands } from '#lib/messaging/messages';
import { type AskedRow, controlAround, findAskedRow } from '#lib/portals/engine/attach/place/asked-row';
import { isConnectedOf, windowOf } from '#lib/portals/engine/dom';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { openOffer, type ShownOffer } from './offer.ts';
import { isKeyPress, pressedElement } from './offer-press.ts';

/** How long the portal's own file chooser is on its way, once it was asked for. */
const onItsWayMs = 1_000;

type Given = Pick<ToHands['offers']['ask'], 'spec' | 'words' | 'offers'>;

/** What the offers of a page need: `isTaken` says whether the row is being attached to, `take` tells the background. */
export type OfferNeeds = {
  page: PortalPage;
  own: WeakSet<Node>;
  now(): number;
  isTaken(row: string): boolean;
  take(component: string): Promise<OfferAnswer>;
};

/**
 * The portal's own file buttons offer our file first (A23). Only a trusted press of a row's own file control is kept from the
 * page, and only where there is a file to offer for just that row; every other press is the page's.
 */
export function createOffers(needs: OfferNeeds) {
  const { page, now } = needs;
  const window = windowOf(page.document);
  let given: Given | null = null;
  let shown: ShownOffer | null = null;
  let letThrough: { row: string; until: number } | null = null;
  let isPassing = false;

  function onPress(event: Event): void {
    if (!event.isTrusted || isPassing || given === null || shown?.isOwn(event) === true) return;
    const pressed = pressedElement(event, page.shadowOf);
    if (pressed === null) return;
    if (event instanceof KeyboardEvent && !isKeyPress(event, pressed)) return;
    try {
      const asked = askedOf(pressed, given);
      if (asked === null) return;
      show(asked.offer, asked.at, given.words);
    } catch {
      // Whatever goes wrong while looking, the press is the page's.
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function askedOf(pressed: Element, { spec, offers }: Given): { offer: RowOffer; at: AskedRow } | null {
    const control = controlAround(pressed);
    const at = control === null ? null : findAskedRow(control, spec, page);
    const key = at?.row.reading.key;
    const offer = offers.find(({ row }) => row === key);
    if (at === null || offer === undefined || needs.isTaken(offer.row)) return null;
    return isLetThrough(offer.row) ? null : { offer, at };
  }

  function isLetThrough(row: string): boolean {
    return letThrough !== null && letThrough.row === row && now() < letThrough.until;
  }

  function show({ component, row, says }: RowOffer, at: AskedRow, words: OfferWords): void {
    shown?.close();
    const offer = openOffer({
      ...needs,
      at,
      words,
      says,
      take: () => needs.take(component),
      passOn: () => passOn(row, at.control),
      onClosed: () => {
        if (shown === offer) shown = null;
      },
    });
    shown = offer;
  }

  /** Within the press on our own button: a file chooser opens by a person's press only. */
  function passOn(row: string, control: HTMLElement): void {
    const target = isConnectedOf(control) ? control : null;
    if (target === null) return;
    letThrough = { row, until: now() + onItsWayMs };
    isPassing = true;
    try {
      HTMLElement.prototype.click.call(target);
    } finally {
      isPassing = false;
    }
  }

  window?.addEventListener('click', onPress, true);
  window?.addEventListener('keydown', onPress, true);

  return {
    /** Takes the offers of this page; none: the portal's buttons are the portal's alone. */
    set(next: Given): void {
      given = next.offers.length === 0 ? null : next;
      if (shown !== null && !next.offers.some(({ row }) => row === shown?.row)) shown.withdraw();
    },
    close: () => shown?.close(),
    stop(): void {
      window?.removeEventListener('click', onPress, true);
      window?.removeEventListener('keydown', onPress, true);
      given = null;
      shown?.close();
    },
  };
}
