import { useEffect, useRef } from 'react';
import { onMessageToDesk } from '#lib/messaging/desk';
import { isStorageFull } from '#lib/storage/faults';
import { attachComponents } from './attach-work.ts';
import { isInFrontOf } from './is-in-front-of.ts';
import type { Wiring } from './paper-work.ts';

/** Sends a component's file when it was taken at the row's own button: the desk in front of that very page does, no other. */
export function useOffersTaken(wiring: Wiring): void {
  const latest = useRef(wiring);
  useEffect(() => {
    latest.current = wiring;
  });
  useEffect(
    () =>
      onMessageToDesk({
        attach: ({ component, ...asked }) => {
          const { state } = latest.current;
          if (!isInFrontOf(state, asked)) return null;
          return () =>
            attachComponents(latest.current, [component], false).catch((error: unknown) =>
              state.setTrouble(isStorageFull(error) ? 'full' : 'brokenStore'),
            );
        },
      }),
    [],
  );
}
