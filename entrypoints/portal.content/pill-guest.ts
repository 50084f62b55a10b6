import type { Pill } from '#lib/domain/page-action';
import { addStyles } from '#lib/portals/engine/guest-styles';
import { pillIcon } from './pill-icons.ts';
import { pillStyles } from './pill-styles.ts';

/** A pill in the page: its host is the page's neighbour, its box lives in the host's shadow root. */
export type Guest = { host: HTMLElement; box: HTMLElement; pill: Pill | null };

const reset = 'all: initial !important; direction: ltr !important;';
export const inlineHost = `${reset} display: inline-block !important; vertical-align: middle !important; margin: 2px 0 2px 8px !important; white-space: nowrap !important;`;
/** As wide as its longest word: nothing jumps, and the page cannot tell one answer from another by its width. */
export const fieldHost = `${inlineHost} min-width: 215px !important;`;
export const cornerHost = `${reset} position: fixed !important; right: 16px !important; bottom: 16px !important; z-index: 2147483647 !important;`;

/** Makes an empty pill; in a portal's page its root is closed, so that the page cannot read it. */
export function createGuest(document: Document, hostStyle: string, mode: ShadowRootMode): Guest {
  const host = document.createElement('span');
  // The page's own rules for spans must not reach the host; only an inline declaration outranks them all.
  host.style.cssText = hostStyle;
  const shadow = host.attachShadow({ mode });
  addStyles(shadow, document, pillStyles);
  const box = document.createElement('span');
  box.setAttribute('role', 'status');
  shadow.append(box);
  return { host, box, pill: null };
}

/** Draws what a pill says, unless it says so already. */
export function drawPill(guest: Guest, pill: Pill): void {
  const { pill: before } = guest;
  guest.pill = pill;
  if (before?.word === pill.word && before.tone === pill.tone && before.icon === pill.icon) return;
  fillPill(guest.box, pill.tone, pill.icon, pill.word);
}

export function fillPill(box: HTMLElement, tone: Pill['tone'], icon: Pill['icon'], word: string): void {
  box.className = `pill ${tone}${icon === 'working' ? ' working' : ''}`;
  const text = box.ownerDocument.createElement('span');
  text.textContent = word;
  box.replaceChildren(pillIcon(box.ownerDocument, icon), text);
}
