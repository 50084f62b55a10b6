import { attributeOf, formOf, rootOf } from './dom.ts';
import { isControl, isRadio, isVisible, isWidget } from './elements.ts';
import type { FlatPage } from './tree.ts';

/** Where the visible fields of a page stand: controls, and elements that act as one. */
export type Fields = {
  /** Places in the walk, in order. */
  places: readonly number[];
  has(place: number): boolean;
  /** The fields in a box; all of them where the box is the page. */
  inside(box: number): readonly number[];
  /** Whether a box holds no field but this one. Radio buttons of one group are one field. */
  isAlone(box: number, field: number): boolean;
};

const known = new WeakMap<FlatPage, Fields>();

/** The fields of a page, read once. Everything that looks for a control goes by them. */
export function fieldsOf(page: FlatPage): Fields {
  const fields = known.get(page) ?? readFields(page);
  known.set(page, fields);
  return fields;
}

function readFields({ tagged, marked, tree }: FlatPage): Fields {
  const native = ['input', 'select', 'textarea'].flatMap((tag) => tagged.get(tag) ?? []);
  const placesOf = (elements: readonly HTMLElement[]): number[] =>
    elements.filter(isVisible).map((element) => tree.place(element));
  const controls = placesOf(native.filter(isControl)).toSorted((left, right) => left - right);
  const widgets = placesOf(marked.filter(isWidget)).filter(
    (place) => between(controls, place, tree.end(place)) === 0,
  );
  const places = [...controls, ...widgets].toSorted((left, right) => left - right);
  const all = new Set(places);
  const inside = (box: number): readonly number[] => {
    const first = firstFrom(places, box);
    return places.slice(first, firstFrom(places, tree.end(box)));
  };
  return {
    places,
    has: (place) => all.has(place),
    inside,
    isAlone(box, field) {
      const count = between(places, box, tree.end(box));
      if (count <= 1) return true;
      if (count > 20) return false;
      return inside(box).every((other) => other === field || isSameGroup(tree.at(other), tree.at(field)));
    },
  };
}

/** Whether two radio buttons are choices of one field, as the browser has it: of one name in one form of one tree. */
export function isSameGroup(left: HTMLElement | undefined, right: HTMLElement | undefined): boolean {
  if (left === undefined || right === undefined || !isRadio(left) || !isRadio(right)) return false;
  const group = attributeOf(left, 'name') ?? '';
  if (group === '' || group !== attributeOf(right, 'name')) return false;
  return formOf(left) === formOf(right) && rootOf(left) === rootOf(right);
}

/** The radio button that stands for the group of one, among these elements: the checked one, or the first. */
export function standInFor(radio: HTMLInputElement, among: readonly HTMLElement[]): HTMLInputElement {
  const group = among.filter(isRadio).filter((other) => other === radio || isSameGroup(other, radio));
  return group.find(({ checked }) => checked) ?? group[0] ?? radio;
}

function between(places: readonly number[], from: number, to: number): number {
  return firstFrom(places, to) - firstFrom(places, from);
}

/** The index of the first place that is not before another. */
export function firstFrom(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
