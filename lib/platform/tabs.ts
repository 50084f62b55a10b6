import { browser } from 'wxt/browser';

export type TabFacts = { tabId: number; windowId: number; url: string; active: boolean };

/** Opens an address in a background tab that the browser may not discard while work runs in it. */
export async function openInBackground(url: string): Promise<number> {
  const tab = await browser.tabs.create({ url, active: false });
  if (tab.id === undefined) throw new Error('A new tab has no id');
  await keepFromDiscarding(tab.id);
  return tab.id;
}

/** Firefox has no such property and refuses it; there the tab is merely not protected. */
async function keepFromDiscarding(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { autoDiscardable: false }).catch(() => undefined);
}

/** Loads an address in a tab; false where the tab is gone. */
export async function navigateTab(tabId: number, url: string): Promise<boolean> {
  return await browser.tabs.update(tabId, { url }).then(
    () => true,
    () => false,
  );
}

/** Brings a tab and its window to the front; false where it is gone. */
export async function showTab(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

/** Opens an address in a new tab in front. */
export async function openInFront(url: string): Promise<void> {
  await browser.tabs.create({ url, active: true });
}

/** Ids of all tabs that are open now. */
export async function openTabIds(): Promise<Set<number>> {
  const tabs = await browser.tabs.query({});
  return new Set(tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id])));
}

/** The id of the tab in front of a window, or null where it has none. */
export async function activeTabId(windowId: number): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id ?? null;
}

/** The id of the window this extension page belongs to. */
export async function ownWindowId(): Promise<number> {
  const window = await browser.windows.getCurrent();
  if (window.id === undefined) throw new Error('The current window has no id');
  return window.id;
}

/** Calls back whenever another tab comes to the front of a window. Returns how to stop. */
export function onTabActivated(windowId: number, activated: (tabId: number) => void): () => void {
  const listener = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId) activated(info.tabId);
  };
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}

/** Calls back when a tab has been closed. Register synchronously at start. */
export function onTabClosed(closed: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener(closed);
}
