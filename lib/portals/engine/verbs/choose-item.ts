import { foldText } from '#lib/domain/text';
import { isUsable } from '../usable.ts';
import { choicesSince, itemOf, type Choices } from './choices.ts';
import { closePopup } from './close-popup.ts';
import type { VerbContext } from './context.ts';
import { mousePress } from './mouse.ts';
import { centreOf } from './point.ts';
import { hindranceOf, pressButton, type PressResult } from './press-button.ts';
import { shownNow } from './shown.ts';
import { waitUntil } from './wait-until.ts';

export type ChooseResult =
  | { kind: 'chosen' }
  | { kind: 'noSuchChoice'; offered: number }
  | { kind: 'ambiguousChoice' }
  | { kind: 'notOpened' }
  | Exclude<PressResult, { kind: 'pressed' }>;

const openingMs = 1500;

/**
 * Opens a menu, by a click or else by a whole mouse press, and takes the one item in it that says one of the words. The
 * menu is shut again where there is none.
 */
export async function chooseItem(
  opener: HTMLElement,
  words: readonly string[],
  context: VerbContext,
): Promise<ChooseResult> {
  const { page } = context;
  const wanted = words.map(foldText);
  const before = shownNow(page);
  let seen: Choices | null = null;
  for (const how of ['click', 'mouse'] as const) {
    const pressed = await pressButton(opener, how, context);
    if (pressed.kind !== 'pressed') return pressed;
    seen = await waitUntil(() => choicesSince(before, opener, wanted, page), openingMs, context);
    if (seen !== null) break;
  }
  if (seen === null) return { kind: 'notOpened' };
  const item = await waitUntil(
    () => {
      seen = choicesSince(before, opener, wanted, page);
      return seen?.fitting.length === 1 ? (seen.fitting[0] ?? null) : null;
    },
    openingMs,
    context,
  );
  if (item !== null && isUsable(itemOf(item)) && hindranceOf(itemOf(item), context).kind === 'free') {
    mousePress(item, centreOf(item));
    await context.settle();
    return { kind: 'chosen' };
  }
  await closePopup(opener, before, context);
  if (item !== null) return { kind: 'disabled' };
  return (seen?.fitting.length ?? 0) > 1
    ? { kind: 'ambiguousChoice' }
    : { kind: 'noSuchChoice', offered: seen?.offered ?? 0 };
}
