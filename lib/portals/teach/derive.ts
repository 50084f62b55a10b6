import { foldText } from '#lib/domain/text';
import type { Family } from '../engine/families.ts';
import type { Derived, DerivedFinder, PointedAt } from './teaching.ts';
import { familyOf, findOne, matchesOf, type Wanted } from '../engine/find.ts';
import type { PageView } from '../engine/page-view.ts';
import { readFound, readValue } from '../engine/read-value.ts';
import { finderWords } from '../finder-words.ts';
import { findersOf, headerOf } from '../part-of.ts';
import type { PartKind } from '../page-parts.ts';
import { kindOfPart } from '../press-parts.ts';
import type { Finder, PortalSpec } from '../spec.schema.ts';
import { headingTexts } from './around.ts';
import { cssPathOf } from './css-path.ts';
import { derivePress } from './derive-press.ts';
import { isPersonal, type Personal, personalOn } from './personal.ts';
import { resolveTarget } from './resolve.ts';
import { nameWays, withinWay, wordWays } from './ways.ts';

/** One way of a kind tells as much as three of it, and a person has to read them. */
const mostOfAWay: Readonly<Record<Finder['by'], number>> = {
  label: 3,
  role: 1,
  cell: 2,
  text: 1,
  codeName: 1,
  idSuffix: 1,
  css: 1,
};

/**
 * The finders for an element that was pointed at (T2, T3): each was tried on the page as it is and sees that element;
 * only those that see nothing else are chosen. None holds anything personal.
 */
export function derivePart(
  element: HTMLElement,
  { part, page, ref, since }: PointedAt,
  spec: PortalSpec,
  view: PageView,
): Derived {
  const kind = kindOfPart(page, part);
  if (kind === undefined) return { kind: 'impossible', part, why: 'wrongThing' };
  if (kind === 'press') return derivePress(element, { part, page, ref }, spec, view, null);
  const target = resolveTarget(element, kind, view);
  if (target.kind === 'wrongThing') return { kind: 'impossible', part, why: 'wrongThing' };
  const personal = personalOn(view, spec);
  if (target.kind === 'column') {
    const { header, beside, rows, sample } = target;
    const older = (headerOf(spec, page, part) ?? []).filter((text) => !beside.includes(foldText(text)));
    return header === '' || isPersonal(header, personal)
      ? { kind: 'impossible', part, why: 'noWay' }
      : { kind: 'column', part, ref, header, rows, sample, older };
  }
  const finders = findersFor(target.element, kind, since, personal, view);
  if (finders.every(({ matches }) => matches !== 1)) return { kind: 'impossible', part, why: 'noWay' };
  const chosen = choose(finders, kind);
  return {
    kind: 'derived',
    part,
    ref,
    reads: readsBy(
      finders.filter((each) => chosen.has(each)),
      target.element,
      kind,
      view,
    ),
    finders: finders.map((each) => ({ ...each, chosen: chosen.has(each) })),
    older: (findersOf(spec, page, part) ?? []).filter((finder) =>
      matchesOf(finder, view, wantedFor(finder, kind)).every((seen) => seen === target.element),
    ),
  };
}

/** What the part would read by its finders: where a caption and its value are one text, the value alone. */
function readsBy(
  finders: readonly DerivedFinder[],
  element: HTMLElement,
  kind: PartKind,
  view: PageView,
): string {
  const found = findOne(
    finders.map(({ finder }) => finder),
    view,
    kind === 'control' || kind === 'text' ? kind : 'any',
  );
  return found.kind === 'found' ? readFound(found, view.shadowOf) : readValue(element, view.shadowOf);
}

/** Those that see just the element, best first, and then those that see others too: those show why they will not do. */
function findersFor(
  element: HTMLElement,
  kind: PartKind,
  since: string,
  personal: Personal,
  view: PageView,
): DerivedFinder[] {
  const seen = (finder: Finder): HTMLElement[] => matchesOf(finder, view, wantedFor(finder, kind));
  const seesIt = (finder: Finder): boolean => seen(finder).includes(element);
  const seesOnly = (finder: Finder): boolean => seesIt(finder) && seen(finder).length === 1;
  const mayHold = (text: string): boolean => !isPersonal(text, personal);
  const isWay = (finder: Finder): boolean => finderWords(finder).every(mayHold) && seesIt(finder);
  const words = wordWays(element, kind, view, since).filter(isWay);
  const names = nameWays(element, since).filter(isWay);
  const shared = words.filter((finder) => !seesOnly(finder));
  const headings = shared.length === 0 ? [] : headingTexts(element, view).filter(mayHold);
  const narrowed = new Map(
    shared.flatMap((finder) => {
      const way = headings
        .map((heading) => withinWay(finder, heading))
        .find((each) => each !== null && seesOnly(each));
      return way === undefined || way === null ? [] : [[finder, way]];
    }),
  );
  const path = cssPathOf(
    element,
    (selector) => mayBeOnly(element, selector) && seesOnly({ by: 'css', selector, since }),
    mayHold,
  );
  const places: Finder[] = path === null ? [] : [{ by: 'css', selector: path, since }];
  const only = [...words.filter(seesOnly), ...narrowed.values(), ...names.filter(seesOnly)];
  const several = [...words, ...names].filter((finder) => !seesOnly(finder) && !narrowed.has(finder));
  return [...fewOfEach(only), ...places, ...fewOfEach(several)].map((finder) => {
    const family = familyOf(finder);
    return { finder, family, matches: seen(finder).length, fragile: family === 'place' };
  });
}

/** A mark is looked for as recognition does: a label by its control, everything else by what carries it. */
function wantedFor(finder: Finder, kind: PartKind): Wanted {
  if (kind === 'control' || kind === 'text') return kind;
  return finder.by === 'label' ? 'control' : 'any';
}

/** Asked of the browser first, so that the page is not gone through for selectors that see half of it. */
function mayBeOnly(element: Element, selector: string): boolean {
  const root = element.getRootNode();
  return isTree(root) && root.querySelectorAll(selector).length <= 5;
}

function isTree(root: Node): root is Document | ShadowRoot {
  return root.nodeType === 9 || root.nodeType === 11;
}

function fewOfEach(finders: readonly Finder[]): Finder[] {
  return finders.filter(
    (finder, index) =>
      finders.slice(0, index).filter(({ by }) => by === finder.by).length < mostOfAWay[finder.by],
  );
}

const families: readonly Family[] = ['words', 'name', 'place'];

/**
 * The best of words and the best of another family. What is only read needs no second way: one that names a place
 * would merely break it sooner.
 */
function choose(finders: readonly DerivedFinder[], kind: PartKind): ReadonlySet<DerivedFinder> {
  const [first, second, third] = families.flatMap(
    (family) => finders.find((each) => each.family === family && each.matches === 1) ?? [],
  );
  const pair = [first, second].filter((each) => each !== undefined);
  if (kind === 'control') return new Set(pair.length > 0 ? pair : third === undefined ? [] : [third]);
  return new Set(pair.filter((each, index) => index === 0 || !each.fragile));
}
