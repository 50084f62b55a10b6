import type { OfferAnswer } from '#lib/domain/page-action';
import type { OfferWords } from '#lib/messaging/messages';
import type { AskedRow } from '#lib/portals/engine/attach/place/asked-row';
import {
  bodyOf,
  boxOf,
  focusedOf,
  isConnectedOf,
  isShadowRoot,
  makeElement,
  rootOf,
  windowOf,
} from '#lib/portals/engine/dom';
import { drawnBox } from '#lib/portals/engine/drawn';
import { isHtml } from '#lib/portals/engine/elements';
import type { PortalPage } from '#lib/portals/engine/page-view';
import { drawOffer, type OfferButton } from './offer-box.ts';
import { answerKeys } from './offer-keys.ts';
import { placeOffer } from './offer-place.ts';
import { offerStyles } from './offer-styles.ts';
import { createLayer } from './own-layer.ts';

/** So long it has to stand in its place: a page must not get it under a press that was meant for something else. */
const standsMs = 300;
/** A row taller than this is a card: the offer then stands at the control itself. */
const tallRow = 160;

type OfferWiring = {
  page: PortalPage;
  own: WeakSet<Node>;
  now(): number;
  at: AskedRow;
  words: OfferWords;
  says: string;
  take(): Promise<OfferAnswer>;
  /** Opens the portal's own file chooser. */
  passOn(): void;
  onClosed(): void;
};

export type ShownOffer = {
  /** Key of the row it stands at. */
  row: string;
  /** Whether something happened on it. */
  isOwn(event: Event): boolean;
  close(): void;
  /** The file is offered no more: it goes, unless it is being handed over. */
  withdraw(): void;
};

