import type { LintProblem } from '#lib/domain/portal-correction';
import type { Verb } from '#lib/domain/portal-verb';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { sayFinder } from '#lib/portals/corrections/difference';
import { verbChoices, verbOf } from '#lib/portals/corrections/verb-of';
import { findersOf, headerOf } from '#lib/portals/part-of';
import { type KnownKind, pageKinds, type PagePart, pageParts } from '#lib/portals/page-parts';
import type { PortalSpec } from '#lib/portals/spec.schema';
import type { Candidate, Derived, Look } from '#lib/portals/teach/teaching';
import type { TeachDraft } from '#lib/workflows/teach-page';
import type { Picked, TeachPart, TeachView } from '#components/portal/teach-view.ts';
import type { Frame } from './frames.ts';

export type Stage =
  | { kind: 'parts' }
  | { kind: 'pointing'; part: string; candidates: readonly Candidate[] | null; listOnly?: boolean }
  | { kind: 'picked'; part: string; derived: Derived | null }
  | { kind: 'saving' };

/** A draft tried on the page: the spec in force with the draft over it, and what the page shows by that. */
export type Tested = { spec: PortalSpec; look: Look; problems: readonly LintProblem[]; changes: Change[] };

/** A draft on one frame of the tab. */
export type TeachingState = Tested & {
  kind: 'teaching';
  frames: readonly Frame[];
  frame: Frame;
  draft: TeachDraft;
  isTesting: boolean;
  stage: Stage;
  trouble: 'notSaved' | 'noAnswer' | null;
};

export type TeachState = Exclude<TeachView, { kind: 'teaching' }> | TeachingState;

/** The kinds of page a portal may be taught: what its spec describes, and the plain ones, which are only recognised. */
export function teachableKinds(spec: PortalSpec): KnownKind[] {
  return pageKinds.filter(
    (kind) => spec.pages[kind] !== undefined || pageParts[kind].every((part) => part.kind === 'mark'),
  );
}

/** The kind a page most likely is: what it is taken for, else what the portal is there for. */
export function likelyKind({ spec, look }: Pick<Frame, 'spec' | 'look'>): KnownKind {
  const [candidate] = look.candidates;
  return look.page ?? candidate ?? (spec.roles.includes('intake') ? 'intake' : 'accountSearch');
}

/** The parts that a page of this kind needs and that a look did not find. */
export function missingParts(page: KnownKind, { sights }: Look): string[] {
  const lacking = new Set(sights.filter(({ state }) => state !== 'found').map(({ part }) => part));
  return pageParts[page]
    .filter(({ optional, kind, part }) => !optional && kind !== 'message' && lacking.has(part))
    .map(({ part }) => part);
}

export function toTeachView(state: TeachState): TeachView {
  if (state.kind !== 'teaching') return state;
  const { frame, frames, draft, spec, look, stage } = state;
  const likely = likelyKind(frame);
  const others = teachableKinds(spec).filter((kind) => kind !== likely);
  return {
    kind: 'teaching',
    portal: spec.name,
    recognised: look.page,
    candidates: look.page === null ? look.candidates : [],
    page: draft.page,
    pages: [likely, ...others],
    frames: frames.map(({ frameId, href }) => ({ frameId, name: nameOf(href) })),
    frameId: frame.frameId,
    parts: pageParts[draft.page].map((part) => toPart(part, state)),
    problems: state.problems,
    changes: state.changes.length,
    isTesting: state.isTesting,
    stage:
      stage.kind === 'picked'
        ? {
            kind: 'picked',
            part: stage.part,
            picked:
              stage.derived === null ? null : toPicked(stage.derived, verbOf(spec, draft.page, stage.part)),
          }
        : stage,
    trouble: state.trouble,
  };
}

function toPart({ part, kind, optional }: PagePart, { draft, spec, look }: TeachingState): TeachPart {
  const { page } = draft;
  const changed = draft.changes.some((change) => 'part' in change && change.part === part);
  const sight = look.sights.find((each) => each.part === part);
  const isMapped = findersOf(spec, page, part) !== undefined || headerOf(spec, page, part) !== undefined;
  const isMark = kind === 'mark';
  const state =
    isMark && look.page === page ? 'found' : (sight?.state ?? (isMapped ? 'notFound' : 'untaught'));
  return {
    part,
    kind,
    // "Nothing found" is said only after a search that found nothing.
    optional: optional || (kind === 'message' && isMapped),
    state: isMark && look.page !== page ? 'untaught' : state,
    reads: Object.hasOwn(look.values, part) ? (look.values[part] ?? null) : null,
    changed,
  };
}

function toPicked(derived: Derived, verb: Verb | null): Picked {
  if (derived.kind === 'impossible') return { kind: 'impossible', why: derived.why };
  if (derived.kind === 'column') {
    const { header, rows, sample } = derived;
    return { kind: 'column', header, rows, sample };
  }
  return {
    kind: 'derived',
    reads: derived.reads,
    ways: derived.finders.map(({ finder, family, matches, fragile, chosen }) => ({
      saying: { ...sayFinder(finder), fragile },
      family,
      matches,
      chosen,
    })),
    ...(verb === null ? {} : { verb: { now: verb, choices: verbChoices(verb) } }),
  };
}

/** The end of an address says best which frame is meant. */
function nameOf(href: string): string {
  const { pathname, hash, host } = new URL(href);
  const route = hash.replace(/^#!?/, '').replace(/\?.*$/, '');
  return route === '' ? `${host}${pathname}` : `${pathname} · ${route}`;
}
