import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  allPages,
  clearPages,
  pagesOfDossier,
  pagesOfTab,
  putPage,
  readPage,
  removePage,
  removeTab,
} from '#lib/storage/pages';
import { readSettings, writeSettings } from '#lib/storage/settings';
import { freshStore } from './fresh-store.ts';
import { page } from './samples.ts';

describe('portal pages', () => {
  it('are kept by tab and frame, and found by tab and dossier', async () => {
    const store = await freshStore();
    const pages = [
      page(),
      page({ frameId: 3, dossierId: 'dossier-1' }),
      page({ tabId: 8, dossierId: 'dossier-1' }),
    ];
    for (const each of pages) await putPage(store, each);
    expect(await readPage(store, 7, 0)).toEqual(pages[0]);
    expect(await readPage(store, 9, 0)).toBeNull();
    expect(await pagesOfTab(store, 7)).toEqual(pages.slice(0, 2));
    expect(await pagesOfDossier(store, 'dossier-1')).toEqual(pages.slice(1));
    await removePage(store, 7, 3);
    expect(await allPages(store)).toEqual([pages[0], pages[2]]);
    await removeTab(store, 7);
    expect(await allPages(store)).toEqual([pages[2]]);
    await clearPages(store);
    expect(await allPages(store)).toEqual([]);
  });

  it.each([
    ['a newer report of the document', { revision: 3 }, true],
    ['the same report again, now tied to a dossier', { revision: 2, dossierId: 'dossier-1' }, true],
    ['an older report of the document', { revision: 1 }, false],
    [
      'another document, seen later',
      { documentId: 'document-2', revision: 1, seenAt: '2026-11-23T09:00:01Z' },
      true,
    ],
    [
      'another document, seen earlier',
      { documentId: 'document-0', revision: 9, seenAt: '2026-11-23T15:59:59+07:00' },
      false,
    ],
  ])('are overtaken by no older report: %s', async (_name, changes, isKept) => {
    const store = await freshStore();
    const standing = page({ revision: 2 });
    await putPage(store, standing);
    expect(await putPage(store, page(changes))).toBe(isKept);
    expect(await readPage(store, 7, 0)).toEqual(isKept ? page(changes) : standing);
  });
});

describe('settings', () => {
  it('are null before the first run, then as they were last written', async () => {
    const store = await freshStore();
    expect(await readSettings(store)).toBeNull();
    const settings = {
      officer: 'Lê Thị Hồng Thắm',
      office: 'BHXH cơ sở Thử',
      portals: { intake: 'https://tnhs.example', accounts: 'https://quantri.example' },
      language: 'vi' as const,
    };
    await writeSettings(store, settings);
    await writeSettings(store, { ...settings, language: 'en' });
    expect(await readSettings(store)).toEqual({ ...settings, language: 'en' });
  });
});
