import type { Browser } from 'webextension-polyfill';
import { browser } from 'wxt/browser';

/** Firefox's own names, which the types of Chrome do not have. */
const firefox = browser as unknown as Browser;

/** Makes the toolbar button open the side panel: Chrome does it by itself, in Firefox the sidebar is toggled in the gesture. */
export function openPanelOnAction(): void {
  if (import.meta.env.FIREFOX) {
    browser.action.onClicked.addListener(() => void firefox.sidebarAction.toggle());
    return;
  }
  void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
}

/**
 * Opens the desk beside a tab where it is not open yet; whether the browser did. To be called in a person's gesture, or in the message
 * that tells of one, before any wait.
 */
export async function openPanelFor(tabId: number): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) await firefox.sidebarAction.open();
    else await browser.sidePanel.open({ tabId });
    return true;
  } catch {
    return false;
  }
}

/** Opens the full page at one of its pages (none: the first run), or brings it to the front there. */
export async function openOffice(hash: '' | '#cai-dat' | '#cong' = ''): Promise<void> {
  const url = new URL('/office.html', location.origin).href;
  const tabs = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  const open = tabs.find(({ documentUrl }) => documentUrl?.replace(/#.*$/, '') === url);
  if (open === undefined) await browser.tabs.create({ url: `${url}${hash}` });
  else if (hash === '') await browser.tabs.update(open.tabId, { active: true });
  else await browser.tabs.update(open.tabId, { active: true, url: `${url}${hash}` });
}

/** Calls back once the extension has been installed or updated. Register synchronously at start. */
export function onInstalled(installed: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => installed(reason === 'install'));
}

/** Calls back when the browser has started with the extension on board. Register synchronously at start. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}
