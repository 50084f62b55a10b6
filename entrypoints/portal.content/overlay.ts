import type { Pill } from '#lib/domain/page-action';
import { type PageView, type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import { findPillPlace } from '#lib/portals/engine/pill-place';
import { readValue } from '#lib/portals/engine/read-value';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { pillIcon } from './pill-icons.ts';
import { pillStyles } from './pill-styles.ts';

type Guest = { host: HTMLElement; box: HTMLElement; pill: Pill | null };

/**
 * The pills of one page. Each has a host of its own, put after its field or at the end of its cell and never around
 * anything, so that frameworks find their own nodes where they left them; nothing of it can be read by the page.
 */
export function createOverlay(page: PortalPage, spec: PortalSpec) {
  const guests = new Map<string, Guest>();
  const own = new WeakSet<Node>();

  function createGuest(hostStyle: string): Guest {
    const host = page.document.createElement('span');
    // The page's own rules for spans must not reach the host; only an inline declaration outranks them all.
    host.style.cssText = hostStyle;
    const shadow = host.attachShadow({ mode: 'closed' });
    addStyles(shadow, page.document);
    const box = page.document.createElement('span');
    box.setAttribute('role', 'status');
    shadow.append(box);
    own.add(host);
    return { host, box, pill: null };
  }

  function paint(pills: readonly Pill[]): void {
    const wanted = new Map(pills.map((pill) => [keyOf(pill.target), pill]));
    for (const [key, { host }] of guests) {
      if (wanted.has(key)) continue;
      host.remove();
      guests.delete(key);
    }
    for (const [key, pill] of wanted) {
      const guest = guests.get(key) ?? createGuest(inlineHost);
      guests.set(key, guest);
      draw(guest, pill);
    }
    place(viewPage(page));
  }

  /** Puts every pill back where it belongs: pages redraw. */
  function place(view: PageView): void {
    for (const { host, pill } of guests.values()) {
      const at = pill === null ? null : findPillPlace(pill.target, spec, view);
      if (at === null || !speaksOf(pill, at.element)) host.remove();
      else if (at.kind === 'after' && at.element.nextSibling !== host) at.element.after(host);
      else if (at.kind === 'endOf' && at.element.lastChild !== host) at.element.append(host);
    }
  }

  function remove(): void {
    for (const { host } of guests.values()) host.remove();
    guests.clear();
  }

  function showNotice(word: string): void {
    const notice = createGuest(cornerHost);
    fill(notice.box, 'attention', 'info', word);
    page.document.body.append(notice.host);
  }

  return { paint, place, remove, showNotice, isOwn: (node: Node): boolean => own.has(node) };
}

function keyOf(target: Pill['target']): string {
  return target.kind === 'field' ? `field ${target.field}` : `component ${target.component}`;
}

/** A pill is never seen beside a number it does not speak of, not even until the next one is known. */
function speaksOf(pill: Pill | null, element: HTMLElement): boolean {
  if (pill?.target.kind !== 'field') return true;
  return readValue(element) === pill.target.value;
}

const reset = 'all: initial !important; direction: ltr !important;';
const inlineHost = `${reset} display: inline-block !important; vertical-align: middle !important; margin: 0 0 0 8px !important; white-space: nowrap !important;`;
const cornerHost = `${reset} position: fixed !important; right: 16px !important; bottom: 16px !important; z-index: 2147483647 !important;`;

function draw(guest: Guest, pill: Pill): void {
  const { pill: before } = guest;
  guest.pill = pill;
  if (before?.word === pill.word && before.tone === pill.tone && before.icon === pill.icon) return;
  fill(guest.box, pill.tone, pill.icon, pill.word);
}

function fill(box: HTMLElement, tone: Pill['tone'], icon: Pill['icon'], word: string): void {
  box.className = `pill ${tone}${icon === 'working' ? ' working' : ''}`;
  const text = box.ownerDocument.createElement('span');
  text.textContent = word;
  box.replaceChildren(pillIcon(box.ownerDocument, icon), text);
}

/** Firefox does not let content scripts adopt style sheets on every page; a style element does the same there. */
function addStyles(shadow: ShadowRoot, document: Document): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pillStyles);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = pillStyles;
    shadow.append(style);
  }
}
