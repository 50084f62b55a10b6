import { foldText } from '#lib/domain/text';
import { isHtml } from '../engine/elements.ts';
import { flatParent, flatText } from '../engine/flat.ts';
import type { PageView } from '../engine/page-view.ts';
import { isWording, toWording } from './wording.ts';

/** Texts nearest to a shown value that could be its caption; how many are tried. */
const mostCaptions = 24;
const mostHeadings = 4;

/** The element itself and what is around it as a reader sees it, nearest first. */
export function lineage(element: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at: HTMLElement | null = element; at !== null; at = flatParent(at)) found.push(at);
  return found;
}

/** The texts before an element on the page, nearest first, as written. */
export function textsBefore(element: HTMLElement, view: PageView): string[] {
  const at = view.elements.indexOf(element);
  const places = new Map(view.elements.map((each, index) => [each, index]));
  const before = view.captions
    .filter((caption) => (places.get(caption.element) ?? at) < at && !caption.element.contains(element))
    .slice(-mostCaptions)
    .toReversed();
  const texts = before.map((caption) => toWording(caption.raw));
  return [...new Map(texts.filter(isWording).map((text) => [foldText(text), text])).values()];
}

/** The headings, legends and captions an element stands under, nearest first, as written. */
export function headingsOver(element: HTMLElement, view: PageView): string[] {
  const found: string[] = [];
  for (const box of lineage(element)) {
    if (found.length >= mostHeadings) break;
    if (box !== element) found.push(...own(box, view));
    for (let before = box.previousElementSibling; before !== null; before = before.previousElementSibling) {
      const heading = headingIn(before);
      if (heading !== null) found.push(toWording(flatText(heading, view.shadowOf)));
    }
  }
  return [...new Set(found)].filter(isWording).slice(0, mostHeadings);
}

function own(box: HTMLElement, view: PageView): string[] {
  return [...box.children]
    .filter((child) => child.localName === 'legend' || child.localName === 'caption')
    .map((child) => toWording(flatText(child, view.shadowOf)));
}

const headings = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** A heading, alone or in a box that holds little else. */
function headingIn(element: Element): HTMLElement | null {
  const heading = element.matches(headings) ? element : element.querySelector(headings);
  if (heading === null || !isHtml(heading)) return null;
  const rest = (element.textContent ?? '').length - (heading.textContent ?? '').length;
  return rest < 60 ? heading : null;
}
