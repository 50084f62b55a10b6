/** Milliseconds. A page is looked at at most this often … */
const pause = 250;
/** … and no look costs it more than this share of its time. */
const share = 0.1;
/** Changes away from what is mapped are looked at less and less while they bring no news. */
const farPause = { least: 500, most: 2_000 };

/** A page that pretends to be typed into is believed at most this often. */
const urgentPause = 1_000;

type Look = { startedAt: number; endedAt: number; isNews: boolean };

/** How long the next look has to wait (H3): looks are cheap on a small quiet page, and rationed on every other. */
export function createRation() {
  let last: Look | null = null;
  let far = farPause.least;
  let urgentAt = Number.NEGATIVE_INFINITY;
  return {
    note(look: Look): void {
      last = look;
      far = look.isNews ? farPause.least : Math.min(farPause.most, far * 1.5);
    },
    /** Whether a number that was typed may be read at once: a person types no faster than they can. */
    isUrgentAllowed(now: number, isTrusted: boolean): boolean {
      if (!isTrusted && now - urgentAt < urgentPause) return false;
      urgentAt = now;
      return true;
    },
    /** Milliseconds until a look is allowed; 0 or less: now. */
    wait(now: number, isNear: boolean): number {
      if (last === null) return 0;
      const cost = last.endedAt - last.startedAt;
      return last.startedAt + Math.max(pause, cost / share, isNear ? 0 : far) - now;
    },
  };
}
