import { PageHealth } from '#lib/domain/portal-health.schema';
import type { Store } from './database.ts';
import { isConflict } from './faults.ts';
import type { HealthRow } from './rows.ts';

/**
 * Changes the health of a kind of page if it still stands as `change` saw it (else `change` is asked again with the
 * newer one). Nothing is written where `change` gives null; the result is what is kept then.
 */
export async function changeHealth(
  store: Store,
  portal: string,
  page: string,
  change: (previous: PageHealth | null) => PageHealth | null,
): Promise<PageHealth | null> {
  const { db, vault } = store;
  const id = rowId(portal, page);
  for (;;) {
    const row = await db.health.get(id);
    const previous = row === undefined ? null : await openHealth(store, row);
    const health = change(previous);
    if (health === null) return previous;
    const sealed = await vault.seal(PageHealth.parse(health), `health/${id}`);
    if (await writeRow(store, { id, portal, rev: (row?.rev ?? 0) + 1, sealed }, row)) return health;
  }
}

/** How the kinds of page of a portal, or of all, were last seen. */
export async function listHealth(store: Store, portal?: string): Promise<PageHealth[]> {
  const { db } = store;
  const rows = await (portal === undefined
    ? db.health.toArray()
    : db.health.where('portal').equals(portal).toArray());
  const opened = await Promise.all(rows.map((row) => openHealth(store, row)));
  return opened.filter((health) => health !== null);
}

/** Forgets how a portal's pages were seen, and says of how many. */
export function clearHealth({ db }: Store, portal: string): Promise<number> {
  return db.health.where('portal').equals(portal).delete();
}

/** Whether the row was written: not where another one has come in between. */
async function writeRow({ db }: Store, row: HealthRow, standing: HealthRow | undefined): Promise<boolean> {
  if (standing === undefined) {
    try {
      await db.health.add(row);
      return true;
    } catch (error) {
      if (isConflict(error)) return false;
      throw error;
    }
  }
  const changed = await db.health
    .where('id')
    .equals(row.id)
    .filter(({ rev }) => rev === standing.rev)
    .modify({ sealed: row.sealed, rev: row.rev });
  return changed === 1;
}

/** A row that cannot be read (of an older version, say) counts as never seen: the next look writes it anew. */
async function openHealth({ vault }: Store, row: HealthRow): Promise<PageHealth | null> {
  try {
    return PageHealth.parse(await vault.open(row.sealed, `health/${row.id}`));
  } catch {
    return null;
  }
}

function rowId(portal: string, page: string): string {
  return `${portal}/${page}`;
}
