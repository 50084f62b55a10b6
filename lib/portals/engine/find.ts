import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import type { FieldFailure } from '#lib/domain/page-reading.schema';
import { foldText } from '#lib/domain/text';
import type { Finder } from '../spec.schema.ts';
import { describe, isControl, isHtml, isVisible } from './elements.ts';
import { isRadio } from './labels.ts';
import type { PageView } from './page-view.ts';

/** What is wanted: a control to fill, the element that shows a value, or whatever carries the text itself. */
export type Wanted = 'control' | 'text' | 'any';

export type Found =
  { kind: 'found'; element: HTMLElement } | { kind: 'failed'; why: FieldFailure['why']; found: string[] };

/**
 * Finds the one element the alternatives describe. The first alternative that sees anything must see exactly one
 * element, and every other alternative that sees anything must see that element too: two ways that disagree find nothing.
 */
export function findOne(finders: readonly Finder[], view: PageView, wanted: Wanted): Found {
  const [first, ...others] = finders
    .map((finder) => candidates(finder, view, wanted))
    .filter((seen) => seen.length > 0);
  const [element, ...more] = first ?? [];
  if (first === undefined || element === undefined) return { kind: 'failed', why: 'notFound', found: [] };
  if (more.length > 0) return { kind: 'failed', why: 'ambiguous', found: first.map(describe) };
  const different = others.filter((seen) => !seen.includes(element)).flat();
  if (different.length > 0)
    return { kind: 'failed', why: 'disagree', found: [element, ...different].map(describe) };
  return { kind: 'found', element };
}

/** Whether any alternative sees at least one visible element. */
export function isPresent(finders: readonly Finder[], view: PageView): boolean {
  return finders.some((finder) => {
    return candidates(finder, view, finder.by === 'label' ? 'control' : 'any').length > 0;
  });
}

function candidates(finder: Finder, view: PageView, wanted: Wanted): HTMLElement[] {
  const seen = look(finder, view, wanted).filter((element) => isVisible(element) && fits(element, wanted));
  return oneOfEachGroup([...new Set(seen)]);
}

function fits(element: HTMLElement, wanted: Wanted): boolean {
  return wanted !== 'control' || isControl(element);
}

function look(finder: Finder, view: PageView, wanted: Wanted): HTMLElement[] {
  switch (finder.by) {
    case 'label':
      return wanted === 'control'
        ? labelled(view, folded(finder.text))
        : valuesBeside(view, folded(finder.text));
    case 'text':
      return saying(view, folded(finder.text));
    case 'role': {
      const names = folded(finder.name);
      const withRole = view.elements.filter(
        (element) => getRole(element) === finder.role && isVisible(element),
      );
      return withRole.filter((element) => names.includes(foldText(computeAccessibleName(element))));
    }
    case 'idSuffix':
      return view.elements.filter(({ id }) => hasSuffix(id, finder.suffix));
    case 'css':
      return select(view, finder.selector);
  }
}

const folded = (wordings: readonly string[]): string[] => wordings.map(foldText);

function labelled(view: PageView, texts: readonly string[]): HTMLElement[] {
  return view.controls
    .filter(({ names }) => names.some((name) => texts.includes(name)))
    .map(({ element }) => element);
}

/** The innermost elements that say exactly one of the texts. */
function saying(view: PageView, texts: readonly string[]): HTMLElement[] {
  const seen = view.captions.filter(({ text }) => texts.includes(text)).map(({ element }) => element);
  return seen.filter((element) => !seen.some((other) => other !== element && element.contains(other)));
}

function valuesBeside(view: PageView, texts: readonly string[]): HTMLElement[] {
  return saying(view, texts).flatMap((caption) => {
    const value = valueBeside(caption);
    return value === null ? [] : [value];
  });
}

/** The cell right of a caption's cell, the dd of a dt, or the element after it; climbs while the caption is alone. */
function valueBeside(caption: HTMLElement): HTMLElement | null {
  let element = caption;
  for (let step = 0; step < 4; step++) {
    const next = element.nextElementSibling;
    if (next !== null) return isHtml(next) && !['th', 'dt', 'label'].includes(next.localName) ? next : null;
    const box: HTMLElement | null = element.parentElement;
    if (box === null || ['tr', 'dl', 'table', 'body'].includes(box.localName)) return null;
    element = box;
  }
  return null;
}

/** Generated prefixes end in a separator: `ctl00_x7f3_txtSoDinhDanh`. */
function hasSuffix(id: string, suffix: string): boolean {
  if (!id.endsWith(suffix)) return false;
  const before = id.at(-suffix.length - 1);
  return before === undefined || /[^\p{L}\p{N}]/u.test(before);
}

/** A spec may be corrected by hand: a selector that is none finds nothing. */
function select(view: PageView, selector: string): HTMLElement[] {
  try {
    return view.elements.filter((element) => element.matches(selector));
  } catch {
    return [];
  }
}

/** Radio buttons of one group are one field: the checked one, or the first, stands for it. */
function oneOfEachGroup(elements: HTMLElement[]): HTMLElement[] {
  return elements.filter((element) => {
    if (!isRadio(element) || element.name === '') return true;
    const group = elements.filter(isRadio).filter(({ name }) => name === element.name);
    return element === (group.find(({ checked }) => checked) ?? group[0]);
  });
}
