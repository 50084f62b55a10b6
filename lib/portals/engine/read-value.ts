import {
  attributeOf,
  classNameOf,
  closestOf,
  isElementNode,
  isTextNode,
  localNameOf,
  nextSiblingOf,
  openShadowOf,
} from './dom.ts';
import {
  type Control,
  isControl,
  isHtml,
  isInput,
  isRadio,
  isSelect,
  isTick,
  isVisible,
  textOf,
} from './elements.ts';
import { breaksLine, flatChildren, flatParent, readFlat, type ShadowOf } from './flat.ts';
import type { Found } from './find.ts';
import { ownOf } from '../own.ts';
import { labelWords } from './labels/words.ts';

/** What is read of a part that was found. */
export function readFound(found: Extract<Found, { kind: 'found' }>, shadowOf?: ShadowOf): string {
  return ownOf(found, 'says') ?? readValue(found.element, shadowOf);
}

/** What an element says: a control's value (a choice by its words), or its text. Empty where nothing is chosen yet. */
export function readValue(element: HTMLElement, shadowOf: ShadowOf = openShadowOf): string {
  if (isSelect(element)) return element.value === '' ? '' : textOf(element.selectedOptions[0]);
  if (isRadio(element)) return element.checked ? choiceWords(element) : '';
  if (isInput(element) && element.type === 'checkbox') return element.checked ? 'true' : '';
  if (isControl(element)) return element.value.trim() || shownChoice(element, shadowOf);
  const inner = controlsIn(element, shadowOf);
  const only = inner.length === 1 ? inner[0] : undefined;
  return only === undefined ? ownText(element, shadowOf) : readValue(only, shadowOf);
}

/** A text that stands in for a choice ("-- Chọn --") is none. */
function ownText(element: HTMLElement, shadowOf: ShadowOf): string {
  return readFlat(element, shadowOf, (inner) => isPlaceholder(inner) || localNameOf(inner) === 'label');
}

function isPlaceholder(element: Element): boolean {
  return /placeholder/i.test(classNameOf(element)) || attributeOf(element, 'aria-live') !== null;
}

/** The words of a choice: its label, or what stands after it. */
function choiceWords(choice: HTMLInputElement): string {
  const label = choice.labels?.[0] ?? closestOf(choice, 'label');
  if (label) return labelWords(label, { shadowOf: openShadowOf });
  let words = '';
  for (let node = nextSiblingOf(choice); node !== null; node = nextSiblingOf(node)) {
    if (isElementNode(node) && (isTick(node) || (breaksLine(node) && words.trim() !== ''))) break;
    if (isTextNode(node) || isElementNode(node)) words += ` ${textOf(node)}`;
  }
  return words.trim();
}

const mostSteps = 3;

/** Lists that are typed into often show the choice beside an input that stays empty. */
function shownChoice(control: Control, shadowOf: ShadowOf): string {
  if (attributeOf(control, 'role') !== 'combobox') return '';
  let box = flatParent(control);
  for (let step = 0; step < mostSteps && box !== null; step++, box = flatParent(box)) {
    if (controlsIn(box, shadowOf).length > 1 || Element.prototype.querySelector.call(box, 'label') !== null)
      return '';
    const text = ownText(box, shadowOf);
    if (text !== '') return text;
  }
  return '';
}

const mostNodes = 300;

/** The visible controls in an element, through shadow roots and slots; two are as many as anybody asks for. */
function controlsIn(root: HTMLElement, shadowOf: ShadowOf): Control[] {
  const found: Control[] = [];
  const pending: Node[] = [...flatChildren(root, shadowOf)];
  let looked = 0;
  for (let node = pending.pop(); node !== undefined && found.length < 2; node = pending.pop()) {
    if (!isElementNode(node) || !isHtml(node)) continue;
    if (++looked > mostNodes) break;
    if (isControl(node)) {
      if (isVisible(node)) found.push(node);
    } else pending.push(...flatChildren(node, shadowOf));
  }
  return found;
}
