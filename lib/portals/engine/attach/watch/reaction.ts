import type { ComponentRow } from '#lib/domain/page-reading.schema';
import type { AttachContext, RequestFact } from '../context.ts';
import type { checkRow } from '../check-order.ts';

/** What a page has shown since it was given something. */
export type Reaction = {
  /** From now on; `before` is what the row says now. */
  mark: (before: ComponentRow) => void;
  /** Whether a request for a file has begun and ended since, or the row says something else (A15). */
  hasShown: () => boolean;
  stop: () => void;
};

/** Looks for reactions of the page; `look` reads the order's row anew. */
export function watchReaction(look: () => ReturnType<typeof checkRow>, context: AttachContext): Reaction {
  const requests: RequestFact[] = [];
  const stop = context.observeRequests((request) => void requests.push(request));
  let since = Infinity;
  let said: string | null = null;
  return {
    mark: (before) => {
      since = context.now();
      said = say(before);
    },
    hasShown: () => {
      const now = look();
      return hasRequest(now) || (now.kind === 'row' && say(now.row.reading) !== said);
    },
    stop,
  };

  /** Without a path to know them by, those count that the page has not asked for before. */
  function hasRequest(now: ReturnType<typeof look>): boolean {
    const late = requests.filter(({ startedAt }) => startedAt >= since);
    if (late.length === 0) return false;
    const path = now.kind === 'row' ? now.upload.requestPath : undefined;
    if (path !== undefined) return late.some(({ url }) => pathOf(url).includes(path));
    const known = new Set(
      requests.filter(({ startedAt }) => startedAt < since).map(({ url }) => pathOf(url)),
    );
    return late.some(({ url }) => !known.has(pathOf(url)));
  }
}

function say({ files, uploading, error }: ComponentRow): string {
  return JSON.stringify([files, uploading, error]);
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
