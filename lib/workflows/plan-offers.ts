import { canGo, planChecklist } from '#lib/domain/checklist';
import type { RowName } from '#lib/domain/component-rows';
import type { Dossier } from '#lib/domain/dossier';
import type { AttachJob } from '#lib/domain/job.schema';
import type { RowOffer } from '#lib/domain/page-action';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import type { Paper } from '#lib/domain/paper.schema';
import { asSeenOnPage } from '#lib/domain/seen-on-page';
import { isDossierPage } from './page-subject.ts';
import type { IsOff } from './switched-off.ts';

export type OfferFacts = {
  dossier: Dossier | null;
  /** The dossier's papers as they are placed now. */
  papers: readonly Paper[];
  /** The dossier's attachments, ended ones too. */
  jobs: readonly AttachJob[];
  rowNames: readonly RowName[];
};

/** What planning the offers of a page needs of what is known. `says`: a count of pages (where it is known) and bytes, in words. */
export type OfferNeeds = {
  isOff: IsOff;
  readFacts(page: PortalPage): Promise<OfferFacts>;
  says(file: { pages: number | null; bytes: number }): string;
};

/**
 * The files that an open page's own file buttons offer first (A23): of each component that the one primary button of the desk would
 * send to its row now. None where the office has switched that, or attaching, off.
 */
export async function offersOf(
  { isOff, readFacts, says }: OfferNeeds,
  page: PortalPage,
): Promise<RowOffer[]> {
  const { reading, role } = page;
  if (!isDossierPage(reading) || page.dossierId === null || reading.components === null) return [];
  if ((await isOff(role, 'offer')) !== null || (await isOff(role, 'attach')) !== null) return [];
  const { dossier, papers, jobs, rowNames } = await readFacts(page);
  if (dossier === null) return [];
  const rows = reading.components;
  const { components } = asSeenOnPage(dossier, rows, rowNames);
  const { lines } = planChecklist({ components, papers, rows, rowNames, jobs, preparing: [] });
  return lines.flatMap((line): RowOffer[] => {
    if (!canGo(line) || line.match?.kind !== 'row') return [];
    const { key } = line.component;
    const own = papers.filter(({ component }) => component === key);
    const bytes = own.reduce((total, paper) => total + paper.bytes, 0);
    return [{ component: key, row: line.match.row.key, says: says({ pages: pagesOf(own), bytes }) }];
  });
}

/** null where one of them does not tell. */
function pagesOf(papers: readonly Paper[]): number | null {
  return papers.reduce<number | null>((total, { facts }) => {
    const pages = facts.kind === 'pdf' ? facts.pages : 1;
    return total === null || pages === null ? null : total + pages;
  }, 0);
}
