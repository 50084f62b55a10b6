import { flatRoots } from './shown.ts';
import type { VerbContext } from './context.ts';

/** Looks are rationed: not closer together than this, and never more than a tenth of the page's time. */
const shortestPause = 40;
/** What no mutation tells (a property, a canvas, a style sheet) is seen by looking now and then. */
const slowPoll = 500;

/**
 * Looks until there is something to see: right away, after the page has changed (in shadow roots too), and now and then.
 * null when the time is over.
 */
export function waitUntil<Value>(
  look: () => Value | null,
  milliseconds: number,
  context: VerbContext,
): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const end = context.now() + milliseconds;
    let nextAt = 0;
    let isPending = false;
    let isOver = false;
    let cancel = (): void => {};
    const observer = new MutationObserver(() => void onChange());
    const watched = new WeakSet<Node>();

    async function onChange(): Promise<void> {
      if (isPending || isOver) return;
      isPending = true;
      await context.settle();
      isPending = false;
      if (isOver) return;
      const pause = nextAt - context.now();
      if (pause <= 0) lookNow();
      else lookIn(pause);
    }

    function lookIn(pause: number): void {
      cancel();
      cancel = context.after(Math.max(0, Math.min(pause, end - context.now())), lookNow);
    }

    function lookNow(): void {
      if (isOver) return;
      const startedAt = context.now();
      try {
        const seen = look();
        if (seen !== null || startedAt >= end) return finish(seen);
        watch();
      } catch (error) {
        finish(null);
        reject(error);
        return;
      }
      const cost = context.now() - startedAt;
      nextAt = startedAt + cost + Math.max(shortestPause, cost * 9);
      lookIn(slowPoll);
    }

    function watch(): void {
      for (const root of flatRoots(context.page)) {
        if (watched.has(root)) continue;
        watched.add(root);
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
      }
    }

    function finish(seen: Value | null): void {
      isOver = true;
      cancel();
      observer.disconnect();
      resolve(seen);
    }

    lookNow();
  });
}
