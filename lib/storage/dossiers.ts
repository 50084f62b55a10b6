import { type Dossier, foldDossier } from '#lib/domain/dossier';
import type { EventBody, ProcedureName, Subject } from '#lib/domain/dossier-event.schema';
import { foldText } from '#lib/domain/text';
import type { Author } from './author.ts';
import { dossierNumberKey, subjectKey } from './blind-keys.ts';
import type { Store } from './database.ts';
import { openDossier, readDossier, readEvents, type ReceivedBody, withLedger } from './events.ts';
import { withLock } from './lock.ts';
import { type DossierSummary, openHead, sealHead } from './heads.ts';
import { withinQuery } from './live.ts';

export type { DossierSummary } from './heads.ts';

/** The dossier with this number, spaces and case aside; of several the one received last, a discarded one never. */
export async function findDossierByNumber(store: Store, number: string): Promise<Dossier | null> {
  const key = await withinQuery(dossierNumberKey(store.vault, number));
  if (key === null) return null;
  const rows = await store.db.dossiers.where('numberKey').equals(key).sortBy('receivedAt');
  const found = rows.findLast((row) => row.discarded === 0);
  return found === undefined ? null : readDossier(store, found.id);
}

/**
 * The dossier being received for this subject and procedure: not numbered, returned or discarded yet. Procedures are
 * the same by their code, or by their name where one of the two has no code.
 */
export async function findOpenDraft(
  store: Store,
  subject: Subject,
  procedure: ProcedureName,
): Promise<Dossier | null> {
  const key = await withinQuery(subjectKey(store.vault, subject));
  if (key === null) return null;
  const rows = await store.db.dossiers.where('subjectKey').equals(key).sortBy('receivedAt');
  const drafts = rows.filter((row) => row.open === 1 && row.numberKey === null);
  const heads = await withinQuery(Promise.all(drafts.map((row) => openHead(store, row))));
  const found = heads.findLast((head) => isSameProcedure(head.procedure, procedure));
  return found === undefined ? null : readDossier(store, found.id);
}

/** The open draft of this subject and procedure, or a new dossier: one and the same, however many pages ask at a time. */
export async function openDraft(
  store: Store,
  author: Author,
  received: ReceivedBody,
  more: readonly EventBody[] = [],
): Promise<Dossier> {
  const { subject, procedure } = received;
  const key = await subjectKey(store.vault, subject);
  return withLock(`${store.db.name}/draft/${key}`, async () => {
    return (await findOpenDraft(store, subject, procedure)) ?? openDossier(store, author, received, more);
  });
}

/** The dossiers received last, newest first, without the discarded ones. */
export async function listDossiers(store: Store, { limit }: { limit: number }): Promise<DossierSummary[]> {
  const rows = await store.db.dossiers
    .orderBy('receivedAt')
    // oxlint-disable-next-line unicorn/no-array-reverse -- a Dexie collection, not an array
    .reverse()
    .filter((row) => row.discarded === 0)
    .limit(limit)
    .toArray();
  return Promise.all(rows.map(async (row) => toSummary(await openHead(store, row))));
}

/** Makes a dossier's head anew from its events; null where it has none. */
export async function rebuildHead(store: Store, dossierId: string): Promise<Dossier | null> {
  return withLedger(store, dossierId, async () => {
    const events = await readEvents(store, dossierId);
    const dossier = foldDossier(events);
    const last = events.at(-1);
    if (dossier !== null && last !== undefined)
      await store.db.dossiers.put(await sealHead(store, dossier, last));
    return dossier;
  });
}

function toSummary({ hash: _hash, ...summary }: DossierSummary & { hash: string }): DossierSummary {
  return summary;
}

function isSameProcedure(left: ProcedureName, right: ProcedureName): boolean {
  if (left.code && right.code) return left.code.trim() === right.code.trim();
  return foldText(left.name) === foldText(right.name);
}
