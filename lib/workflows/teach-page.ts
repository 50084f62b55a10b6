import type { Verb } from '#lib/domain/portal-verb';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { withOlder } from '#lib/portals/alternatives';
import { familyOf } from '#lib/portals/engine/families';
import { findersOf } from '#lib/portals/part-of';
import { type KnownKind, pageParts } from '#lib/portals/page-parts';
import { laterPresses, pressStepOf, pressWords } from '#lib/portals/press-parts';
import type { Finder, PortalSpec } from '#lib/portals/spec.schema';
import type { Look } from '#lib/portals/teach/teaching';

/** What has been pointed at so far on one kind of page; one change a part. */
export type TeachDraft = { page: KnownKind; changes: readonly Change[] };

/** What a correction may hold of them. */
const mostFinders = 8;
const mostWordings = 24;

/** A page has to show this many of its parts to be taken for its kind. */
const marksOfPage = 3;

/**
 * The draft with a part pointed at; what was pointed at before for the same part goes. `older`: what found it before, kept
 * for pages that are as they were. `verb`: filled or pressed otherwise than now. `alone`: `older` is all that stays of the
 * words a button around a file went by.
 */
export function keepPart(
  draft: TeachDraft,
  part: string,
  kept:
    | { finders: Finder[]; older?: Finder[]; verb?: Verb }
    | { header: string; older?: string[] }
    | { words: string; older: string[]; alone: boolean },
): TeachDraft {
  const { page } = draft;
  const others = withoutPart(draft, part).changes;
  if ('words' in kept) {
    const { words, older, alone } = kept;
    const change: Change = alone
      ? { what: 'press', page, part, words: withOlder([words], older, mostWordings), alone }
      : { what: 'press', page, part, words: [words] };
    return { page, changes: [...others, change] };
  }
  if ('header' in kept) {
    const header = withOlder([kept.header], kept.older ?? [], mostWordings);
    return { page, changes: [...others, { what: 'column', page, part, header }] };
  }
  const { verb } = kept;
  // Beside words that are not here a place would find nothing (F1).
  const isPlaceOnly = kept.finders.every((finder) => familyOf(finder) === 'place');
  const finders = withOlder(kept.finders, isPlaceOnly ? [] : (kept.older ?? []), mostFinders);
  const how: Change[] = verb === undefined ? [] : [{ what: 'verb', page, part, verb }];
  return { page, changes: [...others, { what: 'part', page, part, finders }, ...how] };
}

/**
 * The draft without what was pointed at for a part. Of the buttons around a file those go too that come after one which is not
 * known without the draft.
 */
export function undoPart(draft: TeachDraft, part: string, spec: PortalSpec): TeachDraft {
  const isKnown = pressStepOf(part) === null || pressWords(spec, draft.page, part) !== undefined;
  return [part, ...(isKnown ? [] : laterPresses(part))].reduce(withoutPart, draft);
}

/** The draft as it would be if a part had never been pointed at, and all else had. */
export function withoutPart({ page, changes }: TeachDraft, part: string): TeachDraft {
  return { page, changes: changes.filter((change) => !('part' in change) || change.part !== part) };
}

/** What is pressed first stands first: a further step has no place before the one it follows. */
export function inSteps(changes: readonly Change[]): Change[] {
  const presses = changes.filter((change) => change.what === 'press');
  return [
    ...changes.filter((change) => change.what !== 'press'),
    ...presses.toSorted((one, other) => stepOf(one) - stepOf(other)),
  ];
}

function stepOf(change: Change): number {
  return ('part' in change ? pressStepOf(change.part)?.step : undefined) ?? 0;
}

/**
 * The draft's changes as they would be kept, with what the page is to be recognised by where it is not recognised as this
 * kind yet: the place it is at, and the parts that are found on it. `spec` is the one in force, `look` what the page shows
 * by it as a page of this kind; a page in a frame (not `isWholeTab`) cannot be opened by itself. A mark that was pointed at
 * is always what the page goes by.
 */
export function draftChanges(
  { page, changes }: TeachDraft,
  spec: PortalSpec,
  look: Look,
  isWholeTab: boolean,
): Change[] {
  const marked = changes.flatMap((change) =>
    change.what === 'part' && change.part === 'recognise' ? [change.finders] : [],
  );
  const others = inSteps(changes.filter((change) => !('part' in change) || change.part !== 'recognise'));
  const isKnown = look.page === page && marked.length === 0;
  const has = marked.length > 0 ? marked : marksFrom({ page, changes }, spec, look);
  // Where the page shows the marks known already, the new ones are there to tell it from others.
  const isToNarrow = look.page === page || look.candidates.includes(page);
  const recognise = {
    what: 'recognise' as const,
    page,
    has,
    ...(isToNarrow ? { alone: true as const } : {}),
  };
  const route = page === 'accountSearch' && isWholeTab ? routeFrom(spec, look) : null;
  return [
    ...others,
    ...(isKnown || has.length === 0 || look.place === null ? [] : [{ ...recognise, place: look.place }]),
    ...(route === null ? [] : [{ what: 'route' as const, page: 'accountSearch' as const, route }]),
  ];
}

/**
 * Where the look-up page is to be opened from now on: where it stands, if that is an address of its own and not the one
 * known already.
 */
function routeFrom({ routes }: PortalSpec, { place, href }: Look): string | null {
  if (place === null || new URL(href).search !== '') return null;
  const route = `${place.path ?? ''}${place.hash ?? ''}`;
  return route.includes('*') || route === (routes.accountSearch ?? '') ? null : route;
}

/** Parts the page cannot do without, found on it as it is: they say best what kind of page it is. */
function marksFrom({ page, changes }: TeachDraft, spec: PortalSpec, look: Look): Finder[][] {
  const telling = pageParts[page].filter(
    ({ kind, optional }) => !optional && kind !== 'column' && kind !== 'message',
  );
  const marks = telling.flatMap(({ part, kind }) => {
    const taught = changes.find((change) => change.what === 'part' && change.part === part);
    const seen = look.sights.find((sight) => sight.part === part)?.state;
    const isSeen = seen === 'found' || seen === 'oneWay';
    const known = isSeen ? findersOf(spec, page, part) : undefined;
    const finders = taught?.what === 'part' ? taught.finders : known;
    if (finders === undefined) return [];
    return [kind === 'text' ? finders.map(toCaption) : finders];
  });
  return marks.slice(0, marksOfPage);
}

/** A page is known by the caption of a value that it shows; the value itself is another one each time. */
function toCaption(finder: Finder): Finder {
  if (finder.by !== 'label') return finder;
  const { by: _label, ...rest } = finder;
  return { by: 'text', ...rest };
}
