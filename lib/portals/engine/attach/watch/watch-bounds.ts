import { sendWithinMs } from '#lib/domain/attach-way';
import type { AttachOrder } from '#lib/domain/page-action';
import type { AttachContext } from '../context.ts';

/** Milliseconds: how long a quiet page is waited for, and one that was loaded anew; how long before the order's end the end is told. */
const limits = { quiet: 15_000, anew: 10_000, telling: 1_000 };

/** Times on the clock of the context. `begunAt`: when the file came into play; null while the officer has not begun. */
export type WatchTimes = { startedAt: number; begunAt: number | null; busyAt: number };

/** `isOverdue`: a watch has been going on for long enough (A9). `leftToRead`: milliseconds that reading back may take now. */
export type WatchBounds = {
  isOverdue: (times: WatchTimes) => boolean;
  leftToRead: (times: WatchTimes) => number;
};

/** The bounds of one order's watch, by who puts the file there and by its size. */
export function boundsOf(order: AttachOrder<File>, context: AttachContext, startedAt: number): WatchBounds {
  // The order ends by the wall clock: what is left of it now is what there is.
  const expiresAt = startedAt + (Date.parse(order.expiresAt) - Date.now());
  const total = sendWithinMs(order.file.size);
  return {
    isOverdue: ({ begunAt, busyAt }) => {
      const now = context.now();
      if (now >= expiresAt) return true;
      if (order.hand === 'nobody') return now - startedAt >= limits.anew;
      if (begunAt === null) return false;
      return now - Math.max(begunAt, busyAt) >= limits.quiet || now - begunAt >= total;
    },
    // A file that is being read back is no quiet page: it takes its time as the upload did.
    leftToRead: ({ begunAt }) => {
      const end = order.hand === 'nobody' || begunAt === null ? Infinity : begunAt + total;
      return Math.max(0, Math.min(total, Math.min(end, expiresAt - limits.telling) - context.now()));
    },
  };
}
