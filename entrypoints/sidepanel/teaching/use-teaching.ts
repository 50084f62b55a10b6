import { useEffect, useState } from 'react';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Store } from '#lib/storage/database';
import { createTeachSession, type TeachSession, type TeachWish } from './session.ts';
import type { TeachState } from './state.ts';

export type TeachSubject = { store: Store; office: OfficeSettings; tabId: number; wish: TeachWish };

/** One session for as long as the component lives: give it a key of the tab and the wish. */
export function useTeaching(subject: TeachSubject): { state: TeachState; session: TeachSession } {
  const [state, setState] = useState<TeachState>({ kind: 'looking' });
  const [session] = useState(() => createTeachSession({ ...subject, show: setState }));
  useEffect(() => {
    void session.open();
    return session.close;
  }, [session]);
  return { state, session };
}
