/** What an extension may ask for that a page may not: Chrome's own call, and Firefox's own property. */
type Opener = { openOrClosedShadowRoot?: ((element: Element) => ShadowRoot | null) | undefined };
type FirefoxElement = { readonly openOrClosedShadowRoot?: ShadowRoot | null | undefined };

/** Opens an element's shadow root, closed ones too (for content scripts only); null where it has none. */
export function openShadow(element: Element): ShadowRoot | null {
  const own = (element as FirefoxElement).openOrClosedShadowRoot;
  if (own !== undefined) return own;
  const { chrome } = globalThis as { chrome?: { dom?: Opener } };
  const open = chrome?.dom?.openOrClosedShadowRoot;
  // Chrome refuses elements that are not HTML.
  if (open === undefined || !isHtml(element)) return element.shadowRoot;
  return open.call(chrome?.dom, element);
}

function isHtml(element: Element): boolean {
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}
