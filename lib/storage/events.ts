import { Dexie } from 'dexie';
import { foldDossier, type Dossier } from '#lib/domain/dossier';
import { DossierEvent, type EventBody } from '#lib/domain/dossier-event.schema';
import { canonicalEvent, findLedgerFault, type LedgerFault } from '#lib/domain/ledger';
import type { Author } from './author.ts';
import type { Store } from './database.ts';
import { isConflict } from './faults.ts';
import { openHead, sealHead } from './heads.ts';
import type { EventRow } from './rows.ts';
import { BrokenSeal, toHex } from './vault.ts';
import { withLock } from './lock.ts';

export type ReceivedBody = Extract<EventBody, { kind: 'dossierReceived' }>;

/**
 * Appends events to a dossier's ledger and returns the dossier they fold to. All of them are on disk, together with
 * the dossier's head, or none is. Writers of one dossier wait for each other, in whatever context they run.
 */
export async function appendEvents(
  store: Store,
  author: Author & { dossierId: string },
  bodies: readonly EventBody[],
): Promise<Dossier> {
  return withLedger(store, author.dossierId, async () => {
    try {
      return await append(store, author, bodies);
    } catch (error) {
      if (!isConflict(error)) throw error;
      // A writer that does not know the lock came first; its events are read now and chained onto.
      return append(store, author, bodies);
    }
  });
}

/** Opens a new dossier with the event that it was received, and what is already known with it. */
export async function openDossier(
  store: Store,
  author: Author,
  received: ReceivedBody,
  more: readonly EventBody[] = [],
): Promise<Dossier> {
  return appendEvents(store, { ...author, dossierId: author.newId() }, [received, ...more]);
}

/** A dossier's events in order; empty where there is none. Throws BrokenSeal where one does not open. */
export async function readEvents(store: Store, dossierId: string): Promise<DossierEvent[]> {
  const rows = await eventRows(store, dossierId).toArray();
  return Promise.all(rows.map((row) => openEvent(store, row)));
}

/** The dossier its events fold to, or null where it has none. */
export async function readDossier(store: Store, dossierId: string): Promise<Dossier | null> {
  return foldDossier(await readEvents(store, dossierId));
}

/** The first fault in a dossier's ledger: changed, missing, moved or cut off at its end. */
export async function verifyDossier(store: Store, dossierId: string): Promise<LedgerFault | null> {
  const [rows, headRow] = await Promise.all([
    eventRows(store, dossierId).toArray(),
    store.db.dossiers.get(dossierId),
  ]);
  const events: DossierEvent[] = [];
  for (const row of rows) {
    const event = await openEvent(store, row).catch(nullIfBroken);
    if (event === null) return { seq: row.seq, why: 'wrongHash' };
    events.push(event);
  }
  const fault = await findLedgerFault(events, sha256);
  if (fault !== null || headRow === undefined) return fault;
  const head = await openHead(store, headRow).catch(nullIfBroken);
  if (head === null) return null;
  if (headRow.seq > events.length) return { seq: events.length + 1, why: 'gap' };
  return events.at(-1)?.hash === head.hash ? null : { seq: events.length, why: 'wrongHash' };
}

/** Holds a dossier's ledger alone, across all contexts of the product, while `work` runs. */
export function withLedger<T>({ db }: Store, dossierId: string, work: () => Promise<T>): Promise<T> {
  return withLock(`${db.name}/ledger/${dossierId}`, work);
}

async function append(
  store: Store,
  author: Author & { dossierId: string },
  bodies: readonly EventBody[],
): Promise<Dossier> {
  const known = await readEvents(store, author.dossierId);
  const added = await chain(known.at(-1), author, bodies);
  const events = [...known, ...added];
  const dossier = foldDossier(events);
  const last = events.at(-1);
  if (dossier === null || last === undefined) throw new Error('A ledger begins with dossierReceived');
  if (added.length === 0) return dossier;
  const { db } = store;
  const rows = await Promise.all(added.map((event) => sealEvent(store, event)));
  const head = await sealHead(store, dossier, last);
  await db.transaction('rw', db.events, db.dossiers, async () => {
    await db.events.bulkAdd(rows);
    await db.dossiers.put(head);
  });
  return dossier;
}

async function chain(
  last: DossierEvent | undefined,
  { dossierId, officer, now, newId }: Author & { dossierId: string },
  bodies: readonly EventBody[],
): Promise<DossierEvent[]> {
  const at = now().toISOString();
  const events: DossierEvent[] = [];
  for (const body of bodies) {
    const before = events.at(-1) ?? last;
    const bare = {
      id: newId(),
      dossierId,
      seq: (before?.seq ?? 0) + 1,
      at,
      officer,
      body,
      previous: before?.hash ?? null,
    };
    // Parsed before it is hashed: what is written can be read again, and the hash is over exactly what is read.
    const event = DossierEvent.omit({ hash: true }).parse(bare);
    events.push({ ...event, hash: await sha256(canonicalEvent(event)) });
  }
  return events;
}

function eventRows({ db }: Store, dossierId: string) {
  return db.events.where('[dossierId+seq]').between([dossierId, Dexie.minKey], [dossierId, Dexie.maxKey]);
}

async function sealEvent({ vault }: Store, event: DossierEvent): Promise<EventRow> {
  const { id, dossierId, seq } = event;
  return { id, dossierId, seq, sealed: await vault.seal(event, `events/${id}`) };
}

/** The sealed event repeats the clear fields; a row whose clear fields say otherwise has been changed. */
async function openEvent({ vault }: Store, row: EventRow): Promise<DossierEvent> {
  const place = `events/${row.id}`;
  const event = DossierEvent.parse(await vault.open(row.sealed, place));
  if (event.id !== row.id || event.dossierId !== row.dossierId || event.seq !== row.seq) {
    throw new BrokenSeal(place, 'The clear fields are not those of the sealed event');
  }
  return event;
}

function nullIfBroken(error: unknown): null {
  if (error instanceof BrokenSeal) return null;
  throw error;
}

async function sha256(text: string): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}
