import type { DexieOptions } from 'dexie';
import { describeFault, isNewerVersion, isStorageFull } from './faults.ts';
import { currentVersion } from './migrations.ts';
import { Database } from './tables.ts';
import { KeysLost, openVault, type Vault } from './vault.ts';

/** The open database with its vault: the first argument of every function in this folder. */
export type Store = { db: Database; vault: Vault };

/**
 * `blocked`: an old page of the product holds an older database open. `newerVersion`: a newer product wrote it.
 * `brokenStore`: the browser cannot open it, or its keys are gone. `full`: no room on the disk.
 */
export type OpenOutcome =
  | { kind: 'open'; store: Store }
  | { kind: 'unavailable'; why: 'blocked' | 'newerVersion' | 'brokenStore' | 'full'; detail: string };

export type OpenOptions = {
  /** Called when the database has closed for good, because a newer version of the product takes it over. */
  onClosed?: () => void;
  indexedDB?: DexieOptions['indexedDB'];
  wait?: (ms: number) => Promise<void>;
  random?: () => number;
};

const attempts = 4;
const blockedPatienceMs = 3000;

/** Opens the database. After a power cut the backing store may need a moment: a few tries with jitter, then an outcome. */
export async function openDatabase(name = 'tro-ly-tnhs', options: OpenOptions = {}): Promise<OpenOutcome> {
  const { wait = pause, random = Math.random } = options;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOpening(name, { ...options, wait });
    if (outcome.kind !== 'retry') return outcome;
    if (attempt === attempts) return { kind: 'unavailable', why: 'brokenStore', detail: outcome.detail };
    await wait(100 * 2 ** attempt * (0.5 + random()));
  }
}

type Try = OpenOutcome | { kind: 'retry'; detail: string };

async function tryOpening(
  name: string,
  options: OpenOptions & { wait: (ms: number) => Promise<void> },
): Promise<Try> {
  const db = new Database(name, options.indexedDB === undefined ? {} : { indexedDB: options.indexedDB });
  try {
    const blocked = new Promise<'blocked'>((resolve) => {
      db.on('blocked', () => {
        void options.wait(blockedPatienceMs).then(() => resolve('blocked'));
        return false;
      });
    });
    if ((await Promise.race([db.open(), blocked])) === 'blocked') {
      db.close();
      return { kind: 'unavailable', why: 'blocked', detail: 'Another page keeps the older database open' };
    }
    // Dexie opens a database of a higher version without complaint; its rows may mean something else by then.
    const version = db.backendDB().version / 10;
    if (version > currentVersion) {
      db.close();
      return {
        kind: 'unavailable',
        why: 'newerVersion',
        detail: `Version ${version}, expected ${currentVersion}`,
      };
    }
    const store = { db, vault: await openVault(db) };
    closePolitely(db, options.onClosed);
    return { kind: 'open', store };
  } catch (error) {
    db.close();
    return judgeFault(error);
  }
}

function judgeFault(error: unknown): Try {
  const detail = describeFault(error);
  if (isStorageFull(error)) return { kind: 'unavailable', why: 'full', detail };
  if (isNewerVersion(error)) return { kind: 'unavailable', why: 'newerVersion', detail };
  if (error instanceof KeysLost) return { kind: 'unavailable', why: 'brokenStore', detail };
  return { kind: 'retry', detail };
}

/** Another context wants to upgrade or delete: let it, and stay closed, since our code is the old one. */
function closePolitely(db: Database, onClosed: OpenOptions['onClosed']): void {
  db.on('versionchange', () => {
    db.close();
    onClosed?.();
    return false;
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
