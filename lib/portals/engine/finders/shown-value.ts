import { foldText } from '#lib/domain/text';
import {
  firstElementOf,
  isElementNode,
  isTextNode,
  localNameOf,
  nextElementOf,
  nextSiblingOf,
} from '../dom.ts';
import { isButton, isControl, isHtml, isReadOnly, isSlot, isVisible } from '../elements.ts';
import { breaksLine, flatText } from '../flat.ts';
import type { PageView } from '../page-view.ts';
import { isDrawnBefore } from '../labels/drawn-before.ts';
import { withoutNumbering } from '../labels/numbering.ts';
import { fieldIn, type Match } from './match.ts';
import { pairsSaying, saying } from './saying.ts';

const mostSteps = 6;
const mostSiblings = 30;
const captionTags = new Set(['th', 'dt', 'label', 'legend', 'caption', 'button']);

/**
 * The values that stand where a reader looks for them: in the cell right of a caption's cell, the dd of a dt, after or
 * below the caption, after a colon in the same element, or in a field that cannot be changed and is labelled so.
 */
export function shownValues(view: PageView, texts: readonly string[]): Match[] {
  const captions = saying(view, texts).filter(isVisible);
  const beside = captions.flatMap((caption) => valueBeside(caption, view) ?? []);
  const pairs = pairsSaying(view, texts).filter(({ element }) => {
    return !captions.some((caption) => contains(view, element, caption));
  });
  const locked = view.controls.flatMap(({ element, names }) => {
    const fits = isControl(element) && isReadOnly(element) && names.some((name) => texts.includes(name));
    return fits ? [{ element }] : [];
  });
  return [...beside, ...pairs, ...locked];
}

function contains(view: PageView, outer: HTMLElement, inner: HTMLElement): boolean {
  return view.tree.contains(view.tree.place(outer), view.tree.place(inner));
}

/** Climbs while the box around says no more than the caption. */
function valueBeside(caption: HTMLElement, view: PageView): Match | null {
  const says = foldText(flatText(caption, view.shadowOf));
  let at = caption;
  for (let step = 0; step < mostSteps; step++) {
    const box = view.tree.at(view.tree.parent(view.tree.place(at)));
    const next = firstAfter(at, box, view);
    if (next !== undefined) return valueFrom(next, caption, box, view);
    if (box === undefined || ['tr', 'dl', 'table', 'body'].includes(localNameOf(box))) return null;
    if (foldText(flatText(box, view.shadowOf)) !== says) return null;
    at = box;
  }
  return null;
}

/** The first thing after the caption that says something, or is there to say something. */
function firstAfter(at: HTMLElement, box: HTMLElement | undefined, view: PageView): Node | undefined {
  const after = following(at, box);
  return after.find((node, index) => {
    if (isTextNode(node)) return foldText(node.nodeValue ?? '') !== '';
    if (!isElementNode(node) || !isHtml(node) || !isVisible(node)) return false;
    if (['br', 'hr', 'script', 'style', 'template'].includes(localNameOf(node))) return false;
    const text = flatText(node, view.shadowOf);
    const isSeparator = text !== '' && foldText(text) === '' && !/[-–—]/.test(text);
    return !isSeparator || index === after.length - 1;
  });
}

function valueFrom(
  next: Node,
  caption: HTMLElement,
  box: HTMLElement | undefined,
  view: PageView,
): Match | null {
  if (isElementNode(next)) {
    if (isHeaderBeside(next, caption, box, view)) return null;
    if (!isHtml(next) || captionTags.has(localNameOf(next)) || isButton(next)) return null;
    if (/[:：]$/.test(flatText(next, view.shadowOf))) return null;
    const [first, ...others] = isSlot(next) ? next.assignedElements() : [];
    const value = first !== undefined && others.length === 0 && isHtml(first) ? first : next;
    return isDrawnBefore([caption], value) ? { element: fieldIn(value, view) } : null;
  }
  if (box === undefined) return null;
  const parts: string[] = [];
  for (let node: Node | null = next; node !== null; node = nextSiblingOf(node)) {
    if (isElementNode(node) && (breaksLine(node) || localNameOf(node) === localNameOf(caption))) break;
    parts.push(flatText(node, view.shadowOf));
  }
  const says = parts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^\s*[:：]\s*/, '')
    .trim();
  return { element: box, says };
}

/**
 * Whether caption and neighbour are the header of what is below: the row below has as many things, and says a number right
 * below the caption, where a form would say its next caption.
 */
function isHeaderBeside(
  next: Element,
  caption: HTMLElement,
  row: HTMLElement | undefined,
  view: PageView,
): boolean {
  if (row === undefined || /\d/.test(flatText(next, view.shadowOf))) return false;
  const below = nextElementOf(row);
  const cells = elementsInside(row);
  const values = below === null ? [] : elementsInside(below);
  if (cells.length < 2 || cells.length > mostSiblings || values.length !== cells.length) return false;
  const value = values[cells.findIndex((cell) => Node.prototype.contains.call(cell, caption))];
  return value !== undefined && /\d/.test(withoutNumbering(flatText(value, view.shadowOf)));
}

function elementsInside(box: Element): Element[] {
  const found: Element[] = [];
  let each = firstElementOf(box);
  for (; each !== null && found.length <= mostSiblings; each = nextElementOf(each)) found.push(each);
  return found;
}

function following(at: HTMLElement, box: HTMLElement | undefined): Node[] {
  if (box !== undefined && isSlot(box)) {
    const assigned = box.assignedNodes();
    const index = assigned.indexOf(at);
    if (index >= 0) return assigned.slice(index + 1, index + mostSiblings);
  }
  const found: Node[] = [];
  for (let node = nextSiblingOf(at); node !== null && found.length < mostSiblings; node = nextSiblingOf(node))
    found.push(node);
  return found;
}
