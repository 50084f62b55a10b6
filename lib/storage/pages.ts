import { PortalPage } from '#lib/domain/page-reading.schema';
import type { Store } from './database.ts';
import type { PageRow } from './rows.ts';

/**
 * Keeps what a frame shows now. False, and nothing written, where a later report of the frame is already kept: reports
 * are sealed side by side and may overtake each other.
 */
export async function putPage({ db, vault }: Store, page: PortalPage): Promise<boolean> {
  const { tabId, frameId, dossierId, documentId, revision, seenAt } = PortalPage.parse(page);
  const id = pageId(tabId, frameId);
  const sealed = await vault.seal(page, `pages/${id}`);
  const row: PageRow = { id, tabId, dossierId, documentId, revision, seenAt, sealed };
  return db.transaction('rw', db.pages, async () => {
    const standing = await db.pages.get(id);
    if (standing !== undefined && isLater(standing, row)) return false;
    await db.pages.put(row);
    return true;
  });
}

/** What a frame showed last, also where that document has been left since; or null. */
export async function readPage(store: Store, tabId: number, frameId: number): Promise<PortalPage | null> {
  const row = await store.db.pages.get(pageId(tabId, frameId));
  return row === undefined ? null : openPage(store, row);
}

/** The frames of a tab. */
export async function pagesOfTab(store: Store, tabId: number): Promise<PortalPage[]> {
  return openPages(store, await store.db.pages.where('tabId').equals(tabId).toArray());
}

/** The frames that are about a dossier. */
export async function pagesOfDossier(store: Store, dossierId: string): Promise<PortalPage[]> {
  return openPages(store, await store.db.pages.where('dossierId').equals(dossierId).toArray());
}

/** Every portal frame that is open. */
export async function allPages(store: Store): Promise<PortalPage[]> {
  return openPages(store, await store.db.pages.toArray());
}

/** Forgets one frame, as when it has gone to another site. */
export async function removePage({ db }: Store, tabId: number, frameId: number): Promise<void> {
  await db.pages.delete(pageId(tabId, frameId));
}

/** Forgets a tab that has been closed. */
export async function removeTab({ db }: Store, tabId: number): Promise<void> {
  await db.pages.where('tabId').equals(tabId).delete();
}

/** Forgets all pages, as at the browser's start, when tab ids are given out anew. */
export async function clearPages({ db }: Store): Promise<void> {
  await db.pages.clear();
}

function isLater(standing: PageRow, row: PageRow): boolean {
  if (standing.documentId === row.documentId) return standing.revision > row.revision;
  return Date.parse(standing.seenAt) > Date.parse(row.seenAt);
}

/** A row that cannot be read (of an older version, say) is left out: its page reports anew, and the others must go on. */
async function openPages(store: Store, rows: readonly PageRow[]): Promise<PortalPage[]> {
  const opened = await Promise.all(rows.map((row) => openPage(store, row).catch(() => null)));
  return opened.filter((page) => page !== null).filter(({ leftAt }) => leftAt === undefined);
}

async function openPage({ vault }: Store, row: PageRow): Promise<PortalPage> {
  return PortalPage.parse(await vault.open(row.sealed, `pages/${row.id}`));
}

function pageId(tabId: number, frameId: number): string {
  return `${tabId}:${frameId}`;
}
