import { browser } from 'wxt/browser';

const id = 'portal';
const file = '/content-scripts/portal.js';

/**
 * Makes the content script run on pages of these match patterns, as far as the browser has granted their hosts, and
 * nowhere else. Pages that are open already get it at once.
 */
export async function registerPortalScript(patterns: readonly string[]): Promise<void> {
  const granted: string[] = [];
  for (const pattern of patterns) if (await hasHost(pattern)) granted.push(pattern);
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [id] })).length > 0;
  if (granted.length === 0) {
    if (isRegistered) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    js: [file],
    matches: granted,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_end' as const,
    persistAcrossSessions: true,
  };
  if (isRegistered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the content script in matching pages that were open before it was registered. */
export async function injectIntoOpenPages(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.allSettled(
    tabs.map(({ id: tabId }) =>
      tabId === undefined
        ? Promise.resolve()
        : browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [file] }),
    ),
  );
}

/** Whether the browser has granted the host of this address or match pattern. */
export async function hasHost(address: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [hostPattern(address)] });
}

/** The match pattern of a whole host: permissions know neither paths nor (in Firefox) ports. */
function hostPattern(address: string): string {
  return address.replace(/^(https?:\/\/[^/:]+).*$/, '$1/*');
}

/** Asks the user for the hosts of these addresses. Must be called in a user's gesture, before any wait. */
export async function requestHosts(addresses: readonly string[]): Promise<boolean> {
  return await browser.permissions.request({ origins: addresses.map(hostPattern) });
}

/** Calls back when the user has granted or taken back hosts. Register synchronously at start. */
export function onHostsChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Puts the acting script into one frame of a tab. */
export async function injectHands(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/portal-attach.js'],
  });
}

/** Runs the script that catches one call for a file, in the own world of the page in one frame of a tab. */
export async function armPageWorld(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: ['/content-scripts/portal-main.js'],
    world: 'MAIN',
  });
}

/** Runs the teaching script in every frame of a tab that the browser lets us into; gives their ids. */
export async function injectTeacher(tabId: number): Promise<number[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    files: ['/content-scripts/portal-teach.js'],
  });
  return results.map(({ frameId }) => frameId);
}
