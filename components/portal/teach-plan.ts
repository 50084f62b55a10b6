import { isBroken } from './describe-part.ts';
import type { Teaching, TeachPart, TeachWay } from './teach-view.ts';

/** What the draft as a whole does to the page. */
export type Fit = 'right' | 'none' | 'other' | 'several';

export function fitOf({ recognised, candidates, page }: Teaching): Fit {
  if (recognised === page) return 'right';
  if (candidates.length > 1) return 'several';
  return recognised === null ? 'none' : 'other';
}

/** Why the draft cannot be saved as it is; `twins`: two parts are found in one place. */
export type Blocked = 'testing' | 'twins' | 'refused' | 'notRecognised';

/** Saving, and why not. */
type Save = { blocked: Blocked | null };

/** The one thing to do next: point at what is needed and not found, and save beside it; save, or nothing. */
export type TeachNext =
  | { kind: 'point'; part: string; save: Save | null }
  | ({ kind: 'save' } & Save)
  /** The page did not answer, and there is no draft to save. */
  | { kind: 'retry' }
  | { kind: 'nothing' };

export function planTeaching(teaching: Teaching): TeachNext {
  const { changes, trouble, isTesting, parts } = teaching;
  if (changes === 0 && trouble === 'noAnswer') return { kind: 'retry' };
  // What was taught a moment ago is as it was until it has been tried out; what is optional does not keep from saving.
  const [first] = brokenParts(parts).filter(
    (part) => changes === 0 || (!part.optional && !(isTesting && part.changed)),
  );
  const save = changes === 0 ? null : { blocked: blockedBy(teaching) };
  if (first !== undefined) return { kind: 'point', part: first.part, save };
  return save === null ? { kind: 'nothing' } : { kind: 'save', ...save };
}

/** The saving beside what is to be done next, where there is something to save. */
export function saveOf(next: TeachNext): Save | null {
  if (next.kind === 'point') return next.save;
  return next.kind === 'save' ? next : null;
}

function blockedBy(teaching: Teaching): Blocked | null {
  if (teaching.isTesting) return 'testing';
  if (teaching.twins.length > 0) return 'twins';
  if (refusedCount(teaching) > 0) return 'refused';
  return fitOf(teaching) === 'right' ? null : 'notRecognised';
}

export function brokenParts(parts: readonly TeachPart[]): TeachPart[] {
  return parts.filter(isBroken);
}

export function refusedCount({ problems }: Teaching): number {
  return problems.filter(({ severity }) => severity === 'refused').length;
}

export type Judged = 'noneChosen' | 'oneWay' | 'fragileOnly' | 'twoWays' | 'fine';

/** What is said of the ways that are chosen. A control or a button is acted on, and needs two that do not fail together. */
export function judgeWays(ways: readonly TeachWay[], isActedOn: boolean): Judged {
  const right = ways.filter(({ chosen, matches }) => chosen && matches === 1);
  if (right.length === 0) return 'noneChosen';
  if (right.every(({ saying }) => saying.fragile)) return 'fragileOnly';
  if (!isActedOn) return 'fine';
  return new Set(right.map(({ family }) => family)).size > 1 ? 'twoWays' : 'oneWay';
}
