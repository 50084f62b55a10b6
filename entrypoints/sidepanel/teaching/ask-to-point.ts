import type { PartKind } from '#lib/portals/page-parts';
import type { Candidate } from '#lib/portals/teach/teaching';
import type { Frame } from './frames.ts';

/**
 * Asks for something to be pointed at in every frame. `candidates` null: the frame that is taught does not answer.
 * `listOnly`: the browser lets nobody point there.
 */
export async function askToPoint(
  frames: readonly Frame[],
  taught: Frame,
  wanted: PartKind,
): Promise<{ candidates: Candidate[] | null; listOnly: boolean }> {
  const awake = frames.map(({ href }) => href);
  const answers = await Promise.allSettled(
    frames.map(async (frame) => ({ frame, how: await frame.teacher.call('point', { wanted, awake }) })),
  );
  const listOnly = answers.some(
    (answer) =>
      answer.status === 'fulfilled' && answer.value.frame === taught && answer.value.how === 'listOnly',
  );
  const candidates = await taught.teacher.call('list', { wanted }).catch(() => null);
  return { candidates, listOnly };
}

/** Nothing is pointed at any more, and nothing is shown on any page. */
export async function endPointing(frames: readonly Frame[]): Promise<void> {
  await Promise.allSettled(
    frames.flatMap(({ teacher }) => [
      teacher.call('stopPointing', null),
      teacher.call('highlight', { ref: null }),
    ]),
  );
}

/** So many seconds there are to open a menu or a dialog. */
const secondsToOpen = 5;

/** Counts the seconds down; false where the person went on meanwhile. `show` shows how many are left, and tells whether that is still shown. */
export async function countDown(
  second: () => Promise<void>,
  show: (left: number) => () => boolean,
): Promise<boolean> {
  for (let left = secondsToOpen; left > 0; left--) {
    const isStill = show(left);
    await second();
    if (!isStill()) return false;
  }
  return true;
}
