import { isVisible } from '../elements.ts';
import { type PortalPage, viewPage } from '../page-view.ts';

/** The document and every shadow root that is part of the page. */
export function flatRoots(page: PortalPage): Node[] {
  return [page.document, ...viewPage(page).roots];
}

/** What a reader sees now, to tell what is shown later from it. */
export function shownNow(page: PortalPage): ReadonlySet<HTMLElement> {
  return new Set(viewPage(page).elements.filter(isVisible));
}

/** What a reader sees now and did not see before, in reading order. */
export function shownSince(before: ReadonlySet<HTMLElement>, page: PortalPage): HTMLElement[] {
  return viewPage(page).elements.filter((element) => !before.has(element) && isVisible(element));
}
