import type { Clock } from './author.ts';
import type { Store } from './database.ts';

/** Keeps a file's bytes and returns the id they are found by. Throws where the disk is full (isStorageFull). */
export async function putFile(
  { db, vault }: Store,
  content: Blob | ArrayBuffer | Uint8Array,
  { now, newId }: Clock,
): Promise<string> {
  const id = newId();
  const bytes = new Uint8Array(content instanceof Blob ? await content.arrayBuffer() : content);
  await db.files.add({ id, storedAt: now().toISOString(), sealed: await vault.sealBytes(bytes, place(id)) });
  return id;
}

/** A file's bytes as they were put, or null where there is none with this id. */
export async function getFile({ db, vault }: Store, id: string): Promise<ArrayBuffer | null> {
  const row = await db.files.get(id);
  return row === undefined ? null : vault.openBytes(row.sealed, place(id));
}

/**
 * Deletes the files stored before this time that neither a paper (removed ones included) nor an unfinished attachment
 * needs, and says how many.
 */
export async function purgeFiles({ db }: Store, storedBefore: Date): Promise<number> {
  return db.transaction('rw', db.files, db.papers, db.attachments, async () => {
    const needed = new Set<string | null>();
    await db.papers.each(({ fileId }) => needed.add(fileId));
    await db.attachments
      .where('unfinishedKey')
      .above('')
      .each(({ fileId }) => needed.add(fileId));
    const old = await db.files.where('storedAt').below(storedBefore.toISOString()).primaryKeys();
    const unneeded = old.filter((id) => !needed.has(id));
    await db.files.bulkDelete(unneeded);
    return unneeded.length;
  });
}

function place(id: string): string {
  return `files/${id}`;
}
