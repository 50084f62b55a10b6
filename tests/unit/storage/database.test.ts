import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/storage/database';
import { isConflict, isStorageFull } from '#lib/storage/faults';
import { currentVersion, migrations } from '#lib/storage/migrations';
import { queueCheck, unfinishedChecks } from '#lib/storage/checks';
import { listCorrections } from '#lib/storage/corrections';
import { openDossier, readDossier, verifyDossier } from '#lib/storage/events';
import { getFile, putFile } from '#lib/storage/files';
import { listHealth } from '#lib/storage/health';
import { allPages, putPage } from '#lib/storage/pages';
import { addPapers, papersOfDossier } from '#lib/storage/papers';
import { listRungs } from '#lib/storage/rungs';
import { readSettings, writeSettings } from '#lib/storage/settings';
import { Database } from '#lib/storage/tables';
import { freshStore, openContext, testAuthor } from './fresh-store.ts';
import { later, page, paper, received } from './samples.ts';

/** A browser whose database fails to open with these errors first. */
function failing(names: string[]): { indexedDB: IDBFactory; opened: () => number } {
  const left = [...names];
  let count = 0;
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    count += 1;
    const error = left.shift();
    if (error === undefined) return indexedDB.open(name, version);
    throw new DOMException('Internal error opening backing store', error);
  };
  const factory: IDBFactory = {
    open,
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    cmp: (left_, right) => indexedDB.cmp(left_, right),
    databases: () => indexedDB.databases(),
  };
  return { indexedDB: factory, opened: () => count };
}

function newName(): string {
  return `test-${crypto.randomUUID()}`;
}

describe('opening the database', () => {
  it('tries again after an error of the backing store, each time after a longer wait', async () => {
    const waits: number[] = [];
    const store = await openContext(newName(), {
      indexedDB: failing(['InvalidStateError', 'AbortError']).indexedDB,
      wait: async (ms) => void waits.push(ms),
      random: () => 0.5,
    });
    expect(store.db.isOpen()).toBe(true);
    expect(waits).toEqual([200, 400]);
  });

  it('says that the store is broken after a few tries, and never loops', async () => {
    const waits: number[] = [];
    const browser = failing(Array.from({ length: 100 }, () => 'InvalidStateError'));
    const outcome = await openDatabase(newName(), {
      indexedDB: browser.indexedDB,
      wait: async (ms) => void waits.push(ms),
    });
    expect(outcome).toMatchObject({ kind: 'unavailable', why: 'brokenStore' });
    expect(waits.length).toBe(3);
    expect(browser.opened()).toBeLessThan(20);
  });

  it('says at once that the disk is full', async () => {
    const { indexedDB: factory } = failing(['QuotaExceededError']);
    const wait = () => Promise.reject(new Error('waited'));
    expect(await openDatabase(newName(), { indexedDB: factory, wait })).toMatchObject({ why: 'full' });
  });

  it('leaves a database of a newer version alone', async () => {
    const { db } = await freshStore();
    db.close();
    const newer = new Database(db.name);
    newer.version(currentVersion + 1).stores({ invented: 'id' });
    await newer.open();
    newer.close();
    expect(await openDatabase(db.name)).toMatchObject({ kind: 'unavailable', why: 'newerVersion' });
  });

  it('says that another page blocks it, where that page does not let go', async () => {
    const name = newName();
    const request = indexedDB.open(name, 1);
    await new Promise((resolve) => {
      request.addEventListener('success', resolve);
    });
    const older = request.result;
    expect(await openDatabase(name, { wait: async () => undefined })).toMatchObject({ why: 'blocked' });
    older.close();
  });

  it('closes for a newer version of the product, says so, and stays closed', async () => {
    let closed = 0;
    const name = newName();
    const store = await openContext(name, { onClosed: () => (closed += 1) });
    const newer = new Database(name);
    newer.version(currentVersion + 1).stores({ invented: 'id' });
    await newer.open();
    newer.close();
    expect(closed).toBe(1);
    await expect(store.db.events.count()).rejects.toThrow(/closed/i);
  });

  it('makes no new keys over sealed rows whose keys are gone (V5)', async () => {
    const store = await freshStore();
    await queueCheck(store, '079085123456', testAuthor());
    await store.db.keys.clear();
    store.db.close();
    expect(await openDatabase(store.db.name)).toMatchObject({
      why: 'brokenStore',
      detail: expect.stringMatching(/keys/),
    });
    const again = new Database(store.db.name);
    await again.open();
    expect(await again.keys.count()).toBe(0);
    again.close();
  });
});

