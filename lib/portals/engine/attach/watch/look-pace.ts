import type { AttachContext } from '../context.ts';

/** Milliseconds: the page's changes are gathered for so long, and one that says nothing is looked at so often. */
const pauses = { gather: 40, idle: 250 };
/** Looks cost at most a tenth of the page's time. */
const share = 9;

/**
 * Looks soon after `soon`, one look at a time, and now and then without being asked. A look that is due sooner stands, so that
 * a busy page cannot put it off; looks that cost much come less often.
 */
export function paceLooks(context: AttachContext, look: () => Promise<{ nextIn: number } | 'over'>) {
  let planned: { at: number; cancel: () => void } | null = null;
  let notBefore = 0;
  let isLooking = false;
  let isOver = false;
  plan(pauses.gather);
  return {
    soon: (): void => plan(pauses.gather),
    /** Tells what the look under way has cost the page. */
    spent: (milliseconds: number): void => {
      notBefore = context.now() + milliseconds * share;
    },
    stop: (): void => {
      isOver = true;
      planned?.cancel();
    },
  };

  function plan(delay: number): void {
    const at = Math.max(context.now() + delay, notBefore);
    if (isOver || (planned !== null && planned.at <= at)) return;
    planned?.cancel();
    planned = { at, cancel: context.after(at - context.now(), () => void lookOnce()) };
  }

  async function lookOnce(): Promise<void> {
    planned = null;
    if (isOver || isLooking) return;
    isLooking = true;
    const outcome = await look();
    isLooking = false;
    if (outcome !== 'over') plan(Math.min(outcome.nextIn, pauses.idle));
  }
}
