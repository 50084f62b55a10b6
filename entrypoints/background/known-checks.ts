import { freshSince } from '#lib/domain/account';
import type { CheckJob } from '#lib/domain/job.schema';
import { findRecentCheck, findUnfinishedCheck } from '#lib/storage/checks';
import { clock, getStore } from './store.ts';

/** The latest finished check of a number within its freshness, or null. */
export async function recentCheck(number: string): Promise<CheckJob | null> {
  return await findRecentCheck(await getStore(), number, freshSince(clock.now()));
}

/** The check a page showing this number should tell about: the one under way, else the latest. */
export async function currentCheck(number: string): Promise<CheckJob | null> {
  return (await findUnfinishedCheck(await getStore(), number)) ?? (await recentCheck(number));
}
