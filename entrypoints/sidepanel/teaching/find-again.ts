import { closeAll, type Frame, type NoFrames } from './frames.ts';
import type { TeachingState } from './state.ts';

/** So often a page that is being loaded is looked for. */
const mostLooks = 20;

type Means = {
  openFrames: () => Promise<Frame[] | NoFrames>;
  rest: () => Promise<void>;
  /** Whether anybody still waits for it; the lines are ended where not. */
  isStill: () => boolean;
};

/** Looks for the page that was being taught until the tab shows it again; null where it does not come back. */
export async function findAgain(
  before: TeachingState,
  { openFrames, rest, isStill }: Means,
): Promise<{ frames: Frame[]; frame: Frame } | null> {
  for (let looks = 0; looks < mostLooks && isStill(); looks++) {
    const opened = await openFrames().catch(() => 'notReached' as const);
    const frame = typeof opened === 'string' ? undefined : sameFrame(opened, before);
    if (isStill() && typeof opened !== 'string' && frame !== undefined) return { frames: opened, frame };
    closeAll(opened);
    await rest();
  }
  return null;
}

/**
 * The frame that shows again the page that was being taught: one of that kind, best at the same address; or one at the
 * same address that is taken for no other kind than before, as the sign-in page would be.
 */
function sameFrame(frames: readonly Frame[], before: TeachingState): Frame | undefined {
  const { href, spec, look } = before.frame;
  const ofPortal = frames.filter((frame) => frame.spec.id === spec.id);
  const ofKind = ofPortal.filter((frame) => frame.look.page === before.draft.page);
  const isThere = (frame: Frame): boolean => addressOf(frame.href) === addressOf(href);
  const isNoOther = ({ look: { page } }: Frame): boolean => page === null || page === look.page;
  return ofKind.find(isThere) ?? ofKind[0] ?? ofPortal.filter(isThere).find(isNoOther);
}

/** What is asked for changes with every sending of a form. */
function addressOf(href: string): string {
  const { origin, pathname, hash } = new URL(href);
  return `${origin}${pathname}${hash.replace(/\?.*$/, '')}`;
}
