import type { LintProblem } from '#lib/domain/portal-correction';
import type { Change } from './correction.schema.ts';

export type Why = LintProblem['why'];

/** What is questionable stands in a part of a page. */
export type Where = { page: string; part: string };

const refused: ReadonlySet<Why> = new Set(['personal', 'notASelector', 'counterExample']);

/** What is `unsure` is never refused. */
export function problem({ page, part }: Where, why: Why, says: string, unsure = false): LintProblem {
  return { page, part, severity: refused.has(why) && !unsure ? 'refused' : 'warning', why, says };
}

/** Which part of which page a change is about. */
export function whereOf(change: Change): Where {
  if (!('page' in change)) return { page: '', part: change.feature };
  return { page: change.page, part: 'part' in change ? change.part : 'recognise' };
}
