// Kinds of elements by tag, not by class: a page read from another frame has classes of its own.

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isInput(element: Element): element is HTMLInputElement {
  return element.localName === 'input';
}

export function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select';
}

export function isTable(element: Element): element is HTMLTableElement {
  return element.localName === 'table';
}

export function isLabel(element: Element): element is HTMLLabelElement {
  return element.localName === 'label';
}

export function isLink(element: Element): element is HTMLAnchorElement {
  return element.localName === 'a';
}

/** Something with a value that a person sets: no buttons, no hidden fields, no file inputs. */
export function isControl(element: Element): element is Control {
  if (isInput(element))
    return !['hidden', 'submit', 'button', 'reset', 'image', 'file'].includes(element.type);
  return isSelect(element) || element.localName === 'textarea';
}

export function isFileInput(element: Element): element is HTMLInputElement {
  return isInput(element) && element.type === 'file';
}

/** Every element of the engine comes from an HTML document; SVG and MathML are never looked at. */
export function isHtml(element: Element): element is HTMLElement {
  return element.namespaceURI === 'http://www.w3.org/1999/xhtml';
}

export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The text an element says, single-spaced. */
export function textOf(node: Node | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Tag and shape of the text: enough to tell two elements apart in a report, too little to tell whose they are. */
export function describe(element: Element): string {
  const text = isControl(element) ? element.value : textOf(element);
  const shape = text
    .replace(/\p{L}+/gu, 'a')
    .replace(/\p{N}/gu, '9')
    .slice(0, 24);
  return `${element.localName} “${shape}”`;
}