describe('faults', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), true],
    [{ name: 'AbortError', inner: { name: 'QuotaExceededError' } }, true],
    [new Error('QuotaExceededError'), false],
    [undefined, false],
  ])('of a full disk are known however they are nested', (error, isFull) => {
    expect(isStorageFull(error)).toBe(isFull);
  });

  it('of a taken key are known in bulk writes too', () => {
    expect(isConflict({ name: 'BulkError', failures: [{ name: 'ConstraintError' }] })).toBe(true);
    expect(isConflict({ name: 'BulkError', failures: [{ name: 'DataError' }] })).toBe(false);
  });
});

/** A database as the first version of the product left it, with the rows of this one. */
async function asVersionOne(db: Database): Promise<string> {
  const older = new Dexie(newName());
  const stores = migrations[0].stores;
  older.version(1).stores(stores);
  await older.open();
  for (const name of Object.keys(stores)) await older.table(name).bulkAdd(await db.table(name).toArray());
  expect(older.backendDB().objectStoreNames.length).toBe(Object.keys(stores).length);
  older.close();
  return older.name;
}

it('brings a database of version 1 up to date with everything kept', async () => {
  const first = await freshStore();
  const author = testAuthor();
  const settings = {
    officer: author.officer,
    office: 'BHXH cơ sở Thử',
    portals: { intake: '', accounts: '' },
    language: 'vi' as const,
  };
  const dossier = await openDossier(first, author, received, later);
  const check = await queueCheck(first, '079085123456', author);
  const file = await putFile(first, new TextEncoder().encode('Thử'), author);
  await putPage(first, page());
  await addPapers(first, [paper({ dossierId: dossier.id })]);
  await writeSettings(first, settings);

  const store = await openContext(await asVersionOne(first.db));
  expect(store.db.backendDB().version / 10).toBe(currentVersion);
  expect(await readDossier(store, dossier.id)).toEqual(dossier);
  expect(await verifyDossier(store, dossier.id)).toBeNull();
  expect(await unfinishedChecks(store)).toEqual([check]);
  expect(new TextDecoder().decode((await getFile(store, file)) ?? undefined)).toBe('Thử');
  expect(await allPages(store)).toEqual([page()]);
  expect(await papersOfDossier(store, dossier.id)).toMatchObject([{ id: 'paper-1' }]);
  expect(await readSettings(store)).toEqual(settings);
  expect(await listHealth(store)).toEqual([]);
  expect(await listRungs(store, 'practice')).toEqual([]);
  expect(await listCorrections(store, () => ({ id: '', portal: '' }))).toEqual({ kept: [], unreadable: [] });
});

it('version 1 is frozen: a change is a new version', () => {
  expect(migrations[0]).toEqual({
    version: 1,
    stores: {
      keys: 'id',
      settings: 'id',
      events: 'id, &[dossierId+seq]',
      dossiers: 'id, receivedAt, subjectKey, numberKey',
      checks: 'id, &unfinishedKey, [about+finishedAt], tabId',
      attachments: 'id, &unfinishedKey, about, tabId, fileId',
      pages: 'id, tabId, dossierId',
      papers: 'id, [dossierId+order], fileId, removedAt',
      files: 'id, storedAt',
    },
  });
});

it('version 2 is frozen: a change is a new version', () => {
  expect(migrations[1]).toEqual({
    version: 2,
    stores: { corrections: 'id, portal', signing: 'id', health: 'id, portal' },
  });
});

it('version 3 is frozen: a change is a new version', () => {
  expect(migrations[2]).toEqual({ version: 3, stores: { rungs: 'id, portal' } });
});
