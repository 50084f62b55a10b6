import { type RefObject, useEffect, useRef } from 'react';
import { planTeaching } from './teach-plan.ts';
import type { Teaching } from './teach-view.ts';

/**
 * Once a part that was in hand is kept or put down, and was tried out, the focus goes to what is to be done next: the button
 * of the next part that is missing, else the one that saves.
 */
export function useFocusNext(view: Teaching, isInHand: boolean): RefObject<HTMLDivElement | null> {
  const desk = useRef<HTMLDivElement>(null);
  const wasInHand = useRef(false);
  useEffect(() => {
    if (isInHand) wasInHand.current = true;
    if (isInHand || !wasInHand.current || view.isTesting) return;
    wasInHand.current = false;
    const next = planTeaching(view);
    const button = next.kind === 'point' ? `[data-point="${next.part}"]` : 'footer button:not(:disabled)';
    desk.current?.querySelector<HTMLElement>(button)?.focus();
  });
  return desk;
}
