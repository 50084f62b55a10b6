import { makeElement } from './dom.ts';

/** For an element of ours that stands in a page. The page's own rules must not reach it; only an inline declaration outranks them all. */
export const hostStyle =
  'all: initial !important; position: fixed !important; width: 0 !important; height: 0 !important;';

/** For the layer in its shadow root, over the whole window: nothing of it is in the pointer's way. */
export const layerStyle =
  'all: initial; position: fixed; inset: 0; width: 100vw; height: 100vh; overflow: clip; direction: ltr; pointer-events: none; background: none; z-index: 2147483647;';

/** Gives a shadow root of ours its styles. Firefox does not let content scripts adopt style sheets on every page; a style element does the same there. */
export function addStyles(shadow: ShadowRoot, document: Document, styles: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const style = makeElement(document, 'style');
    style.textContent = styles;
    shadow.append(style);
  }
}
