import type { Page } from 'playwright';

/** What a hand or a keyboard does on a state, and the event that must come out of it. */
export type Act = {
  promise: string;
  state: string;
  act: (page: Page) => Promise<void>;
  /** Events that come before the one that counts. */
  before?: { name: string; values: unknown[] }[];
  sent: { name: string; values: unknown[] };
};
