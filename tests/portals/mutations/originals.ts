import { isHtml } from '#lib/portals/engine/elements';

/** Every HTML element of the page in a fixed order, through shadow roots: a place tells which one after showing it anew. */
export function allElements(document: Document): HTMLElement[] {
  const found: HTMLElement[] = [];
  const pending: (Element | ShadowRoot)[] = [document.body];
  for (let root = pending.pop(); root !== undefined; root = pending.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (!isHtml(element)) continue;
      found.push(element);
      if (element.shadowRoot !== null) pending.push(element.shadowRoot);
    }
  }
  return found;
}

/** A copy with everything in it, shadow roots too, which `cloneNode` leaves out. */
export function copyOf(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('A copy of another kind');
  const originals = [element, ...element.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, original] of originals.entries()) {
    const into = copies[index];
    if (original.shadowRoot === null || into === undefined || into.shadowRoot !== null) continue;
    const root = into.attachShadow({ mode: 'open' });
    for (const child of original.shadowRoot.children)
      root.append(isHtml(child) ? copyOf(child) : child.cloneNode(true));
  }
  return copy;
}
