import { browser } from 'wxt/browser';
import { dispatch, type Handlers, isEnvelope, unwrap } from './envelope.ts';
import type { FromPage, ToHands, ToPage } from './messages.ts';

/** Sends a message from a content script to the background. Rejects when the extension was updated: see `isOrphaned`. */
export async function sendToBackground<Kind extends keyof FromPage>(
  kind: Kind,
  ask: FromPage[Kind]['ask'],
): Promise<FromPage[Kind]['answer']> {
  return unwrap(await browser.runtime.sendMessage({ channel: 'fromPage', kind, ask }));
}

/** Whether the extension this content script came from has been updated or removed since. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** Answers the background's messages to this frame, until the returned function is called. */
export function onMessageInPage(handlers: Handlers<ToPage, null>): () => void {
  return answer('toPage', handlers);
}

/** Answers the background's messages to the acting script of this frame, until the returned function is called. */
export function onMessageToHands(handlers: Handlers<ToHands, null>): () => void {
  return answer('toHands', handlers);
}

function answer(
  channel: 'toPage' | 'toHands',
  handlers: Handlers<ToPage, null> | Handlers<ToHands, null>,
): () => void {
  const { onMessage } = browser.runtime;
  const listener: Parameters<typeof onMessage.addListener>[0] = (message: unknown, sender, respond) => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message, channel)) return false;
    return dispatch(handlers, message, null, respond);
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}
