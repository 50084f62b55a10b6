import { makeElement } from './dom.ts';
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
