import { PageHealth } from '#lib/domain/portal-health.schema';
import type { Store } from './database.ts';
import { isConflict } from './faults.ts';
import type { HealthRow } from './rows.ts';

/** Pages that no kind fits are kept by their place, the latest so many of a portal. */
const mostUnknown = 20;

/** A kind of page of a portal; of those that are of no kind (`unknown`) each place is a page of its own. */
export type HealthKey = { portal: string; page: string; path?: string | null | undefined };

/**
 * Changes the health of a page if it still stands as `change` saw it (else `change` is asked again with the newer one).
 * Nothing is written where `change` gives null; the result is what is kept then.
 */
export async function changeHealth(
  store: Store,
  key: HealthKey,
  change: (previous: PageHealth | null) => PageHealth | null,
): Promise<PageHealth | null> {
  const { db, vault } = store;
  const { portal } = key;
  const id = await rowId(store, key);
  for (;;) {
    const row = await db.health.get(id);
    const previous = row === undefined ? null : await openHealth(store, row);
    const health = change(previous);
    if (health === null) return previous;
    const sealed = await vault.seal(PageHealth.parse(health), `health/${id}`);
    if (!(await writeRow(store, { id, portal, rev: (row?.rev ?? 0) + 1, sealed }, row))) continue;
    if (row === undefined && health.page === 'unknown') await forgetOldest(store, portal);
    return health;
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

/** A page that no kind fitted has a kind now. */
export async function forgetUnknown(store: Store, portal: string, path: string): Promise<void> {
  await store.db.health.delete(await rowId(store, { portal, page: 'unknown', path }));
}

async function forgetOldest(store: Store, portal: string): Promise<void> {
  const unknown = (await listHealth(store, portal)).filter(({ page }) => page === 'unknown');
  const oldest = unknown
    .toSorted((left, right) => Date.parse(right.seenAt) - Date.parse(left.seenAt))
    .slice(mostUnknown);
  await store.db.health.bulkDelete(await Promise.all(oldest.map((each) => rowId(store, each))));
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

/** A place on a portal may still say whose page it is: it stands in no key as it is. */
async function rowId({ vault }: Store, { portal, page, path }: HealthKey): Promise<string> {
  return page === 'unknown' && path ? `${portal}/unknown/${await vault.blind(path)}` : `${portal}/${page}`;
}
