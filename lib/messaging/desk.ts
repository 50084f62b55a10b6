import { browser } from 'wxt/browser';
import { type Envelope, isEnvelope, unwrap } from './envelope.ts';
import type { FromDesk, ToDesk } from './messages.ts';

/** Sends a command from an extension page to the background. What came of it is read from the database. */
export async function sendCommand<Kind extends keyof FromDesk>(
  kind: Kind,
  ask: FromDesk[Kind]['ask'],
): Promise<FromDesk[Kind]['answer']> {
  return unwrap(await browser.runtime.sendMessage({ channel: 'fromDesk', kind, ask }));
}

/** What a desk does with a message: the work it takes in hand, or null where it shows something else. */
export type DeskWork = { [Kind in keyof ToDesk]: (ask: ToDesk[Kind]['ask']) => (() => Promise<void>) | null };

/**
 * Answers the background's messages to the desk, until the returned function is called. It is answered as soon as the work is taken
 * in hand; of several desks that would take it, one does.
 */
export function onMessageToDesk(work: DeskWork): () => void {
  const { onMessage } = browser.runtime;
  const listener: Parameters<typeof onMessage.addListener>[0] = (message: unknown, sender, respond) => {
    // What runs in a tab's page asks the background, which knows whose page that is.
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return false;
    if (!isEnvelope(message, 'toDesk') || !isAttach(message)) return false;
    const { dossierId, component } = message.ask;
    const begin = work.attach(message.ask);
    if (begin === null) return false;
    const name = `desk ${dossierId} ${component}`;
    void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      // Where it is not free, this desk or another one is about that very work.
      respond({ answer: true });
      if (lock !== null) await begin();
    });
    return true;
  };
  onMessage.addListener(listener);
  return () => onMessage.removeListener(listener);
}

function isAttach(envelope: Envelope): envelope is Envelope & { ask: ToDesk['attach']['ask'] } {
  const { kind, ask } = envelope;
  if (kind !== 'attach' || typeof ask !== 'object' || ask === null) return false;
  return ['dossierId', 'component', 'tabId', 'documentId'].every((part) => part in ask);
}
