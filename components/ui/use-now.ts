import { useEffect, useState } from 'react';

const everyMs = 30_000;

/** The present instant (ISO), renewed every half minute: times are told as "today 09:41" and days left are counted by it. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
