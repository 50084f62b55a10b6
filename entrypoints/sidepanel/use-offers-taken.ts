import { useEffect, useRef } from 'react';
import { onMessageToDesk } from '#lib/messaging/desk';
import { isStorageFull } from '#lib/storage/faults';
import { attachComponents } from './attach-work.ts';
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
        attach: ({ dossierId, component }) => {
          const { state } = latest.current;
          if (state.dossierId !== dossierId || state.page?.dossierId !== dossierId) return null;
          return () =>
            attachComponents(latest.current, [component], false).catch((error: unknown) =>
              state.setTrouble(isStorageFull(error) ? 'full' : 'brokenStore'),
            );
        },
      }),
    [],
  );
}
