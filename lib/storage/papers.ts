import { Dexie } from 'dexie';
import { Paper } from '#lib/domain/paper.schema';
import type { Store } from './database.ts';
import type { PaperRow } from './rows.ts';

export type NewPaper = Omit<Paper, 'order'>;

/** The rest stands in the clear, so that sorting the tray seals nothing anew. */
const SealedPaper = Paper.omit({ id: true, dossierId: true, fileId: true, order: true });

/** Puts papers at the end of their dossier's tray, in the order given; all or none. */
export async function addPapers({ db, vault }: Store, papers: readonly NewPaper[]): Promise<void> {
  const rows = await Promise.all(
    papers.map(async ({ id, dossierId, fileId, ...rest }) => {
      const sealed = await vault.seal(SealedPaper.parse(rest), place(id));
      return { id, dossierId, fileId, removedAt: null, rev: 1, sealed };
    }),
  );
  await db.transaction('rw', db.papers, async () => {
    for (const row of rows) {
      const last = await trayRows(db, row.dossierId).last();
      await db.papers.add({ ...row, order: (last?.order ?? 0) + 1 });
    }
  });
}

/** A dossier's tray in its order, without removed papers. */
export async function papersOfDossier(store: Store, dossierId: string): Promise<Paper[]> {
  const rows = await trayRows(store.db, dossierId).toArray();
  return Promise.all(rows.filter((row) => row.removedAt === null).map((row) => openPaper(store, row)));
}

/** Assigns a paper to a component of its dossier, or to none; null where the paper is gone. */
export async function assignPaper(store: Store, id: string, component: string | null): Promise<Paper | null> {
  const { db, vault } = store;
  for (;;) {
    const row = await db.papers.get(id);
    if (row === undefined) return null;
    const paper = { ...(await openPaper(store, row)), component };
    const sealed = await vault.seal(SealedPaper.parse(paper), place(id));
    const changed = await db.papers
      .where('id')
      .equals(id)
      .filter(({ rev }) => rev === row.rev)
      .modify({ sealed, rev: row.rev + 1 });
    if (changed === 1) return paper;
  }
}

/** Sorts a dossier's tray: the papers named come first, in this order; the others follow in the order they had. */
export async function reorderPapers({ db }: Store, dossierId: string, ids: readonly string[]): Promise<void> {
  const wanted = new Map(ids.map((id, index) => [id, index]));
  await db.transaction('rw', db.papers, async () => {
    const rows = await trayRows(db, dossierId).toArray();
    const sorted = rows.toSorted(
      (left, right) => (wanted.get(left.id) ?? ids.length) - (wanted.get(right.id) ?? ids.length),
    );
    await db.papers.bulkPut(sorted.map((row, index) => ({ ...row, order: index + 1 })));
  });
}

/** Takes a paper out of the tray; it can be brought back until it is purged. */
export async function removePaper({ db }: Store, id: string, at: Date): Promise<void> {
  await db.papers.update(id, { removedAt: at.toISOString() });
}

/** Brings a removed paper back to where it was; false where it has been purged. */
export async function restorePaper({ db }: Store, id: string): Promise<boolean> {
  return (await db.papers.where('id').equals(id).modify({ removedAt: null })) === 1;
}

/** Deletes the papers that were removed before this time, for good, and says how many. Their bytes go with purgeFiles. */
export function purgePapers({ db }: Store, removedBefore: Date): Promise<number> {
  return db.papers.where('removedAt').below(removedBefore.toISOString()).delete();
}

function trayRows(db: Store['db'], dossierId: string) {
  return db.papers.where('[dossierId+order]').between([dossierId, Dexie.minKey], [dossierId, Dexie.maxKey]);
}

async function openPaper({ vault }: Store, row: PaperRow): Promise<Paper> {
  const { id, dossierId, fileId, order } = row;
  return { ...SealedPaper.parse(await vault.open(row.sealed, place(id))), id, dossierId, fileId, order };
}

function place(id: string): string {
  return `papers/${id}`;
}
