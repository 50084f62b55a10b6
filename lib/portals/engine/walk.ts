import {
  attributeOf,
  bodyOf,
  elementChildrenOf,
  firstChildOf,
  hasAttributesOf,
  isElementNode,
  isShadowRoot,
  lastElementOf,
  localNameOf,
  openShadowOf,
  previousElementOf,
  firstElementOf,
} from './dom.ts';
import { isCustom, isHtml, isHtmlNode, isSlot, isTable, unseenTags } from './elements.ts';
import { flatChildren, type ShadowOf } from './flat.ts';

/** A table with more rows is data to scroll through; nothing the product maps is looked for inside it. */
const bigTable = 300;

/** So many elements are looked at. Pages that people work in have a few thousand. */
const mostElements = 50_000;

/** The elements of a page as a reader meets them. `parents` are places in `elements`, -1 for the first. */
export type Walk = {
  elements: HTMLElement[];
  parents: number[];
  roots: ShadowRoot[];
  /** The elements by tag. */
  tagged: Map<string, HTMLElement[]>;
  /** The elements that have any attribute at all. */
  marked: HTMLElement[];
  /** Whether there was more than is looked at. */
  cut: boolean;
};

const unread = new Set([...unseenTags, 'option', 'canvas']);

/** Walks through shadow roots and slots, each element once, big tables left out. */
export function walk(document: Document, shadowOf: ShadowOf): Walk {
  const seen: Walk = { elements: [], parents: [], roots: [], tagged: new Map(), marked: [], cut: false };
  const pending: Element[] = [];
  const pendingParents: number[] = [];
  const body = bodyOf(document);
  if (body !== null) add(body, -1);
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    const parent = pendingParents.pop() ?? -1;
    const tag = localNameOf(element);
    if (unread.has(tag) || !isHtml(element)) continue;
    if (seen.elements.length === mostElements) {
      seen.cut = true;
      break;
    }
    const place = seen.elements.push(element) - 1;
    seen.parents.push(parent);
    const alike = seen.tagged.get(tag);
    if (alike === undefined) seen.tagged.set(tag, [element]);
    else alike.push(element);
    const isMarked = hasAttributesOf(element);
    if (isMarked) seen.marked.push(element);
    if ((isMarked || tag === 'table') && isBigBox(element)) continue;
    const shadow = shadowOf(element);
    if (shadow !== null) seen.roots.push(shadow);
    const assigned = tag === 'slot' && isSlot(element) ? element.assignedElements() : [];
    if (assigned.length > 0) for (const each of assigned.toReversed()) add(each, place);
    else {
      const last = shadow === null ? lastElementOf(element) : shadow.lastElementChild;
      for (let child = last; child !== null; child = previousElementOf(child)) add(child, place);
    }
  }
  return seen;

  function add(element: Element, parent: number): void {
    pending.push(element);
    pendingParents.push(parent);
  }
}

/** Every element a reader sees inside another, in reading order, that one first; big tables are not looked into. */
export function elementsIn(root: HTMLElement, shadowOf: ShadowOf): HTMLElement[] {
  const found: HTMLElement[] = [];
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isHtmlNode(node) || unread.has(localNameOf(node))) continue;
    found.push(node);
    if (!isTable(node) || !isBig(node)) pending.push(...flatChildren(node, shadowOf).toReversed());
  }
  return found;
}

/** Whether a table has too many rows to look into. Asks for one row: counting them all would visit them all. */
export function isBig(table: HTMLTableElement): boolean {
  return table.rows.item(bigTable) !== null;
}

function isBigBox(element: HTMLElement): boolean {
  if (isTable(element)) return isBig(element);
  const role = attributeOf(element, 'role');
  return (
    role !== null &&
    ['grid', 'treegrid', 'table', 'rowgroup', 'listbox', 'list', 'tree'].includes(role) &&
    elementChildrenOf(element).item(bigTable) !== null
  );
}

const hosts = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/**
 * Remembers what `open` said, and asks it only of elements that can have a shadow root. Opening a closed one is dear; of
 * built-in elements only those are asked that would show nothing without one.
 */
export function rememberShadows(openRoot: ShadowOf): ShadowOf {
  const open = (element: Element): ShadowRoot | null => {
    try {
      const root = openRoot(element);
      return root !== null && isShadowRoot(root) ? root : null;
    } catch {
      return null;
    }
  };
  const known = new Map<Element, ShadowRoot | null>();
  return (element) => {
    if (!isCustom(element)) {
      if (!hosts.has(localNameOf(element))) return null;
      const shadow = openShadowOf(element);
      if (shadow !== null) return open(element) === null ? null : shadow;
      if (!isEmpty(element)) return null;
    }
    const remembered = known.get(element);
    if (remembered !== undefined) return remembered;
    const shadow = open(element);
    known.set(element, shadow);
    return shadow;
  };
}

/** Without elements and without text. */
function isEmpty(element: Element): boolean {
  if (firstElementOf(element) !== null) return false;
  const first = firstChildOf(element);
  return first === null || isElementNode(first) || (first.nodeValue ?? '').trim() === '';
}
