import type { ComponentRow } from '#lib/domain/page-reading.schema';
import type { checkRow } from '../check-order.ts';
import type { AttachContext } from '../context.ts';
import type { UploadWatch } from './watch-hooks.ts';

/** What a page has shown since it was given something. */
export type Reaction = {
  /** From now on; `before` is what the row says now. */
  mark: (before: ComponentRow) => void;
  /** Whether a request for a file has begun and ended since, or the row says something else (A15). */
  hasShown: (watch: UploadWatch) => boolean;
};

/**
 * Looks for reactions of the page; `look` reads the order's row anew. While `isHeld`, the file lies in its input, and a page may
 * write the name of what lies there beside it: a new name is no reaction then.
 */
export function watchReaction(
  look: () => ReturnType<typeof checkRow>,
  isHeld: () => boolean,
  context: AttachContext,
): Reaction {
  let since = Infinity;
  let marked: ComponentRow | null = null;
  return {
    mark: (before) => {
      since = context.now();
      marked = before;
    },
    hasShown: (watch) => {
      if (watch.hasRequestSince(since)) return true;
      const now = look();
      return now.kind === 'row' && marked !== null && isOther(marked, now.row.reading);
    },
  };

  function isOther(before: ComponentRow, now: ComponentRow): boolean {
    if (before.uploading !== now.uploading || before.error !== now.error) return true;
    const isAsBefore = before.files.join('\n') === now.files.join('\n');
    if (isAsBefore || !isHeld()) return !isAsBefore;
    return !before.files.every((name) => now.files.includes(name));
  }
}
