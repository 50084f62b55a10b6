import { foldText } from '#lib/domain/text';
import { attributeOf, classNameOf, localNameOf } from '../dom.ts';
import { isVisible } from '../elements.ts';
import type { PageView } from '../page-view.ts';
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
  const all = headings.get(view) ?? readHeadings(view);
  headings.set(view, all);
  const over = saying(view, texts)
    .filter(isVisible)
    .map((element) => toHeading(tree.place(element)));
  return elements.filter((element) => {
    const place = tree.place(element);
    return over.some((heading) => isUnder(place, heading));
  });

  /** A title is often an element inside the heading. */
  function toHeading(place: number): Heading & { alike: string } {
    const own = all.find((heading) => tree.contains(heading.place, place) && heading.place >= place - 3);
    const element = tree.at(own?.place ?? place);
    return { ...(own ?? { place, rank: lowest }), alike: element === undefined ? '' : kindOf(element) };
  }

  function isUnder(place: number, { place: heading, rank, alike }: Heading & { alike: string }): boolean {
    if (place <= heading) return false;
    const box = ownBoxOf(heading);
    if (box !== null && !tree.contains(box, place)) return false;
    const isRanked = all.some((each) => each.place === heading);
    const between = all.some((other) => {
      return (
        other.place > heading && other.place < place && other.rank <= rank && reaches(other.place, place)
      );
    });
    if (between) return false;
    return (
      isRanked ||
      !view.captions.some(({ element }) => {
        const other = tree.place(element);
        return other > heading && other < place && kindOf(element) === alike && reaches(other, place);
      })
    );
  }

  /** Whether a heading's section goes on to a place: it ends with the box it stands in. */
  function reaches(heading: number, place: number): boolean {
    for (let box = tree.parent(heading), step = 0; box >= 0 && step < 40; box = tree.parent(box), step++) {
      const element = tree.at(box);
      if (element !== undefined && sections.has(localNameOf(element))) return tree.contains(box, place);
    }
    return true;
  }

  function ownBoxOf(heading: number): number | null {
    const element = tree.at(heading);
    const tag = element === undefined ? undefined : ownBox.get(localNameOf(element));
    const parent = tree.parent(heading);
    const around = tree.at(parent);
    return tag !== undefined && around !== undefined && localNameOf(around) === tag ? parent : null;
  }
}

function kindOf(element: HTMLElement): string {
  return `${localNameOf(element)} ${foldText(classNameOf(element))}`;
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
