import { attributeOf, classNameOf, localNameOf } from '../dom.ts';
import { isButton, isControl, isVisible } from '../elements.ts';
import { readFlat } from '../flat.ts';
import type { FlatPage } from '../tree.ts';

/** What a label says by itself: controls, buttons and what is not shown are no part of its words. */
export function labelWords(element: Element, { shadowOf }: Pick<FlatPage, 'shadowOf'>): string {
  return readFlat(element, shadowOf, (inner) => {
    if (isControl(inner) || isButton(inner) || attributeOf(inner, 'role') === 'combobox') return true;
    return attributeOf(inner, 'aria-hidden') === 'true' || !isVisible(inner);
  });
}

/** Whether an element is made to be a label that belongs to no control by its markup. */
export function isLooseLabel(element: Element): boolean {
  if (localNameOf(element) === 'label') return true;
  return /(^|[\s_-])(label|placeholder|caption)([\s_-]|$)/i.test(classNameOf(element));
}
