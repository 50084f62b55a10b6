import type { SignatureState } from '#lib/domain/portal-correction';
import type { Store } from './database.ts';
import { withinQuery } from './live.ts';
import type { CorrectionRow } from './rows.ts';

/** What this folder needs to know of a correction; the rest is its owner's, who parses it on the way out. */
type CorrectionLike = { id: string; portal: string };

/** A correction as it is kept: taught here or imported from a file, signed as far as was known then, since when (ISO instant). */
export type KeptCorrection<T extends CorrectionLike> = {
  correction: T;
  source: 'taught' | 'imported';
  signature: SignatureState;
  addedAt: string;
};

/** `unreadable` are the ids of those that no longer open or parse; the others must go on without them. */
export type KeptCorrections<T extends CorrectionLike> = { kept: KeptCorrection<T>[]; unreadable: string[] };

/**
 * Keeps corrections, all or none, and gives the ids of those that are new. One whose id is kept already stays as it is:
 * a correction is never changed, and a file cannot put another one in its place.
 */
export async function putCorrections<T extends CorrectionLike>(
  { db, vault }: Store,
  corrections: readonly KeptCorrection<T>[],
): Promise<string[]> {
  const rows: CorrectionRow[] = await Promise.all(
    corrections.map(async ({ correction, source, signature, addedAt }) => {
      const { id, portal } = correction;
      return { id, portal, source, signature, addedAt, sealed: await vault.seal(correction, place(id)) };
    }),
  );
  return db.transaction('rw', db.corrections, async () => {
    const standing = await db.corrections.bulkGet(rows.map(({ id }) => id));
    const fresh = rows.filter((_row, index) => standing[index] === undefined);
    await db.corrections.bulkAdd(fresh);
    return fresh.map(({ id }) => id);
  });
}

/** The corrections of a portal, or of all, in no order that means anything: `applyCorrections` orders them. */
export async function listCorrections<T extends CorrectionLike>(
  { db, vault }: Store,
  parse: (value: unknown) => T,
  portal?: string,
): Promise<KeptCorrections<T>> {
  const rows = await (portal === undefined
    ? db.corrections.toArray()
    : db.corrections.where('portal').equals(portal).toArray());
  const opened = await withinQuery(
    Promise.all(
      rows.map(async ({ id, source, signature, addedAt, sealed }) => {
        try {
          return { correction: parse(await vault.open(sealed, place(id))), source, signature, addedAt };
        } catch {
          return id;
        }
      }),
    ),
  );
  return {
    kept: opened.filter((each) => typeof each !== 'string'),
    unreadable: opened.filter((each) => typeof each === 'string'),
  };
}

/**
 * Names the state of a portal's corrections, without opening them: another text after each that is put or taken off, since
 * one that is kept never changes.
 */
export async function correctionsRev({ db }: Store, portal: string): Promise<string> {
  const rows = await db.corrections.where('portal').equals(portal).toArray();
  return rows.map(({ id, addedAt }) => JSON.stringify([id, addedAt])).join();
}

/** Takes one correction off; false where it is not kept. */
export async function removeCorrection({ db }: Store, id: string): Promise<boolean> {
  return (await db.corrections.where('id').equals(id).delete()) === 1;
}

/** Takes all corrections of a portal off, so that its built-in spec is back, and says how many. */
export function resetCorrections({ db }: Store, portal: string): Promise<number> {
  return db.corrections.where('portal').equals(portal).delete();
}

function place(id: string): string {
  return `corrections/${id}`;
}
