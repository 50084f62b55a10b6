import { matchesOf } from '../engine/find.ts';
import type { PageView } from '../engine/page-view.ts';
import { textsBefore } from './around.ts';

/** The texts on the page that the engine takes for the caption of a shown value, nearest first. */
export function captionsNear(element: HTMLElement, view: PageView): string[] {
  return textsBefore(element, view).filter((text) =>
    matchesOf({ by: 'label', text: [text], since: '' }, view, 'text').includes(element),
  );
}
