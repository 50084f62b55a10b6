import { isBroken } from './describe-part.ts';
import type { Teaching, TeachPart, TeachWay } from './teach-view.ts';

/** What the draft as a whole does to the page. */
export type Fit = 'right' | 'none' | 'other' | 'several';

export function fitOf({ recognised, candidates, page }: Teaching): Fit {
  if (recognised === page) return 'right';
  if (candidates.length > 1) return 'several';
  return recognised === null ? 'none' : 'other';
}

/** The one thing to do next: point at what is needed and not found, save, or nothing. */
export type TeachNext =
  | { kind: 'point'; part: string }
  | { kind: 'save'; blocked: 'refused' | 'notRecognised' | 'testing' | null }
  | { kind: 'nothing' };

export function planTeaching(teaching: Teaching): TeachNext {
  const [first] = brokenParts(teaching.parts);
  if (teaching.changes === 0) return first ? { kind: 'point', part: first.part } : { kind: 'nothing' };
  if (teaching.isTesting) return { kind: 'save', blocked: 'testing' };
  if (refusedCount(teaching) > 0) return { kind: 'save', blocked: 'refused' };
  return { kind: 'save', blocked: fitOf(teaching) === 'right' ? null : 'notRecognised' };
}

export function brokenParts(parts: readonly TeachPart[]): TeachPart[] {
  return parts.filter(isBroken);
}

export function refusedCount({ problems }: Teaching): number {
  return problems.filter(({ severity }) => severity === 'refused').length;
}

/** What is said of the ways that are chosen. A control or a button is acted on, and needs two that do not fail together. */
export function judgeWays(
  ways: readonly TeachWay[],
  isActedOn: boolean,
): 'noneChosen' | 'oneWay' | 'fragileOnly' | 'twoWays' | 'fine' {
  const right = ways.filter(({ chosen, matches }) => chosen && matches === 1);
  if (right.length === 0) return 'noneChosen';
  if (right.every(({ saying }) => saying.fragile)) return 'fragileOnly';
  if (!isActedOn) return 'fine';
  return new Set(right.map(({ family }) => family)).size > 1 ? 'twoWays' : 'oneWay';
}
