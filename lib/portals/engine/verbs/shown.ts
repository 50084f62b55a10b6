import { isHtmlNode, isTable, isVisible } from '../elements.ts';
import { flatChildren } from '../flat.ts';
import { isBig, type PortalPage, viewPage } from '../page-view.ts';

const unread = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'option']);

/** The elements of a part of the page as a reader sees them, big tables left out. */
export function flatElements(root: HTMLElement, { shadowOf }: PortalPage): HTMLElement[] {
  const found: HTMLElement[] = [];
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isHtmlNode(node) || unread.has(node.localName)) continue;
    found.push(node);
    if (isTable(node) && isBig(node)) continue;
    pending.push(...flatChildren(node, shadowOf).toReversed());
  }
  return found;
}

/** The document and every shadow root that is part of the page. */
export function flatRoots(page: PortalPage): Node[] {
  return [page.document, ...viewPage(page).roots];
}

/** What a reader sees now, to tell what is shown later from it. */
export function shownNow(page: PortalPage): ReadonlySet<HTMLElement> {
  return new Set(viewPage(page).elements.filter(isVisible));
}

export function shownSince(before: ReadonlySet<HTMLElement>, page: PortalPage): HTMLElement[] {
  return viewPage(page).elements.filter((element) => !before.has(element) && isVisible(element));
}
