import type { ShadowOf } from './flat.ts';

/** What stands in what, as a reader sees it, told by places in the walk: nothing of the page is asked again. */
export type Tree = {
  /** The place of an element in the walk; -1 where it was not walked. */
  place(element: Element): number;
  at(place: number): HTMLElement | undefined;
  /** The place of the element around; -1 for the first. */
  parent(place: number): number;
  /** The place after the last element inside. */
  end(place: number): number;
  contains(outer: number, inner: number): boolean;
};

/** A page that was walked. */
export type FlatPage = {
  readonly elements: readonly HTMLElement[];
  readonly tagged: ReadonlyMap<string, readonly HTMLElement[]>;
  /** The elements that have any attribute at all: most of a big page has none. */
  readonly marked: readonly HTMLElement[];
  readonly shadowOf: ShadowOf;
  readonly tree: Tree;
};

/** Makes the tree of a walk. `parents` are places in `elements`, each before the place itself; -1 for the first. */
export function makeTree(elements: readonly HTMLElement[], parents: readonly number[]): Tree {
  const places = new Map<Element, number>();
  const ends: number[] = [];
  for (const [place, element] of elements.entries()) {
    places.set(element, place);
    ends.push(place + 1);
  }
  for (let place = elements.length - 1; place > 0; place--) {
    const parent = parents[place] ?? -1;
    const end = ends[place] ?? 0;
    if (parent >= 0 && end > (ends[parent] ?? 0)) ends[parent] = end;
  }
  const end = (place: number): number => ends[place] ?? 0;
  return {
    place: (element) => places.get(element) ?? -1,
    at: (place) => elements[place],
    parent: (place) => parents[place] ?? -1,
    end,
    contains: (outer, inner) => outer >= 0 && outer <= inner && inner < end(outer),
  };
}
