import { foldText } from '#lib/domain/text';
import { isElementNode, isTextNode, localNameOf, nextSiblingOf, previousSiblingOf } from '../dom.ts';
import { isButton, isHtml, isSlot, isTick, isVisible } from '../elements.ts';
import { type Fields, isSameGroup } from '../fields.ts';
import { breaksLine } from '../flat.ts';
import type { FlatPage } from '../tree.ts';
import type { Declared } from './declared.ts';
import { isDrawnBefore } from './drawn-before.ts';
import { tableLabels } from './in-table.ts';
import { isLooseLabel, labelWords } from './words.ts';

/** Labels told by where they stand. */
export type Placed = {
  /** Before the field or above it; on its label's place in a table or list; a floating label after it. */
  around(field: number): string[];
  /** The words right after a tick. */
  after(field: number): string[];
};

const mostSteps = 10;
const mostSiblings = 30;
const longestLabel = 160;
const edges = new Set(['form', 'fieldset', 'body', 'dl', 'dialog', 'main']);

/** Reads the labels of one page by place. What `declared` ties to another field is never taken. */
export function placedReader(page: FlatPage, fields: Fields, declared: Declared): Placed {
  const { tree } = page;
  const besideCell = tableLabels(page, fields);

  function around(field: number): string[] {
    const found: string[] = [];
    let at = field;
    for (let step = 0; step < mostSteps; step++) {
      const near = nearText(at, field);
      if (near === null) return found;
      if (near !== '') return [...found, near, ...inCell(at, field)];
      const box = tree.parent(at);
      const element = tree.at(box);
      if (element === undefined || edges.has(localNameOf(element))) return found;
      if (isCell(element)) {
        const labels = besideCell(box, field);
        if (labels.length > 0) return labels;
      }
      if (localNameOf(element) === 'dd') return term(box);
      if (!fields.isAlone(box, field)) return found;
      at = box;
    }
    return found;
  }

  /** A field's cell is labelled by its neighbours too, where words stand in the cell itself ("+84"). */
  function inCell(at: number, field: number): string[] {
    let place = at;
    for (let step = 0; step < 4 && place >= 0; step++, place = tree.parent(place)) {
      const element = tree.at(place);
      if (element !== undefined && isCell(element)) return besideCell(place, field);
    }
    return [];
  }

  /** null where the words before are drawn elsewhere: then nothing further out is the field's either. */
  function nearText(at: number, field: number): string | null {
    const before = beside(at, field, 'before');
    if (before === null) return null;
    const element = tree.at(field);
    return before === '' && element !== undefined && !isTick(element) ? floating(at, field) : before;
  }

  /** The words on the same line before or after, up to the next field; null where those before are drawn elsewhere. */
  function beside(at: number, field: number, side: 'before' | 'after'): string | null {
    const own = tree.at(at);
    const said: Node[] = [];
    let text = '';
    for (const node of siblings(at, side)) {
      if (isTextNode(node)) {
        text = join(text, node.nodeValue ?? '', side);
        if (foldText(node.nodeValue ?? '') !== '') said.push(node);
      } else if (isElementNode(node) && isHtml(node)) {
        const isBreak = breaksLine(node);
        if (isBreak && text.trim() !== '') break;
        const place = tree.place(node);
        if (place < 0) continue;
        if (holdsOther(place, field) || declared.isOthers(place, field)) break;
        if (isButton(node) || !isVisible(node)) continue;
        const words = labelWords(node, page);
        text = join(text, words, side);
        if (foldText(words) !== '') said.push(node);
        if (isBreak && foldText(words) !== '') break;
      }
      if (text.length > longestLabel * 4) return '';
    }
    if (foldText(text).length > longestLabel) return '';
    const isElsewhere = side === 'before' && own !== undefined && !isDrawnBefore(said, own);
    return isElsewhere ? null : text.trim();
  }

  function holdsOther(place: number, field: number): boolean {
    return fields.inside(place).some((other) => !isSameGroup(tree.at(other), tree.at(field)));
  }

  /** A label that is written after its field and drawn above it. */
  function floating(at: number, field: number): string {
    for (const node of siblings(at, 'after')) {
      if (!isElementNode(node) || !isHtml(node)) continue;
      const place = tree.place(node);
      if (place < 0 || !isVisible(node)) continue;
      if (holdsOther(place, field) || declared.isOthers(place, field)) return '';
      if (isLooseLabel(node)) return isDrawnFor(node, field) ? labelWords(node, page) : '';
    }
    return '';
  }

  function term(definition: number): string[] {
    for (const node of siblings(definition, 'before')) {
      if (!isElementNode(node)) continue;
      if (localNameOf(node) === 'dt') return isDrawnFor(node, definition) ? [labelWords(node, page)] : [];
      if (localNameOf(node) !== 'dd') return [];
    }
    return [];
  }

  function isDrawnFor(words: Element, place: number): boolean {
    const element = tree.at(place);
    return element === undefined || isDrawnBefore([words], element);
  }

  function siblings(at: number, side: 'before' | 'after'): Node[] {
    const element = tree.at(at);
    const parent = tree.at(tree.parent(at));
    if (element === undefined) return [];
    if (parent !== undefined && isSlot(parent)) {
      const assigned = parent.assignedNodes();
      const index = assigned.indexOf(element);
      if (index >= 0)
        return side === 'before' ? assigned.slice(0, index).toReversed() : assigned.slice(index + 1);
    }
    const step = side === 'before' ? previousSiblingOf : nextSiblingOf;
    const found: Node[] = [];
    for (let node = step(element); node !== null && found.length < mostSiblings; node = step(node))
      found.push(node);
    return found;
  }

  return {
    around,
    after(field) {
      const text = beside(field, field, 'after') ?? '';
      return text === '' ? [] : [text];
    },
  };
}

/** What a group of radio buttons is called: the same for each of them. */
export function groupLabel(field: number, page: FlatPage, fields: Fields, placed: Placed): string[] {
  const { tree } = page;
  const first = fields.places.find((place) => place === field || isSameGroup(tree.at(place), tree.at(field)));
  const legend = legendAround(first ?? field, page, fields);
  return legend === '' ? placed.around(first ?? field) : [legend];
}

function legendAround(field: number, page: FlatPage, fields: Fields): string {
  const { tree } = page;
  let box = tree.parent(field);
  for (let step = 0; step < mostSteps && box >= 0; step++, box = tree.parent(box)) {
    const element = tree.at(box);
    if (element === undefined || !fields.isAlone(box, field)) return '';
    if (localNameOf(element) !== 'fieldset') continue;
    for (let place = box + 1; place < tree.end(box); place++) {
      const inner = tree.at(place);
      if (inner !== undefined && localNameOf(inner) === 'legend') return labelWords(inner, page);
    }
  }
  return '';
}

function isCell(element: Element): boolean {
  return localNameOf(element) === 'td' || localNameOf(element) === 'th';
}

function join(text: string, more: string, side: 'before' | 'after'): string {
  return side === 'before' ? `${more} ${text}` : `${text} ${more}`;
}
