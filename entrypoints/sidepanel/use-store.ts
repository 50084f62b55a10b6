import { useCallback, useEffect, useState } from 'react';
import { openDatabase, type OpenOutcome } from '#lib/storage/database';

/** The opened database, null while it is being opened; `retry` opens it anew after trouble. */
export function useStore(): { opened: OpenOutcome | null; retry: () => void } {
  const [opened, setOpened] = useState<OpenOutcome | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setOpened(null);
    void openDatabase().then((outcome) => {
      if (isCurrent) setOpened(outcome);
    });
    return () => {
      isCurrent = false;
    };
  }, [attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { opened, retry };
}
