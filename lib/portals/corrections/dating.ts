import type { Correction } from './correction.schema.ts';

/** As far as the clock of another office may be ahead of ours. */
const mostAheadMs = 24 * 60 * 60 * 1000;

/**
 * When a correction of a portal that is made here is dated (ISO instant): now, but always after those that are kept, since
 * what was done last counts (K1), whatever clock the others were dated by.
 */
export function dateForNew(now: Date, portal: string, kept: readonly Correction[]): string {
  const times = kept.filter((each) => each.portal === portal).map(({ at }) => Date.parse(at) + 1);
  return new Date(Math.max(now.getTime(), ...times)).toISOString();
}

/** Whether a correction is dated so far ahead that nothing made here could follow it. */
export function isDatedAhead({ at }: Correction, now: Date): boolean {
  return Date.parse(at) > now.getTime() + mostAheadMs;
}
