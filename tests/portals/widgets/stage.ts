import type { PortalPage } from '#lib/portals/engine/page-view';
import type { VerbContext } from '#lib/portals/engine/verbs/context';
import { showPage } from '../page.ts';
import { contextOf } from './checks.ts';

/** Shows a piece of a page, with a clock that runs four times as fast. */
export function show(html: string): { page: PortalPage; context: VerbContext } {
  const page = showPage(html, 'http://127.0.0.1:1/tai-khoan');
  return { page, context: contextOf(page, 4) };
}

/** The element that a test means. */
export function meant(selector = '[data-it]'): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`No ${selector}`);
  return element;
}
