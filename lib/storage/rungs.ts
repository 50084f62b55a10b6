import type { Rung } from '#lib/domain/attach-way';
import { RungRecord } from '#lib/domain/rung-record.schema';
import type { Store } from './database.ts';
import { isConflict } from './faults.ts';
import type { RungRow } from './rows.ts';

/** Counts that a rung worked or failed on a portal. */
export async function noteRung(
  store: Store,
  portal: string,
  rung: Rung,
  outcome: 'worked' | 'failed',
  now: Date,
): Promise<void> {
  const id = `${portal}/${rung}`;
  for (;;) {
    const row = await store.db.rungs.get(id);
    const record = counted(row === undefined ? null : await openRecord(store, row), rung, outcome, now);
    const sealed = await store.vault.seal(RungRecord.parse(record), `rungs/${id}`);
    if (await writeRow(store, { id, portal, rev: (row?.rev ?? 0) + 1, sealed }, row)) return;
  }
}

/** How the rungs have fared on a portal; the one that worked last comes first, those that never did come last. */
export async function listRungs(store: Store, portal: string): Promise<RungRecord[]> {
  const rows = await store.db.rungs.where('portal').equals(portal).toArray();
  const records = await Promise.all(rows.map((row) => openRecord(store, row)));
  return records
    .filter((record) => record !== null)
    .toSorted(
      (left, right) =>
        Number(right.worked > 0) - Number(left.worked > 0) || Date.parse(right.at) - Date.parse(left.at),
    );
}

/** The rung that last worked on a portal without the officer's hand; null where none has. */
export async function lastRungThatWorked(store: Store, portal: string): Promise<Rung | null> {
  const records = await listRungs(store, portal);
  return records.find(({ rung, worked }) => worked > 0 && rung !== 'byHand')?.rung ?? null;
}

function counted(known: RungRecord | null, rung: Rung, outcome: 'worked' | 'failed', now: Date): RungRecord {
  const { worked, failed, at } = known ?? { worked: 0, failed: 0, at: now.toISOString() };
  const isNews = outcome === 'worked' || worked === 0;
  return {
    rung,
    worked: worked + (outcome === 'worked' ? 1 : 0),
    failed: failed + (outcome === 'failed' ? 1 : 0),
    at: isNews ? now.toISOString() : at,
  };
}

/** Whether the row was written: not where another one has come in between. */
async function writeRow({ db }: Store, row: RungRow, standing: RungRow | undefined): Promise<boolean> {
  if (standing === undefined) {
    try {
      await db.rungs.add(row);
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }
  const changed = await db.rungs
    .where('id')
    .equals(row.id)
    .filter(({ rev }) => rev === standing.rev)
    .modify({ sealed: row.sealed, rev: row.rev });
  return changed === 1;
}

/** A row that cannot be read counts as never written: the next time it is written anew. */
async function openRecord({ vault }: Store, row: RungRow): Promise<RungRecord | null> {
  try {
    return RungRecord.parse(await vault.open(row.sealed, `rungs/${row.id}`));
  } catch {
    return null;
  }
}