/** Shows the offer at the row, with the keyboard in it, until it is taken, refused, or pressed beside. */
export function openOffer({
  page,
  own,
  now,
  at,
  words,
  says,
  take,
  passOn,
  onClosed,
}: OfferWiring): ShownOffer {
  const { document } = page;
  const { row, control } = at;
  const window = windowOf(document);
  const before = focusedElement(page) ?? control;
  const box = drawOffer(document, words, says);
  const { host, shadow, layer, raise, remove } = createLayer(document, own, offerStyles);
  const stop = new AbortController();
  let stoodAt = { left: Number.NaN, top: Number.NaN };
  let stoodSince = now();
  let next: number | undefined;
  let isTaken = false;
  let isOver = false;

  const ring = makeElement(document, 'div');
  ring.className = 'ring';
  layer.append(ring, box.element);
  raise(control);
  place();
  focus('attach');
  const always = { capture: true, signal: stop.signal };
  for (const type of ownAlone) window?.addEventListener(type, keepFromPage, always);
  window?.addEventListener('click', onClick, always);
  const leave = (): void => close('return');
  const onKey = answerKeys({ window, buttons: box.buttons, shadow, isOwn, leave });
  window?.addEventListener('keydown', onKey, always);
  window?.addEventListener('pointerdown', onPointer, always);
  window?.addEventListener('scroll', place, { ...always, passive: true });
  window?.addEventListener('resize', place, always);
  // The row may go, or be moved by what is drawn above it.
  const observer = new MutationObserver(() => {
    next ??= window?.requestAnimationFrame(() => {
      next = undefined;
      place();
    });
  });
  observer.observe(document, { childList: true, subtree: true });

  const shown: ShownOffer = {
    row: row.reading.key,
    isOwn,
    close: () => close('leave'),
    withdraw: () => {
      if (!isTaken) close('leave');
    },
  };
  return shown;

  function isOwn(event: Event): boolean {
    return event.composedPath().includes(host);
  }

  function place(): void {
    if (isOver) return;
    if (!isConnectedOf(control) || !isConnectedOf(host) || isOutOfSight()) {
      close('leave');
      return;
    }
    const { left, top, bottom } = boxOf(control);
    const cell = boxOf(row.cell);
    const edges =
      cell.height > tallRow ? { left, top, bottom } : { left, top: cell.top, bottom: cell.bottom };
    const { left: x0, top: y0, width: wide, height: high } = cell;
    ring.style.cssText = `left: ${x0}px; top: ${y0}px; width: ${wide}px; height: ${high}px`;
    const { clientWidth: width, clientHeight: height } = layer;
    const { left: x, top: y } = placeOffer(edges, box.element.getBoundingClientRect(), { width, height });
    if (Math.abs(x - stoodAt.left) < 1 && Math.abs(y - stoodAt.top) < 1) return;
    stoodAt = { left: x, top: y };
    stoodSince = now();
    box.element.style.left = `${x}px`;
    box.element.style.top = `${y}px`;
  }

  /** The row was scrolled away: nobody would know whose offer it is. */
  function isOutOfSight(): boolean {
    const { top, bottom } = boxOf(row.cell);
    return bottom < 0 || top > layer.clientHeight;
  }

  function focus(name: OfferButton): void {
    box.buttons.get(name)?.focus({ preventScroll: true });
  }

  /** What happens on the offer is not the page's to hear: it would close its menus, move its focus, press its keys. */
  function keepFromPage(event: Event): void {
    if (isOwn(event)) event.stopImmediatePropagation();
  }

  function onPointer(event: Event): void {
    if (event.isTrusted && !isOwn(event)) close('leave');
  }

  function onClick(event: MouseEvent): void {
    if (!isOwn(event)) return;
    event.stopImmediatePropagation();
    const pressed = event.isTrusted ? buttonOf(event) : null;
    if (pressed === null || pressed.element.hasAttribute('aria-disabled')) return;
    if (pressed.name === 'close') close('return');
    else if (pressed.name === 'attach') {
      if (isPlain(pressed.element, event)) void takeIt();
    } else {
      close('leave');
      passOn();
    }
  }

  function buttonOf({
    detail,
    clientX,
    clientY,
  }: MouseEvent): { name: OfferButton; element: HTMLElement } | null {
    const hit = detail > 0 ? shadow.elementFromPoint(clientX, clientY) : shadow.activeElement;
    for (const [name, element] of box.buttons) if (element.contains(hit)) return { name, element };
    return null;
  }

  /** Drawn, not covered, and in its place for long enough to be read. */
  function isPlain(button: HTMLElement, { detail, clientX, clientY }: MouseEvent): boolean {
    const drawn = drawnBox(button);
    if (drawn === null || now() - stoodSince < standsMs) return false;
    const x = detail > 0 ? clientX : (drawn.left + drawn.right) / 2;
    const y = detail > 0 ? clientY : (drawn.top + drawn.bottom) / 2;
    const root = rootOf(host);
    const hit = isShadowRoot(root)
      ? root.elementFromPoint(x, y)
      : Document.prototype.elementFromPoint.call(document, x, y);
    return hit === host;
  }

  async function takeIt(): Promise<void> {
    if (isTaken) return;
    isTaken = true;
    box.show('working');
    const { kind } = await take().catch((): OfferAnswer => ({ kind: 'seeDesk' }));
    isTaken = false;
    if (isOver) return;
    if (kind === 'attaching') {
      close('return');
      return;
    }
    box.show(kind);
    place();
    if (focusedOf(document) === host || focusedElement(page) === host) focus('other');
  }

  function close(focusGoes: 'return' | 'leave'): void {
    if (isOver) return;
    isOver = true;
    stop.abort();
    observer.disconnect();
    const hadFocus = shadow.activeElement !== null;
    remove();
    if (focusGoes === 'return' || hadFocus) HTMLElement.prototype.focus.call(before, { preventScroll: true });
    onClosed();
  }
}

/** What a page hears of a press or a key besides the click. */
const ownAlone = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dblclick',
  'contextmenu',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'wheel',
] as const;

/** Where the keyboard is, in shadow roots too. */
function focusedElement({ document, shadowOf }: PortalPage): HTMLElement | null {
  let at = focusedOf(document);
  for (let inner = at && shadowOf(at)?.activeElement; inner; inner = shadowOf(inner)?.activeElement)
    at = inner;
  return at !== null && isHtml(at) && at !== bodyOf(document) ? at : null;
}
