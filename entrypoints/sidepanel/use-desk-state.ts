import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { PortalPage } from '#lib/domain/page-reading.schema';
import type { Sent } from '#lib/domain/sending';
import { isDossierPage, pageOfTab } from '#lib/workflows/page-subject';
import type { Store } from '#lib/storage/database';
import { allPages } from '#lib/storage/pages';
import type { StorageTrouble } from '#components/dossier/desk-view.ts';
import type { PaperProblem } from '#components/paper/paper-view.ts';
import { useActiveTab } from './use-active-tab.ts';

/** What the desk remembers while it is open, and the pages it chooses its dossier by. */
export type DeskState = {
  tabId: number | null;
  pages: readonly PortalPage[] | undefined;
  /** The page in the tab this desk is tied to, where it is one of the portals'. */
  page: PortalPage | null;
  dossierId: string | null;
  setOpened: (dossierId: string | null) => void;
  problems: readonly PaperProblem[];
  setProblems: (change: (problems: readonly PaperProblem[]) => readonly PaperProblem[]) => void;
  /** Set where the last thing the officer did could not be kept. */
  trouble: StorageTrouble | null;
  setTrouble: (trouble: StorageTrouble | null) => void;
  reading: number;
  setReading: (change: (count: number) => number) => void;
  removed: readonly string[];
  setRemoved: (paperIds: readonly string[]) => void;
  /** What was sent together last from this desk. */
  sent: readonly Sent[];
  setSent: (change: (sent: readonly Sent[]) => readonly Sent[]) => void;
};

export function useDeskState(store: Store): DeskState {
  const tabId = useActiveTab();
  const pages = useLiveQuery(() => allPages(store), [store]);
  const page = pages ? pageOfTab(pages.filter((each) => each.tabId === tabId)) : null;
  const onPage = page && isDossierPage(page.reading) ? page : null;
  const [opened, setOpened] = useState<string | null>(null);
  const [problems, setProblems] = useState<readonly PaperProblem[]>([]);
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null);
  const [reading, setReading] = useState(0);
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const pageDossier = onPage?.dossierId ?? null;
  const documentId = onPage?.documentId ?? null;
  // A page about a dossier decides; elsewhere the desk keeps the one it showed last.
  useEffect(() => {
    if (documentId !== null) setOpened(pageDossier);
  }, [documentId, pageDossier]);
  const dossierId = onPage === null ? opened : (pageDossier ?? opened);
  useEffect(() => {
    setProblems([]);
    setRemoved([]);
    setSent([]);
  }, [dossierId]);
  return {
    tabId,
    pages,
    page,
    dossierId,
    setOpened,
    problems,
    setProblems,
    trouble,
    setTrouble,
    reading,
    setReading,
    removed,
    setRemoved,
    sent,
    setSent,
  };
}
