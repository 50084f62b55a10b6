import { useCallback, useEffect, useState } from 'react';
import { openDatabase, type OpenOutcome } from '#lib/storage/database';

/** `closed`: a newer version of the extension has taken the database over; this page must be loaded anew. */
type Opened = OpenOutcome | { kind: 'closed' };

/** The opened database, null while it is being opened; `retry` opens it anew after trouble. */
export function useStore(): { opened: Opened | null; retry: () => void } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setOpened(null);
    const show = (outcome: Opened) => {
      if (isCurrent) setOpened(outcome);
    };
    void openDatabase(undefined, { onClosed: () => show({ kind: 'closed' }) }).then(show);
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { opened, retry };
}
