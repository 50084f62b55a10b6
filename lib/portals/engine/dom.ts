// A page can put anything in the place of what a form or the document says of itself: `<input name="parentElement">` is
// its form's `parentElement` from then on. What is read here is read past all names in the page.

type Getter<Owner, Key extends keyof Owner> = (this: Owner) => Owner[Key];

/** The browser's own getter of a property; looked for at its first use, so that this loads where there is no page. */
function reader<Owner extends object, Key extends keyof Owner & string>(
  owner: () => Owner,
  key: Key,
): (of: Owner) => Owner[Key] {
  let get: Getter<Owner, Key> | undefined;
  return (of) => {
    get ??= nativeGetter(owner(), key);
    return get.call(of);
  };
}

function nativeGetter<Owner extends object, Key extends keyof Owner & string>(
  owner: Owner,
  key: Key,
): Getter<Owner, Key> {
  const get: Getter<Owner, Key> | undefined = Object.getOwnPropertyDescriptor(owner, key)?.get;
  if (get === undefined) throw new Error(`No native getter for ${key}`);
  return get;
}

const ofNode = () => Node.prototype;
const ofElement = () => Element.prototype;

export const parentNodeOf = reader(ofNode, 'parentNode');
export const firstChildOf = reader(ofNode, 'firstChild');
export const nextSiblingOf = reader(ofNode, 'nextSibling');
export const previousSiblingOf = reader(ofNode, 'previousSibling');
export const nodeTypeOf = reader(ofNode, 'nodeType');
export const parentElementOf = reader(ofNode, 'parentElement');
export const childNodesOf = reader(ofNode, 'childNodes');
export const isConnectedOf = reader(ofNode, 'isConnected');
export const textContentOf = reader(ofNode, 'textContent');
export const localNameOf = reader(ofElement, 'localName');
export const namespaceOf = reader(ofElement, 'namespaceURI');
export const idOf = reader(ofElement, 'id');
export const classNameOf = reader(ofElement, 'className');
export const openShadowOf = reader(ofElement, 'shadowRoot');
export const slotOf = reader(ofElement, 'assignedSlot');
export const attributesOf = reader(ofElement, 'attributes');
export const elementChildrenOf = reader(ofElement, 'children');
export const firstElementOf = reader(ofElement, 'firstElementChild');
export const lastElementOf = reader(ofElement, 'lastElementChild');
export const previousElementOf = reader(ofElement, 'previousElementSibling');
export const nextElementOf = reader(ofElement, 'nextElementSibling');
export const scrollLeftOf = reader(ofElement, 'scrollLeft');
export const scrollTopOf = reader(ofElement, 'scrollTop');
export const formOf = reader(() => HTMLInputElement.prototype, 'form');
const ofDocument = () => Document.prototype;

export const bodyOf = reader(ofDocument, 'body');
export const focusedOf = reader(ofDocument, 'activeElement');
export const windowOf = reader(ofDocument, 'defaultView');
export const htmlOf = reader(ofDocument, 'documentElement');
export const ownerOf = reader(ofNode, 'ownerDocument');

export function listen(
  to: EventTarget,
  type: string,
  listener: (event: Event) => void,
  capture = false,
): void {
  EventTarget.prototype.addEventListener.call(to, type, listener, capture);
}

export function unlisten(
  to: EventTarget,
  type: string,
  listener: (event: Event) => void,
  capture = false,
): void {
  EventTarget.prototype.removeEventListener.call(to, type, listener, capture);
}

export function makeElement(document: Document, tag: string): HTMLElement {
  return Document.prototype.createElement.call(document, tag);
}

/** Sends an event; whether nobody kept its default from happening. */
export function send(to: EventTarget, event: Event): boolean {
  return EventTarget.prototype.dispatchEvent.call(to, event);
}

export function bringIntoView(element: Element, options: ScrollIntoViewOptions): void {
  Element.prototype.scrollIntoView.call(element, options);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function hasAttributeOf(element: Element, name: string): boolean {
  return Element.prototype.hasAttribute.call(element, name);
}

export function hasAttributesOf(element: Element): boolean {
  return Element.prototype.hasAttributes.call(element);
}

/** Where an element is drawn, in the window's pixels. */
export function boxOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}

/** The browser's own check: that an element has a box, and what `options` ask for besides. */
export function passesVisibility(element: Element, options: CheckVisibilityOptions): boolean {
  return Element.prototype.checkVisibility.call(element, options);
}

/** Throws where the selector is none. */
export function matchesSelector(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}

/** The element with this id as seen from a node: in its own tree, then in the trees around it. */
export function byId(id: string, from: Node): Element | null {
  let root: Node | null = rootOf(from);
  while (root !== null) {
    const found = isDocument(root)
      ? Document.prototype.getElementById.call(root, id)
      : isShadowRoot(root)
        ? DocumentFragment.prototype.getElementById.call(root, id)
        : null;
    if (found !== null) return found;
    root = isShadowRoot(root) ? rootOf(root.host) : null;
  }
  return null;
}

export function isElementNode(node: Node): node is Element {
  return nodeTypeOf(node) === 1;
}

export function isTextNode(node: Node): boolean {
  return nodeTypeOf(node) === 3;
}

export function isShadowRoot(node: Node): node is ShadowRoot {
  return nodeTypeOf(node) === 11 && 'host' in node;
}

function isDocument(node: Node): node is Document {
  return nodeTypeOf(node) === 9;
}

/** The element a reader sees around an element: its slot, the host of its shadow root, or its parent. */
export function aroundOf(element: Element): Element | null {
  const slot = slotOf(element);
  if (slot !== null) return slot;
  const parent = parentNodeOf(element);
  if (parent === null || isElementNode(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : null;
}
