import { foldText } from '#lib/domain/text';
import { attributeOf, classNameOf, localNameOf } from '../dom.ts';
import { isVisible } from '../elements.ts';
import type { PageView } from '../page-view.ts';
import type { Tree } from '../tree.ts';
import { saying } from './saying.ts';

type Heading = { place: number; rank: number };

/** Headings without a rank of their own are below all that have one. */
const lowest = 7;
const ownBox = new Map([
  ['legend', 'fieldset'],
  ['caption', 'table'],
  ['summary', 'details'],
]);
const sections = new Set(['section', 'article', 'aside', 'fieldset', 'details', 'dialog', 'table']);
const headings = new WeakMap<PageView, readonly Heading[]>();

/** Keeps what stands in the section under one of these headings: no further heading of its rank or above in between. */
export function underHeading(
  view: PageView,
  texts: readonly string[],
  elements: readonly HTMLElement[],
): HTMLElement[] {
  const { tree } = view;
  const over = saying(view, texts)
    .filter(isVisible)
    .map((element) => toHeading(tree.place(element), view));
  return elements.filter((element) => {
    const place = tree.place(element);
    return over.some((heading) => isUnder(place, heading, view));
  });
}

/** The headings, legends and captions whose section an element stands in, the nearest first. */
export function headingsOver(element: HTMLElement, view: PageView): HTMLElement[] {
  const place = view.tree.place(element);
  return headingsIn(view)
    .filter((heading) => isUnder(place, heading, view))
    .flatMap((heading) => view.tree.at(heading.place) ?? [])
    .toReversed();
}

/** A title is often an element inside the heading. */
function toHeading(place: number, view: PageView): Heading {
  const { tree } = view;
  const own = headingsIn(view).find(
    (heading) => tree.contains(heading.place, place) && heading.place >= place - 3,
  );
  return own ?? { place, rank: lowest };
}

function isUnder(place: number, { place: heading, rank }: Heading, view: PageView): boolean {
  const { tree } = view;
  if (place <= heading) return false;
  const box = ownBoxOf(heading, tree);
  if (box !== null && !tree.contains(box, place)) return false;
  const all = headingsIn(view);
  const ends = (other: number): boolean => other > heading && other < place && reaches(other, place, tree);
  if (all.some((other) => other.rank <= rank && ends(other.place))) return false;
  if (all.some((each) => each.place === heading)) return true;
  // Text that looks like a heading goes on to the next that looks the same.
  const element = tree.at(heading);
  const alike = element === undefined ? '' : kindOf(element);
  return !view.captions.some((other) => ends(tree.place(other.element)) && kindOf(other.element) === alike);
}

/** Whether a heading's section goes on to a place: it ends with the box it stands in. */
function reaches(heading: number, place: number, tree: Tree): boolean {
  for (let box = tree.parent(heading), step = 0; box >= 0 && step < 40; box = tree.parent(box), step++) {
    const element = tree.at(box);
    if (element !== undefined && sections.has(localNameOf(element))) return tree.contains(box, place);
  }
  return true;
}

function ownBoxOf(heading: number, tree: Tree): number | null {
  const element = tree.at(heading);
  const tag = element === undefined ? undefined : ownBox.get(localNameOf(element));
  const parent = tree.parent(heading);
  const around = tree.at(parent);
  return tag !== undefined && around !== undefined && localNameOf(around) === tag ? parent : null;
}

function kindOf(element: HTMLElement): string {
  return `${localNameOf(element)} ${foldText(classNameOf(element))}`;
}

function headingsIn(view: PageView): readonly Heading[] {
  const found = headings.get(view) ?? readHeadings(view);
  headings.set(view, found);
  return found;
}

function readHeadings({ elements }: PageView): Heading[] {
  const found: Heading[] = [];
  for (const [place, element] of elements.entries()) {
    const rank = rankOf(element);
    if (rank !== null && isVisible(element)) found.push({ place, rank });
  }
  return found;
}

function rankOf(element: HTMLElement): number | null {
  const tag = localNameOf(element);
  const level = /^h([1-6])$/.exec(tag)?.[1];
  if (level !== undefined) return Number(level);
  if (ownBox.has(tag)) return lowest;
  if (attributeOf(element, 'role') === 'heading') return Number(attributeOf(element, 'aria-level') ?? '2');
  if (/(^|[\s_-])(title|heading|header)([\s_-]|$)/i.test(classNameOf(element))) return lowest;
  return null;
}
