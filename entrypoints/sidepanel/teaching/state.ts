import type { WrongPick } from '#lib/domain/pointing';
import type { LintProblem } from '#lib/domain/portal-correction';
import type { Verb } from '#lib/domain/portal-verb';
import type { Change } from '#lib/portals/corrections/correction.schema';
import { pressTakesAway } from '#lib/portals/corrections/destructive';
import { sayFinder } from '#lib/portals/corrections/difference';
import { verbChoices, verbOf } from '#lib/portals/corrections/verb-of';
import { findersOf, headerOf } from '#lib/portals/part-of';
import { type KnownKind, pageKinds, type PagePart, pageParts } from '#lib/portals/page-parts';
import { pressBefore, pressWords, teachableParts } from '#lib/portals/press-parts';
import type { PortalSpec } from '#lib/portals/spec.schema';
import type { Candidate, Derived, Look, PressSight } from '#lib/portals/teach/teaching';
import type { keepPart, TeachDraft } from '#lib/workflows/teach-page';
import type { Picked, TeachPart, TeachView } from '#components/portal/teach-view.ts';
import type { Frame } from './frames.ts';

export type Stage =
  | { kind: 'parts' }
  | {
      kind: 'pointing';
      part: string;
      candidates: readonly Candidate[] | null;
      listOnly?: boolean;
      waits?: number;
      wrong?: WrongPick;
    }
  | { kind: 'picked'; part: string; derived: Exclude<Derived, { kind: 'impossible' }> | null }
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

/** The beginning of a draft of this kind of page on a frame, not tried out yet. */
export function emptyDraft(frames: readonly Frame[], frame: Frame, page: KnownKind): TeachingState {
  const { spec, look } = frame;
  const tested = { spec, look, problems: [], changes: [] };
  const stage = { kind: 'parts' } as const;
  const draft = { page, changes: [] };
  return { kind: 'teaching', frames, frame, draft, ...tested, isTesting: true, stage, trouble: null };
}

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

/** The parts that this kind of page needs and that are not found: those of a table that is not there yet among them. */
export function missingParts(state: TeachingState): string[] {
  return pageParts[state.draft.page]
    .filter(({ kind }) => kind !== 'message')
    .map((part) => toPart(part, state))
    .filter((part) => !part.optional && part.state !== 'found')
    .map(({ part }) => part);
}

/** The pairs of parts that are found in one place since one of them was taught. */
export function newTwins({ draft, look }: Pick<TeachingState, 'draft' | 'look'>): [string, string][] {
  const taught = new Set(draft.changes.flatMap((change) => ('part' in change ? [change.part] : [])));
  return look.twins.filter((pair) => pair.some((part) => taught.has(part)));
}

/** Whether the draft can be kept as it is: tried out, its page recognised, nothing refused, no two parts in one place. */
export function maySave(state: TeachingState): boolean {
  const isRefused = state.problems.some(({ severity }) => severity === 'refused');
  const isBusy = state.isTesting || state.stage.kind === 'saving';
  if (isBusy || isRefused || state.changes.length === 0) return false;
  return state.look.page === state.draft.page && newTwins(state).length === 0;
}

/** What is kept of what was pointed at; null where nothing of it was chosen. */
export function toKeep(
  derived: Extract<Stage, { kind: 'picked' }>['derived'],
  ways: readonly number[],
  verb: Verb | null,
): Parameters<typeof keepPart>[2] | null {
  if (derived === null) return null;
  if (derived.kind === 'column') return { header: derived.header, older: derived.older };
  if (derived.kind === 'press') {
    const { words, older, alone } = derived;
    return { words, older, alone };
  }
  const finders = ways.flatMap((way) => derived.finders[way]?.finder ?? []);
  return finders.length === 0 ? null : { finders, older: derived.older, ...(verb === null ? {} : { verb }) };
}

export function toTeachView(state: TeachState): TeachView {
  if (state.kind !== 'teaching') return state;
  const { frame, frames, draft, spec, look, stage } = state;
  const likely = likelyKind(frame);
  const others = teachableKinds(spec).filter((kind) => kind !== likely);
  const twins = newTwins(state);
  return {
    kind: 'teaching',
    portal: spec.name,
    recognised: look.page,
    candidates: look.page === null ? look.candidates : [],
    page: draft.page,
    pages: [likely, ...others],
    frames: frames.map(({ frameId, href }) => ({ frameId, name: nameOf(href) })),
    frameId: frame.frameId,
    parts: teachableParts(draft.page)
      .filter(({ part }) => isWithinReach(part, state))
      .map((part) => toPart(part, state)),
    // That two parts go by the same words is said once for both.
    problems: state.problems.filter(
      ({ why, part }) => why !== 'shared' || !twins.some((pair) => pair.includes(part)),
    ),
    twins,
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

/** Of the buttons around a file, those that are known and the one that would come after them. */
function isWithinReach(part: string, { draft: { page }, spec }: TeachingState): boolean {
  const before = pressBefore(part);
  return before === null || pressWords(spec, page, before) !== undefined;
}

function toPart({ part, kind, optional }: PagePart, { draft, spec, look }: TeachingState): TeachPart {
  const { page } = draft;
  const changed = draft.changes.some((change) => 'part' in change && change.part === part);
  const sight = look.sights.find((each) => each.part === part);
  const isMapped = [findersOf, headerOf, pressWords].some((known) => known(spec, page, part) !== undefined);
  const press =
    look.presses !== undefined && Object.hasOwn(look.presses, part) ? look.presses[part] : undefined;
  const isMark = kind === 'mark';
  const seen =
    isMark && look.page === page ? 'found' : (sight?.state ?? (isMapped ? 'notFound' : 'untaught'));
  const isLacking = seen === 'notFound' || seen === 'untaught';
  const state = kind === 'column' && isLacking && !look.hasTable ? 'noTable' : pressState(seen, press);
  return {
    part,
    kind,
    // "Nothing found" is said only after a search that found nothing.
    optional: optional || (kind === 'message' && isMapped),
    state: isMark && look.page !== page ? 'untaught' : state,
    reads: Object.hasOwn(look.values, part) ? (look.values[part] ?? null) : null,
    ...(press === undefined ? {} : { press: { words: press.words, rows: press.rows } }),
    changed,
  };
}

/** What stands in a menu or a dialog is not missing while that is closed; and without rows there is nothing to be found on them. */
function pressState(seen: TeachPart['state'], press: PressSight | undefined): TeachPart['state'] {
  if (press === undefined || seen !== 'notFound') return seen;
  if (press.isOpened) return 'closed';
  return press.rows?.all === 0 ? 'noTable' : seen;
}

function toPicked(derived: Exclude<Derived, { kind: 'impossible' }>, verb: Verb | null): Picked {
  if (derived.kind === 'column') {
    const { header, rows, sample } = derived;
    return { kind: 'column', header, rows, sample };
  }
  if (derived.kind === 'press') {
    const { words, rows, alone } = derived;
    return { kind: 'press', words, rows, alone, takesAway: pressTakesAway(words) };
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
