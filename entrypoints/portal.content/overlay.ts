import type { Pill } from '#lib/domain/page-action';
import { ownNodes } from '#lib/platform/own-nodes';
import { type PageView, type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import { findPillPlace, type PillPlace } from '#lib/portals/engine/pill-place';
import type { PortalSpec } from '#lib/portals/spec.schema';
import {
  cornerHost,
  createGuest,
  drawPill,
  fieldHost,
  fillPill,
  type Guest,
  inlineHost,
} from './pill-guest.ts';

/**
 * The pills of one page. Each has a host of its own, put after its field or at the end of its cell and never around
 * anything, so that frameworks find their own nodes where they left them; nothing of it can be read by the page.
 */
export function createOverlay(page: PortalPage, spec: PortalSpec) {
  const guests = new Map<string, Guest>();
  const own = ownNodes();

  function invite(hostStyle: string): Guest {
    const guest = createGuest(page.document, hostStyle, 'closed');
    own.add(guest.host);
    return guest;
  }

  function paint(pills: readonly Pill[]): void {
    const wanted = new Map(pills.map((pill) => [keyOf(pill.target), pill]));
    for (const [key, { host }] of guests) {
      if (wanted.has(key)) continue;
      host.remove();
      guests.delete(key);
    }
    for (const [key, pill] of wanted) {
      const guest = guests.get(key) ?? invite(pill.target.kind === 'field' ? fieldHost : inlineHost);
      guests.set(key, guest);
      drawPill(guest, pill);
    }
    place(viewPage(page));
  }

  /** Puts every pill back where it belongs: pages redraw. */
  function place(view: PageView): void {
    for (const { host, pill } of guests.values()) {
      const at = pill === null ? null : findPillPlace(pill.target, spec, view);
      if (at === null || !speaksOf(pill, at)) host.remove();
      else if (at.kind === 'after' && at.element.nextSibling !== host) at.element.after(host);
      else if (at.kind === 'endOf' && at.element.lastChild !== host) at.element.append(host);
    }
  }

  function remove(): void {
    for (const { host } of guests.values()) host.remove();
    guests.clear();
  }

  function showNotice(word: string): void {
    const notice = invite(cornerHost);
    fillPill(notice.box, 'attention', 'info', word);
    page.document.body.append(notice.host);
  }

  return { paint, place, remove, showNotice, isOwn: (node: Node): boolean => own.has(node) };
}

function keyOf(target: Pill['target']): string {
  return target.kind === 'field' ? `field ${target.field}` : `component ${target.component}`;
}

/** A pill is never seen beside a number it does not speak of, not even until the next one is known. */
function speaksOf(pill: Pill | null, at: PillPlace): boolean {
  return pill?.target.kind !== 'field' || at.says === pill.target.value;
}
