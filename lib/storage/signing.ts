import type { Store } from './database.ts';
import type { SigningRow } from './rows.ts';

const id = 'own';

/** This machine's keys to sign corrections with, and since when it has them (ISO instant). */
export type SigningKeys = Pick<SigningRow, 'keys' | 'createdAt'>;

/** The keys of this machine; null where none were made. */
export async function readSigningKeys({ db }: Store): Promise<SigningKeys | null> {
  const row = await db.signing.get(id);
  return row === undefined ? null : keysOf(row);
}

/** The keys of this machine, made at first use, once, however many contexts ask at a time. */
export async function openSigningKeys(
  store: Store,
  create: () => Promise<CryptoKeyPair>,
  now: () => Date,
): Promise<SigningKeys> {
  const standing = await readSigningKeys(store);
  if (standing !== null) return standing;
  const fresh: SigningRow = { id, keys: await create(), createdAt: now().toISOString() };
  const { db } = store;
  return db.transaction('rw', db.signing, async () => {
    const earlier = await db.signing.get(id);
    if (earlier === undefined) await db.signing.add(fresh);
    return keysOf(earlier ?? fresh);
  });
}

/** Forgets the keys, for good: what is signed from now on is signed by others. */
export async function removeSigningKeys({ db }: Store): Promise<void> {
  await db.signing.delete(id);
}

function keysOf({ keys, createdAt }: SigningRow): SigningKeys {
  return { keys, createdAt };
}
