import { computeAccessibleName } from 'dom-accessibility-api';

/** What a screen reader calls an element; the window is not asked of the document, where a form may bear its name. */
export function accessibleNameOf(element: Element): string {
  return computeAccessibleName(element, {
    getComputedStyle: (of, pseudo) => getComputedStyle(of, pseudo),
    computedStyleSupportsPseudoElements: false,
  });
}
