import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAttachment, queueAttachment } from '#lib/storage/attachments';
import { getFile, purgeFiles, putFile } from '#lib/storage/files';
import {
  addPapers,
  assignPaper,
  papersOfDossier,
  purgePapers,
  removePaper,
  reorderPapers,
  restorePaper,
} from '#lib/storage/papers';
import { freshStore, testAuthor } from './fresh-store.ts';
import { attachment, paper } from './samples.ts';

const at = new Date('2026-11-23T09:00:00Z');
const threePapers = ['a', 'b', 'c'].map((id) => paper({ id, fileId: `file-${id}` }));

describe('the tray', () => {
  it('keeps papers in the order they came, apart by dossier', async () => {
    const store = await freshStore();
    await addPapers(store, threePapers.slice(0, 2));
    await addPapers(store, [paper({ id: 'other', dossierId: 'dossier-2' })]);
    await addPapers(store, threePapers.slice(2));
    expect(await papersOfDossier(store, 'dossier-1')).toEqual(
      threePapers.map((each, index) => ({ ...each, order: index + 1 })),
    );
  });

  it('assigns a paper to a component and to none again, and stays in order', async () => {
    const store = await freshStore();
    await addPapers(store, threePapers);
    expect(await assignPaper(store, 'b', 'giay ra vien')).toMatchObject({
      id: 'b',
      component: 'giay ra vien',
    });
    const components = async () =>
      (await papersOfDossier(store, 'dossier-1')).map(({ component }) => component);
    expect(await components()).toEqual([null, 'giay ra vien', null]);
    await assignPaper(store, 'b', null);
    expect(await components()).toEqual([null, null, null]);
    expect(await assignPaper(store, 'nobody', null)).toBeNull();
  });

  it('loses neither an order nor an assignment that happen at the same time', async () => {
    const store = await freshStore();
    await addPapers(store, threePapers);
    await Promise.all([
      assignPaper(store, 'a', 'x'),
      reorderPapers(store, 'dossier-1', ['c', 'b', 'a']),
      assignPaper(store, 'b', 'y'),
      assignPaper(store, 'a', 'x'),
    ]);
    const papers = await papersOfDossier(store, 'dossier-1');
    expect(papers.map(({ id, component }) => [id, component])).toEqual([
      ['c', null],
      ['b', 'y'],
      ['a', 'x'],
    ]);
  });

  it('sorts into any order, papers not named after the named ones', async () => {
    const store = await freshStore();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    await addPapers(
      store,
      ids.map((id) => paper({ id })),
    );
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ids), async (wanted) => {
        const before = (await papersOfDossier(store, 'dossier-1')).map(({ id }) => id);
        await reorderPapers(store, 'dossier-1', wanted);
        const after = (await papersOfDossier(store, 'dossier-1')).map(({ id }) => id);
        expect(after).toEqual([...wanted, ...before.filter((id) => !wanted.includes(id))]);
      }),
      { numRuns: 30 },
    );
  });

  it('brings a removed paper back to where it was, until it is purged', async () => {
    const store = await freshStore();
    await addPapers(store, threePapers);
    const ids = async () => (await papersOfDossier(store, 'dossier-1')).map(({ id }) => id);
    await removePaper(store, 'b', at);
    expect(await ids()).toEqual(['a', 'c']);
    expect(await purgePapers(store, at)).toBe(0);
    expect(await restorePaper(store, 'b')).toBe(true);
    expect(await ids()).toEqual(['a', 'b', 'c']);
    await removePaper(store, 'b', at);
    expect(await purgePapers(store, new Date(at.getTime() + 1))).toBe(1);
    expect(await restorePaper(store, 'b')).toBe(false);
    expect(await ids()).toEqual(['a', 'c']);
  });
});

describe('files', () => {
  it('come back byte for byte, from a Blob, a view or a buffer', async () => {
    const store = await freshStore();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const view = new Uint8Array(bytes);
        for (const content of [new Blob([view]), view, view.buffer]) {
          const stored = await getFile(store, await putFile(store, content, testAuthor()));
          expect(stored && new Uint8Array(stored)).toEqual(view);
        }
      }),
      { numRuns: 20 },
    );
    expect(await getFile(store, 'nobody')).toBeNull();
  });

  it('take a part of a larger buffer as that part', async () => {
    const store = await freshStore();
    const id = await putFile(store, new Uint8Array([1, 2, 3, 4]).subarray(1, 3), testAuthor());
    expect(new Uint8Array((await getFile(store, id)) ?? new ArrayBuffer())).toEqual(new Uint8Array([2, 3]));
  });

  it('are purged only when old, and when no paper and no unfinished attachment needs them', async () => {
    const store = await freshStore();
    const put = (id: string, minute: number) =>
      putFile(store, new Uint8Array([minute]), {
        now: () => new Date(Date.UTC(2026, 10, 23, 9, minute)),
        newId: () => id,
      });
    await put('of-paper', 0);
    await put('of-removed-paper', 0);
    await put('of-attachment', 0);
    await put('forgotten', 0);
    await put('new', 30);
    await addPapers(store, [
      paper({ id: 'a', fileId: 'of-paper' }),
      paper({ id: 'b', fileId: 'of-removed-paper' }),
    ]);
    await removePaper(store, 'b', at);
    const { id } = await queueAttachment(store, attachment({ fileId: 'of-attachment' }), testAuthor());
    const limit = new Date('2026-11-23T09:30:00Z');
    expect(await purgeFiles(store, limit)).toBe(1);
    expect(await getFile(store, 'forgotten')).toBeNull();
    await changeAttachment(store, id, () => ({
      kind: 'failed',
      failure: { kind: 'noRow' },
      at: at.toISOString(),
    }));
    expect(await purgeFiles(store, limit)).toBe(1);
    expect((await store.db.files.toCollection().primaryKeys()).toSorted()).toEqual([
      'new',
      'of-paper',
      'of-removed-paper',
    ]);
  });
});
