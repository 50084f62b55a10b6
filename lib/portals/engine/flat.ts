import { aroundOf, firstChildOf, isElementNode, isTextNode, localNameOf, nextSiblingOf } from './dom.ts';
import { isHtml, isSlot, unseenTags } from './elements.ts';

/** Opens an element's shadow root, closed ones too where the browser lets an extension; null where it has none. */
export type ShadowOf = (element: Element) => ShadowRoot | null;

/** The nodes a reader sees inside a node: of its shadow root where it has one, a slot's assigned nodes in its place. */
export function flatChildren(node: Node, shadowOf: ShadowOf): readonly Node[] {
  if (!isElementNode(node)) return childrenOf(node);
  const shadow = shadowOf(node);
  if (shadow !== null) return childrenOf(shadow);
  const assigned = isSlot(node) ? node.assignedNodes() : [];
  return assigned.length > 0 ? assigned : childrenOf(node);
}

/** The element a reader sees around an element: its slot, its parent, or the host of its shadow root. */
export function flatParent(element: Element): HTMLElement | null {
  const around = aroundOf(element);
  return around !== null && isHtml(around) ? around : null;
}

/** An element and what a reader sees around it, innermost first. */
export function flatLine(element: HTMLElement): HTMLElement[] {
  const line: HTMLElement[] = [];
  for (let each: HTMLElement | null = element; each !== null; each = flatParent(each)) line.push(each);
  return line;
}

/** Whether an element is, or stands inside, another one, as a reader sees the page. */
export function isWithin(element: Element, box: Element): boolean {
  for (let around: Element | null = element; around !== null; around = flatParent(around))
    if (around === box) return true;
  return Node.prototype.contains.call(box, element);
}

/** The first elements a reader sees right inside another, at most so many. */
export function boxesIn(element: HTMLElement, shadowOf: ShadowOf, most: number): HTMLElement[] {
  return flatChildren(element, shadowOf).filter(isElementNode).slice(0, most).filter(isHtml);
}

/** The text a reader sees in a node, single-spaced, through shadow roots and slots. */
export function flatText(node: Node | null | undefined, shadowOf: ShadowOf): string {
  return node ? readFlat(node, shadowOf, () => false) : '';
}

const silent = new Set([...unseenTags, 'textarea', 'select', 'datalist']);
const breaking = new Set(
  'address article aside blockquote br caption dd details dialog div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether a reader sees what stands in this element apart from what stands around it. */
export function breaksLine(element: Element): boolean {
  return breaking.has(localNameOf(element));
}

/** So much of a text is read: a value or a label is shorter. */
const longest = 20_000;

/** Like `flatText`, without the elements that `skip` names (the node itself is read in any case). */
export function readFlat(root: Node, shadowOf: ShadowOf, skip: (element: Element) => boolean): string {
  const pending: (Node | string)[] = [root];
  const parts: string[] = [];
  let length = 0;
  for (let next = pending.pop(); next !== undefined && length < longest; next = pending.pop()) {
    if (typeof next === 'string' || isTextNode(next)) {
      const text = typeof next === 'string' ? next : (next.nodeValue ?? '').slice(0, longest);
      parts.push(text);
      length += text.length;
      continue;
    }
    const apart = isElementNode(next) && next !== root && breaksLine(next);
    if (isElementNode(next) && next !== root) {
      if (!isHtml(next) || silent.has(localNameOf(next)) || skip(next)) continue;
      if (apart) pending.push(' ');
    }
    const children = flatChildren(next, shadowOf);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) pending.push(child);
    }
    if (apart) parts.push(' ');
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = firstChildOf(node); child !== null; child = nextSiblingOf(child)) children.push(child);
  return children;
}
