import type { CheckJob } from '#lib/domain/job.schema';
import { findRecentCheck, findUnfinishedCheck } from '#lib/storage/checks';
import { clock, getStore } from './store.ts';

/** An answer of the account portal is good for the working day; a manual check is always possible. */
const freshForMs = 12 * 3_600_000;
/** The latest finished check of a number within its freshness, or null. */
export async function recentCheck(number: string): Promise<CheckJob | null> {
  return await findRecentCheck(await getStore(), number, new Date(clock.now().getTime() - freshForMs));
}

/** The check a page showing this number should tell about: the one under way, else the latest. */
export async function currentCheck(number: string): Promise<CheckJob | null> {
  return (await findUnfinishedCheck(await getStore(), number)) ?? (await recentCheck(number));
}
