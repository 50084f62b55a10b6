import type { PortalPage } from '#lib/domain/page-reading.schema';

/** The page that something was pressed on, and its dossier. */
export type AskedPage = { dossierId: string; tabId: number; documentId: string };

/** Whether a desk shows the dossier of a page and is in front of that very page, and not of another tab about the same dossier. */
export function isInFrontOf(
  { dossierId, page }: { dossierId: string | null; page: PortalPage | null },
  asked: AskedPage,
): boolean {
  return (
    dossierId === asked.dossierId &&
    page?.dossierId === asked.dossierId &&
    page.tabId === asked.tabId &&
    page.documentId === asked.documentId
  );
}
