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

/** Opens the full page (settings, first run), or brings it to the front. */
export async function openOffice(): Promise<void> {
  const url = new URL('/office.html', location.origin).href;
  const [open] = await browser.runtime.getContexts({ contextTypes: ['TAB'], documentUrls: [url] });
  if (open === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.tabId, { active: true });
}

/** Calls back once the extension has been installed or updated. Register synchronously at start. */
export function onInstalled(installed: (isFirst: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => installed(reason === 'install'));
}

/** Calls back when the browser has started with the extension on board. Register synchronously at start. */
export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}
