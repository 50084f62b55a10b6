import { Dexie } from 'dexie';
import { withinQuery } from './live.ts';
import type { KeyRow, Sealed } from './rows.ts';
import type { Database } from './tables.ts';

/**
 * Seals what is personal. `place` names the row (`table/id`) and is bound into the seal: a sealed part opens only
 * where it was sealed. `blind` turns a normalised personal value into a key that it can be found by, and nothing else.
 * See vault.design.md.
 */
export type Vault = {
  seal(value: unknown, place: string): Promise<Sealed>;
  open(sealed: Sealed, place: string): Promise<unknown>;
  sealBytes(bytes: Uint8Array<ArrayBuffer>, place: string): Promise<Sealed>;
  openBytes(sealed: Sealed, place: string): Promise<ArrayBuffer>;
  blind(text: string): Promise<string>;
};

/** A sealed part that does not open at its place: damaged, changed, or moved there from another row. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
  readonly place: string;

  constructor(place: string, cause: unknown) {
    super(`The sealed part of ${place} does not open`, { cause });
    this.place = place;
  }
}

/** Sealed rows without the keys they were sealed with: nothing may be written over them. */
export class KeysLost extends Error {
  override readonly name = 'KeysLost';
}

const keysId = 'vault';

/** Opens the vault with the keys kept in the database; makes them at first use, once, however many contexts start at a time. */
export async function openVault(db: Database): Promise<Vault> {
  return vaultWith((await db.keys.get(keysId)) ?? (await createKeys(db)));
}

async function createKeys(db: Database): Promise<KeyRow> {
  const fresh: KeyRow = {
    id: keysId,
    seal: await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    blind: await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  };
  return db.transaction('rw', db.tables, async () => {
    const standing = await db.keys.get(keysId);
    if (standing !== undefined) return standing;
    for (const table of db.tables) {
      if ((await table.count()) > 0)
        throw new KeysLost(`The table ${table.name} holds rows, but the keys are gone`);
    }
    await db.keys.add(fresh);
    return fresh;
  });
}

function vaultWith(keys: KeyRow): Vault {
  const sealBytes = async (bytes: Uint8Array<ArrayBuffer>, place: string): Promise<Sealed> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, bytes: await outside(() => crypto.subtle.encrypt(gcm(iv, place), keys.seal, bytes)) };
  };
  const openBytes = async ({ iv, bytes }: Sealed, place: string): Promise<ArrayBuffer> => {
    try {
      return await outside(() => crypto.subtle.decrypt(gcm(iv, place), keys.seal, bytes));
    } catch (error) {
      throw error instanceof DOMException ? new BrokenSeal(place, error) : error;
    }
  };
  return {
    sealBytes,
    openBytes,
    seal: (value, place) => sealBytes(padded(encode(JSON.stringify(value))), place),
    open: async (sealed, place) => {
      const value: unknown = JSON.parse(new TextDecoder().decode(await openBytes(sealed, place)));
      return value;
    },
    blind: async (text) => toHex(await outside(() => crypto.subtle.sign('HMAC', keys.blind, encode(text)))),
  };
}

function gcm(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: encode(place) };
}

/** JSON allows spaces at its end: with them, the length of a sealed part does not tell its outcome or name. */
function padded(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const block = 256;
  const result = new Uint8Array(Math.ceil(bytes.length / block) * block).fill(0x20);
  result.set(bytes);
  return result;
}

/**
 * Runs work that is not the database's. Inside a transaction such a wait would commit it halfway, so that is our own
 * bug and throws.
 */
function outside<T>(work: () => Promise<T>): PromiseLike<T> {
  if (Dexie.currentTransaction) throw new Error('Seal before the transaction, open after it');
  return withinQuery(work());
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

/** Bytes as lower-case hex. */
export function toHex(bytes: ArrayBuffer): string {
  return new Uint8Array(bytes).toHex();
}
