import type { PortalPage } from './page-view.ts';

/**
 * The page as it would be without what we draw on it. An extension may look into its own closed shadow roots too: a pill in
 * a cell would be read as part of the cell's value.
 */
export function withoutOwn(page: PortalPage, isOwn: (element: Element) => boolean): PortalPage {
  return { ...page, isOwn, shadowOf: (element) => (isOwn(element) ? null : page.shadowOf(element)) };
}
