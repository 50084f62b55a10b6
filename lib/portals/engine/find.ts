import type { FieldFailure } from '#lib/domain/page-reading.schema';
import { foldText } from '#lib/domain/text';
import type { Finder } from '../spec.schema.ts';
import { attributeOf } from './dom.ts';
import { isDrawnField } from './drawn.ts';
import { describe, isRadio } from './elements.ts';
import { familyOf } from './families.ts';
import { isSameGroup, standInFor } from './fields.ts';
import { flatText } from './flat.ts';
import { lookAlikes } from './finders/look-alikes.ts';
import { look } from './finders/look.ts';
import type { Match, Wanted } from './finders/match.ts';
import { ownOf } from '../own.ts';
import type { PageView } from './page-view.ts';

export { familyOf } from './families.ts';
export type { Wanted } from './finders/match.ts';

/** `says`: the value, where the element says more than it; otherwise read the element. */
export type Found =
  | { kind: 'found'; element: HTMLElement; says?: string }
  | { kind: 'failed'; why: FieldFailure['why']; found: string[] };

/**
 * `not`: wordings of look-alikes, an element that bears one is never what is meant. `captions`: folded texts that are no
 * value. `numbered`: neither are words without a digit. `identifies`: it says who or which is meant, and is never found by
 * where it stands alone.
 */
export type Bar = {
  not?: readonly string[] | undefined;
  captions?: ReadonlySet<string> | undefined;
  numbered?: boolean;
  identifies?: boolean;
};

/**
 * Finds the one element the alternatives describe. The first alternative that sees anything must see exactly one
 * element, and every other alternative that sees anything must see that element too: two ways that disagree find nothing.
 * A place confirms what words or a name found: where these are known and see nothing, something else may stand there.
 */
export function findOne(finders: readonly Finder[], view: PageView, wanted: Wanted, bar: Bar = {}): Found {
  const not = ownOf(bar, 'not');
  const barred = not === undefined ? null : lookAlikes(not, view);
  const isMeant = (match: Match): boolean =>
    barred?.has(match.element) !== true && (wanted !== 'text' || isNoCaption(textOfMatch(match, view), bar));
  const seeing = finders
    .map((finder) => ({ finder, seen: seenBy(finder, view, wanted).filter(isMeant) }))
    .filter(({ seen }) => seen.length > 0);
  const [first, ...others] = seeing.map(({ seen }) => seen);
  const [match, ...more] = first ?? [];
  if (first === undefined || match === undefined) return { kind: 'failed', why: 'notFound', found: [] };
  const isPlaceAlone = seeing.every(({ finder }) => familyOf(finder) === 'place');
  if (isPlaceAlone && finders.some((finder) => familyOf(finder) !== 'place'))
    return { kind: 'failed', why: 'notFound', found: [] };
  if (more.length > 0) return { kind: 'failed', why: 'ambiguous', found: describeAll(first) };
  const different = others.filter((seen) => !seen.some(({ element }) => element === match.element)).flat();
  if (different.length > 0)
    return { kind: 'failed', why: 'disagree', found: describeAll([match, ...different]) };
  if (isPlaceAlone && ownOf(bar, 'identifies') === true)
    return { kind: 'failed', why: 'oneWay', found: describeAll(first) };
  return { kind: 'found', ...match };
}

/**
 * Like `findOne`, and drawn, and seen by finders of at least two families: else `oneWay`. On a page that was not walked to its end
 * nothing is known to be the only one.
 */
export function findToWrite(
  finders: readonly Finder[],
  view: PageView,
  wanted: Wanted,
  bar: Bar = {},
): Found {
  const found = findOne(finders, view, wanted, bar);
  if (found.kind === 'failed') return found;
  if (!isDrawnField(found.element)) return { kind: 'failed', why: 'notFound', found: [] };
  if (view.cut) return { kind: 'failed', why: 'ambiguous', found: [describe(found.element)] };
  const ways = finders.filter((finder) => matchesOf(finder, view, wanted).includes(found.element));
  return new Set(ways.map(familyOf)).size > 1
    ? found
    : { kind: 'failed', why: 'oneWay', found: [describe(found.element)] };
}

/** The visible elements that one finder sees. */
export function matchesOf(finder: Finder, view: PageView, wanted: Wanted): HTMLElement[] {
  return seenBy(finder, view, wanted).map(({ element }) => element);
}

/** Whether any alternative sees at least one visible element. */
export function isPresent(finders: readonly Finder[], view: PageView): boolean {
  return finders.some((finder) => seenBy(finder, view, finder.by === 'label' ? 'control' : 'any').length > 0);
}

type Seen = Map<Wanted, Match[]>;

/** What was looked for on a view is not looked for again. */
const known = new WeakMap<PageView, WeakMap<Finder, Seen>>();

function seenBy(finder: Finder, view: PageView, wanted: Wanted): Match[] {
  const ofView = known.get(view) ?? new WeakMap<Finder, Seen>();
  known.set(view, ofView);
  const seen: Seen = ofView.get(finder) ?? new Map();
  ofView.set(finder, seen);
  const matches = seen.get(wanted) ?? oneOfEachGroup(look(finder, view, wanted));
  seen.set(wanted, matches);
  return matches;
}

/** Radio buttons of one group are one field. A choice that is there twice is of a group that is: then both are given. */
function oneOfEachGroup(matches: Match[]): Match[] {
  const elements = matches.map(({ element }) => element);
  return matches.filter(
    ({ element }) =>
      !isRadio(element) || standInFor(element, elements) === element || isRepeated(element, elements),
  );
}

function isRepeated(radio: HTMLElement, among: readonly HTMLElement[]): boolean {
  const value = attributeOf(radio, 'value');
  if (value === null) return false;
  return among.some(
    (other) => other !== radio && attributeOf(other, 'value') === value && isSameGroup(other, radio),
  );
}

function textOfMatch(match: Match, view: PageView): string {
  return foldText(ownOf(match, 'says') ?? flatText(match.element, view.shadowOf));
}

function isNoCaption(text: string, bar: Bar): boolean {
  if (ownOf(bar, 'captions')?.has(text) === true) return false;
  return ownOf(bar, 'numbered') !== true || text === '' || /\d/.test(text);
}

function describeAll(matches: readonly Match[]): string[] {
  return matches.map(({ element }) => describe(element));
}
