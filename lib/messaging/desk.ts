import { browser } from 'wxt/browser';
import { unwrap } from './envelope.ts';
import type { FromDesk } from './messages.ts';

/** Sends a command from an extension page to the background. What came of it is read from the database. */
export async function sendCommand<Kind extends keyof FromDesk>(
  kind: Kind,
  ask: FromDesk[Kind]['ask'],
): Promise<FromDesk[Kind]['answer']> {
  return unwrap(await browser.runtime.sendMessage({ channel: 'fromDesk', kind, ask }));
}
