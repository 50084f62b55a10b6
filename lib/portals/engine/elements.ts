import {
  aroundOf,
  attributeOf,
  hasAttributeOf,
  isElementNode,
  passesVisibility,
  localNameOf,
  namespaceOf,
  textContentOf,
} from './dom.ts';

/** Elements of which a reader sees nothing, whatever stands in them. */
export const unseenTags: readonly string[] = ['script', 'style', 'template', 'noscript'];

// Kinds of elements by tag, not by class: a page read from another frame has classes of its own.

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isInput(element: Element): element is HTMLInputElement {
  return localNameOf(element) === 'input';
}

export function isSelect(element: Element): element is HTMLSelectElement {
  return localNameOf(element) === 'select';
}

export function isTable(element: Element): element is HTMLTableElement {
  return localNameOf(element) === 'table';
}

export function isLabel(element: Element): element is HTMLLabelElement {
  return localNameOf(element) === 'label';
}

export function isLink(element: Element): element is HTMLAnchorElement {
  return localNameOf(element) === 'a';
}

export function isSlot(element: Element): element is HTMLSlotElement {
  return localNameOf(element) === 'slot';
}

export function isRadio(element: Element): element is HTMLInputElement {
  return isInput(element) && element.type === 'radio';
}

/** A radio or checkbox: its own words stand after it. */
export function isTick(element: Element): element is HTMLInputElement {
  return isInput(element) && (element.type === 'radio' || element.type === 'checkbox');
}

const noControl = ['hidden', 'submit', 'button', 'reset', 'image', 'file'];

/** Something with a value that a person sets: no buttons, no hidden fields, no file inputs. */
export function isControl(element: Element): element is Control {
  switch (localNameOf(element)) {
    case 'input':
      return isInput(element) && !noControl.includes(element.type);
    case 'select':
    case 'textarea':
      return true;
    default:
      return false;
  }
}

const widgetRoles = ['combobox', 'textbox', 'searchbox', 'spinbutton'];

/** An element that is made to act as a control without being one. */
export function isWidget(element: Element): boolean {
  const role = attributeOf(element, 'role');
  if (role !== null && widgetRoles.includes(role)) return !isControl(element);
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

export function isButton(element: Element): boolean {
  return localNameOf(element) === 'button' || attributeOf(element, 'role') === 'button';
}

/** Custom elements have a hyphen in their name: they may hold anything in a shadow root of theirs. */
export function isCustom(element: Element): boolean {
  return localNameOf(element).includes('-');
}

export function isFileInput(element: Element): element is HTMLInputElement {
  return isInput(element) && element.type === 'file';
}

/** Every element of the engine comes from an HTML document; SVG and MathML are never looked at. */
export function isHtml(element: Element): element is HTMLElement {
  return namespaceOf(element) === 'http://www.w3.org/1999/xhtml';
}

export function isHtmlNode(node: Node): node is HTMLElement {
  return isElementNode(node) && isHtml(node);
}

/** Slots and other elements without a box of their own are seen where what is around them is. */
export function isVisible(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = aroundOf(at)) {
    if (passesVisibility(at, { visibilityProperty: true })) return true;
    if (getComputedStyle(at).display !== 'contents') return false;
  }
  return false;
}

export function isReadOnly(control: Control): boolean {
  return control.disabled || hasAttributeOf(control, 'readonly');
}

/** The text an element says, single-spaced. */
export function textOf(node: Node | null | undefined): string {
  return node ? (textContentOf(node) ?? '').replace(/\s+/g, ' ').trim() : '';
}

/** Tag and shape of the text: enough to tell two elements apart in a report, too little to tell whose they are. */
export function describe(element: Element): string {
  const text = isControl(element) ? element.value : textOf(element);
  const shape = text
    .slice(0, 2_000)
    .replace(/\p{L}+/gu, 'a')
    .replace(/\p{N}/gu, '9')
    .slice(0, 24);
  return `${localNameOf(element)} “${shape}”`;
}
