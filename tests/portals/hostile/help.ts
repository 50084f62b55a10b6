import { findOne, findToWrite } from '#lib/portals/engine/find';
import { type PortalPage, viewPage } from '#lib/portals/engine/page-view';
import type { Finder } from '#lib/portals/spec.schema';
import { showPage } from '../page.ts';

const since = '2026-11-23';
export const href = 'https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so';
export const byLabel: Finder = { by: 'label', text: ['Số định danh'], since };
export const byName: Finder = { by: 'codeName', words: ['soDinhDanh'], since };
export const finders: readonly Finder[] = [byLabel, byName];
export const procedure = '<p><label for="quyTrinh">Quy trình</label> <select id="quyTrinh"></select></p>';
export const right = '<p><label for="x">Số định danh</label> <input id="x" name="soDinhDanh" data-right></p>';
export const intake = `${procedure}${right}`;

export const show = (html: string): PortalPage => showPage(html, href);

/** What looking for the field gives: the right one, a named failure, or another element. */
export function outcome(page: PortalPage, by: readonly Finder[] = finders, find = findToWrite): string {
  return saying(find(by, viewPage(page), 'control'));
}

/** The same for what is only read. */
export function readOutcome(page: PortalPage, by: readonly Finder[] = finders): string {
  return outcome(page, by, findOne);
}

function saying(found: ReturnType<typeof findOne>): string {
  if (found.kind === 'failed') return found.why;
  return Element.prototype.hasAttribute.call(found.element, 'data-right') ? 'right' : 'other';
}
