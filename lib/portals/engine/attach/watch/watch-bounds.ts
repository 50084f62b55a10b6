import type { AttachOrder } from '#lib/domain/page-action';
import type { AttachContext } from '../context.ts';

/** Milliseconds: how long a quiet page is waited for, a busy one at most, and one that was loaded anew. */
const limits = { quiet: 15_000, total: 60_000, anew: 10_000 };

/** Times on the clock of the context. `begunAt`: when the file came into play; null while the officer has not begun. */
export type WatchTimes = { startedAt: number; begunAt: number | null; busyAt: number };

/** Whether a watch has been going on for long enough (A9). */
export function boundsOf(
  order: AttachOrder<File>,
  context: AttachContext,
  startedAt: number,
): (times: WatchTimes) => boolean {
  // The order ends by the wall clock: what is left of it now is what there is.
  const expiresAt = startedAt + (Date.parse(order.expiresAt) - Date.now());
  return ({ begunAt, busyAt }) => {
    const now = context.now();
    if (now >= expiresAt) return true;
    if (order.hand === 'nobody') return now - startedAt >= limits.anew;
    if (begunAt === null) return false;
    return now - Math.max(begunAt, busyAt) >= limits.quiet || now - begunAt >= limits.total;
  };
}
