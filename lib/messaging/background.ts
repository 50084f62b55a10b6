import { browser } from 'wxt/browser';
import { dispatch, type Handlers, isEnvelope, unwrap } from './envelope.ts';
import type { FromDesk, FromPage, ToDesk, ToHands, ToPage } from './messages.ts';

/**
 * The frame a message came from, as the browser (not the page) says. A frame without an address of its own (srcdoc,
 * about:blank) has its tab's; `hasAddress` is false then.
 */
export type PageSender = {
  tabId: number;
  frameId: number;
  windowId: number;
  url: string;
  hasAddress: boolean;
};

/** Answers messages of content scripts. Register synchronously at start. */
export function onMessageFromPage(handlers: Handlers<FromPage, PageSender>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message, 'fromPage')) return false;
    const { tab, frameId, url } = sender;
    if (tab?.id === undefined || frameId === undefined || url === undefined) return false;
    const hasAddress = /^https?:/.test(url);
    const address = hasAddress ? url : (tab.url ?? url);
    const from = { tabId: tab.id, frameId, windowId: tab.windowId, url: address, hasAddress };
    return dispatch(handlers, message, from, respond);
  });
}

/** Answers messages of the extension's own pages only. Register synchronously at start. */
export function onMessageFromDesk(handlers: Handlers<FromDesk, null>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (!isEnvelope(message, 'fromDesk')) return false;
    if (sender.id !== browser.runtime.id || !sender.url?.startsWith(`${location.origin}/`)) return false;
    return dispatch(handlers, message, null, respond);
  });
}

/** Sends a message to the content script of one frame. Rejects where none answers (page closed, reloaded, not ours). */
export async function sendToPage<Kind extends keyof ToPage>(
  { tabId, frameId }: { tabId: number; frameId: number },
  kind: Kind,
  ask: ToPage[Kind]['ask'],
): Promise<ToPage[Kind]['answer']> {
  return unwrap(await browser.tabs.sendMessage(tabId, { channel: 'toPage', kind, ask }, { frameId }));
}

/** Sends a message to the content scripts of all frames of a tab; whether any of them listens is not asked. */
export async function sendToTab<Kind extends keyof ToPage>(
  tabId: number,
  kind: Kind,
  ask: ToPage[Kind]['ask'],
): Promise<void> {
  await browser.tabs.sendMessage(tabId, { channel: 'toPage', kind, ask });
}

/** Sends a message to the acting script of one frame. Rejects where it was not put there, or the page is gone. */
export async function sendToHands<Kind extends keyof ToHands>(
  { tabId, frameId }: { tabId: number; frameId: number },
  kind: Kind,
  ask: ToHands[Kind]['ask'],
): Promise<ToHands[Kind]['answer']> {
  return unwrap(await browser.tabs.sendMessage(tabId, { channel: 'toHands', kind, ask }, { frameId }));
}

/** Sends a message to the desk. Rejects where none is open that shows what is meant. */
export async function sendToDesk<Kind extends keyof ToDesk>(
  kind: Kind,
  ask: ToDesk[Kind]['ask'],
): Promise<ToDesk[Kind]['answer']> {
  return unwrap(await browser.runtime.sendMessage({ channel: 'toDesk', kind, ask }));
}
