import { foldText } from '#lib/domain/text';
import { isCustom } from '../elements.ts';
import { fieldsOf } from '../fields.ts';
import type { PageView } from '../page-view.ts';

/** What is wanted: a control to fill, the element that shows a value, or whatever carries the text itself. */
export type Wanted = 'control' | 'text' | 'any';

/** What a finder sees. `says`: the value, where the element says more than it ("Số hồ sơ: 03706"). */
export type Match = { element: HTMLElement; says?: string };

export const toMatch = (element: HTMLElement): Match => ({ element });

/** Wordings as they are compared; those without a word in them say nothing. */
export const foldAll = (wordings: readonly string[]): string[] =>
  wordings.map(foldText).filter((text) => text !== '');

/** Where a control is wanted: the element itself if it is one, or the only one a custom element holds. */
export function toWanted(match: Match, view: PageView, wanted: Wanted): Match[] {
  if (wanted !== 'control') return [match];
  const fields = fieldsOf(view);
  const place = view.tree.place(match.element);
  if (fields.has(place)) return [match];
  if (!isCustom(match.element)) return [];
  const [first, ...others] = fields.inside(place);
  const only = first === undefined || others.length > 0 ? undefined : view.tree.at(first);
  return only === undefined ? [] : [{ element: only }];
}

/** A value that is a field's, or that only one field stands for. */
export function fieldIn(element: HTMLElement, view: PageView): HTMLElement {
  const [first, ...others] = fieldsOf(view).inside(view.tree.place(element));
  return (first === undefined || others.length > 0 ? undefined : view.tree.at(first)) ?? element;
}

/** What can be a control at all, where a control is wanted; most of a page cannot. */
export function candidatesFor(view: PageView, wanted: Wanted): readonly HTMLElement[] | undefined {
  if (wanted !== 'control') return undefined;
  const controls = fieldsOf(view).places.flatMap((place) => view.tree.at(place) ?? []);
  const customs = [...view.tagged].flatMap(([tag, elements]) => (tag.includes('-') ? elements : []));
  return [...new Set([...controls, ...customs])];
}
