import { useEffect, useState } from 'react';
import { activeTabId, onTabActivated, ownWindowId } from '#lib/platform/tabs';

/** `sidepanel.html?tab=12` is the desk in a tab or window of its own, tied to that tab whatever is in front. */
const pinned = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);

/** The id of the tab this desk is tied to: the one in front of its own window, or the pinned one. Null until known. */
export function useActiveTab(): number | null {
  const [tabId, setTabId] = useState<number | null>(Number.isInteger(pinned) ? pinned : null);
  useEffect(() => {
    if (Number.isInteger(pinned)) return undefined;
    let stop = () => {};
    let isCurrent = true;
    void ownWindowId().then(async (windowId) => {
      if (!isCurrent) return;
      stop = onTabActivated(windowId, setTabId);
      const active = await activeTabId(windowId);
      if (isCurrent && active !== null) setTabId(active);
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, []);
  return tabId;
}
