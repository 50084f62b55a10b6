import type { DossierEvent } from './dossier-event.schema.ts';

/** The text whose SHA-256 is an event's hash: its fields without `hash`, keys sorted at every depth. */
export function canonicalEvent(event: Omit<DossierEvent, 'hash'>): string {
  const { id, dossierId, seq, at, officer, body, previous } = event;
  return JSON.stringify({ id, dossierId, seq, at, officer, body, previous }, sortKeys);
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}

export type LedgerFault = { seq: number; why: 'gap' | 'wrongPrevious' | 'wrongHash' };

/** The first fault in a dossier's chain of events, or null where the chain is whole. `hash` gives the SHA-256 in hex. */
export async function findLedgerFault(
  events: readonly DossierEvent[],
  hash: (text: string) => Promise<string>,
): Promise<LedgerFault | null> {
  let previous: string | null = null;
  for (const [index, event] of events.entries()) {
    if (event.seq !== index + 1) return { seq: event.seq, why: 'gap' };
    if (event.previous !== previous) return { seq: event.seq, why: 'wrongPrevious' };
    if ((await hash(canonicalEvent(event))) !== event.hash) return { seq: event.seq, why: 'wrongHash' };
    previous = event.hash;
  }
  return null;
}
