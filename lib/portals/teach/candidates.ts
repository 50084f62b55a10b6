import { computeAccessibleName } from 'dom-accessibility-api';
import { childNodesOf, closestOf, isTextNode, localNameOf } from '../engine/dom.ts';
import { isRadio, isVisible } from '../engine/elements.ts';
import { flatText } from '../engine/flat.ts';
import type { PageView } from '../engine/page-view.ts';
import { readValue } from '../engine/read-value.ts';
import type { PartKind } from '../page-parts.ts';
import { itemsOn, namesOfPress, pressesOn } from './press-places.ts';
import { isControlOf, isPressable, resolveTarget } from './resolve.ts';
import type { Refs } from './refs.ts';
import { tablesOf } from './tables.ts';
import type { Candidate } from './teaching.ts';
import { captionsNear } from './captions-near.ts';
import { isWording, toWording, wordingsOf } from './wording.ts';

/** A list longer than this is not read to its end by anybody. */
const mostCandidates = 400;

/** The things on the page that could be pointed at for a part of this kind, in reading order. */
export function listCandidates(kind: PartKind, view: PageView): HTMLElement[] {
  return thingsOf(kind, view).slice(0, mostCandidates);
}

function thingsOf(kind: PartKind, view: PageView): HTMLElement[] {
  switch (kind) {
    case 'control':
      return oneOfEachGroup(
        view.controls.map(({ element }) => element),
        view,
      );
    case 'button':
      return view.elements.filter((element) => isPressable(element) && isVisible(element));
    case 'press':
      return [...pressesOn(view), ...itemsOn(view)];
    case 'column':
      return tablesOf(view).flatMap(({ headers }) => headers.map(({ element }) => element));
    case 'text':
      return sayings(view).filter((element) => closestOf(element, 'label, dt, th, legend') === null);
    case 'message':
      return sayings(view);
    case 'mark': {
      const marks = new Set<HTMLElement>([
        ...sayings(view),
        ...view.controls.map(({ element }) => element),
        ...view.elements.filter((element) => isPressable(element) && isVisible(element)),
      ]);
      return view.elements.filter((element) => marks.has(element));
    }
  }
}

/** The innermost visible elements that say something. */
function sayings(view: PageView): HTMLElement[] {
  return view.captions
    .filter(({ text }) => text !== '')
    .map(({ element }) => element)
    .filter(
      (element) =>
        !isControlOf(view, element) &&
        isVisible(element) &&
        [...childNodesOf(element)].some((node) => isTextNode(node) && (node.nodeValue ?? '').trim() !== ''),
    );
}

function oneOfEachGroup(controls: readonly HTMLElement[], view: PageView): HTMLElement[] {
  return controls.filter((control) => {
    if (!isRadio(control)) return true;
    const meant = resolveTarget(control, 'control', view);
    return meant.kind === 'element' && meant.element === control;
  });
}

/** How a candidate is shown in a list: what a reader would call it, and what it says now. */
export function describeCandidate(
  element: HTMLElement,
  kind: PartKind,
  view: PageView,
  refs: Refs,
): Candidate {
  return {
    ref: refs.refOf(element),
    names: readerNames(element, kind, view),
    reads: kind === 'column' ? sampleOf(element, view) : readValue(element, view.shadowOf),
    tag: localNameOf(element),
  };
}

/** What a reader would call an element; nothing of what it says where that is a value. */
export function readerNames(element: HTMLElement, kind: PartKind, view: PageView): string[] {
  if (kind === 'press') return namesOfPress(element, view);
  if (isControlOf(view, element)) return wordingsOf(element, view);
  if (kind === 'text') return captionsNear(element, view);
  const said = kind === 'button' ? computeAccessibleName(element) : flatText(element, view.shadowOf);
  return [toWording(said)].filter(isWording);
}

function sampleOf(element: HTMLElement, view: PageView): string {
  const column = resolveTarget(element, 'column', view);
  return column.kind === 'column' ? column.sample : '';
}
