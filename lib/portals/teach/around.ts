import { foldText } from '#lib/domain/text';
import { headingsOver } from '../engine/finders/within.ts';
import { flatText } from '../engine/flat.ts';
import type { PageView } from '../engine/page-view.ts';
import { isWording, toWording } from './wording.ts';

/** Texts nearest to a shown value that could be its caption; how many are tried. */
const mostCaptions = 24;
const mostHeadings = 4;

/** The texts before an element on the page, nearest first, as written. */
export function textsBefore(element: HTMLElement, view: PageView): string[] {
  const { tree } = view;
  const at = tree.place(element);
  const before = view.captions
    .filter((caption) => {
      const place = tree.place(caption.element);
      return place < at && !tree.contains(place, at);
    })
    .slice(-mostCaptions)
    .toReversed();
  const texts = before.map((caption) => toWording(caption.raw));
  return [...new Map(texts.filter(isWording).map((text) => [foldText(text), text])).values()];
}

/** The headings that the engine takes an element to stand under, nearest first, as written. */
export function headingTexts(element: HTMLElement, view: PageView): string[] {
  const texts = headingsOver(element, view).map((heading) => toWording(flatText(heading, view.shadowOf)));
  return [...new Set(texts)].filter(isWording).slice(0, mostHeadings);
}
