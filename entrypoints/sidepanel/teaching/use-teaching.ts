import { useEffect, useState } from 'react';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { sendCommand } from '#lib/messaging/desk';
import type { Store } from '#lib/storage/database';
import { openFrames } from './frames.ts';
import { createTeachSession, type TeachSession } from './session.ts';
import type { TeachState } from './state.ts';
import type { TeachWish } from './wiring.ts';

/** A page that is loaded anew is looked for so often. */
const restMs = 500;

export type TeachSubject = { store: Store; office: OfficeSettings; tabId: number; wish: TeachWish };

/** One session for as long as the component lives: give it a key of the tab and the wish. */
export function useTeaching({ store, office, tabId, wish }: TeachSubject): {
  state: TeachState;
  session: TeachSession;
} {
  const [state, setState] = useState<TeachState>({ kind: 'looking' });
  const [session] = useState(() =>
    createTeachSession({
      office,
      wish,
      openFrames: () => openFrames(store, office, tabId),
      save: async (portal, changes) => void (await sendCommand('correct', { portal, changes })),
      rest: () => new Promise((resolve) => setTimeout(resolve, restMs)),
      second: () => new Promise((resolve) => setTimeout(resolve, 1_000)),
      show: setState,
    }),
  );
  useEffect(() => {
    void session.open();
    return session.close;
  }, [session]);
  return { state, session };
}
