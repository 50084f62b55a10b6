import type { Change } from '#lib/portals/corrections/correction.schema';
import { findersOf } from '#lib/portals/part-of';
import { type KnownKind, pageParts } from '#lib/portals/page-parts';
import type { Finder, PortalSpec } from '#lib/portals/spec.schema';
import type { Look } from '#lib/portals/teach/teaching';

/** What has been pointed at so far on one kind of page; one change a part. */
export type TeachDraft = { page: KnownKind; changes: readonly Change[] };

/** A page has to show this many of its parts to be taken for its kind. */
const marksOfPage = 3;

/** The draft with a part pointed at; what was pointed at before for the same part goes. */
export function keepPart(
  draft: TeachDraft,
  part: string,
  kept: { finders: Finder[] } | { header: string },
): TeachDraft {
  const { page } = draft;
  const change: Change =
    'header' in kept
      ? { what: 'column', page, part, header: [kept.header] }
      : { what: 'part', page, part, finders: kept.finders };
  return { page, changes: [...undoPart(draft, part).changes, change] };
}

export function undoPart({ page, changes }: TeachDraft, part: string): TeachDraft {
  return { page, changes: changes.filter((change) => !('part' in change) || change.part !== part) };
}

/**
 * The draft's changes as they would be kept, with what the page is to be recognised by where it is not recognised as this
 * kind yet: the place it is at, and the parts that are found on it. `spec` is the one in force, `look` what the page shows
 * by it as a page of this kind. A mark that was pointed at is always what the page goes by.
 */
export function draftChanges({ page, changes }: TeachDraft, spec: PortalSpec, look: Look): Change[] {
  const marked = changes.flatMap((change) =>
    change.what === 'part' && change.part === 'recognise' ? [change.finders] : [],
  );
  const others = changes.filter((change) => !('part' in change) || change.part !== 'recognise');
  const isKnown = look.page === page && marked.length === 0;
  const has = marked.length > 0 ? marked : marksFrom({ page, changes }, spec, look);
  if (isKnown || has.length === 0 || look.place === null) return others;
  return [...others, { what: 'recognise', page, place: look.place, has }];
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
