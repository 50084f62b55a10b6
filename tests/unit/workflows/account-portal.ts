import type { AccountReading, AccountRow } from '#lib/domain/account.schema';
import type { AskResult } from '#lib/domain/page-action';
import type { PageReading, PortalPage } from '#lib/domain/page-reading.schema';
import type { TestClock } from './clock.ts';

export const searchUrl = 'https://accounts.example/search';
export const emptyMessage = 'Không tìm thấy tài khoản phù hợp';

export const searchPage = (changes: Partial<AccountReading> = {}): PageReading => ({
  kind: 'accountSearch',
  account: { echo: '', rows: [], empty: null, ...changes },
  failures: [],
});
export const errorPage: PageReading = { kind: 'unknown', candidates: [] };
export const offPage: PageReading = { kind: 'switchedOff', page: 'accountSearch', why: 'Cổng đang đổi' };

/** What may stand where the search should. */
type Other = 'error' | 'signIn' | 'captcha' | 'off';
const others: Readonly<Record<Other, PageReading>> = {
  error: errorPage,
  signIn: { kind: 'signIn' },
  captcha: { kind: 'captcha' },
  off: offPage,
};

/** What the portal does with one question or one load of its search page. Delays in milliseconds. */
export type Answer = {
  after: number;
  shows: 'rows' | 'nothingFound' | Other;
  rows: AccountRow[];
  /** The number the answer is to; another's answer echoes the other where the portal renders pages itself. */
  echo: string;
};
export type Manners = {
  /** A new page for every answer, or the same document rewritten in place. */
  renders: 'pages' | 'inPlace';
  showsEmptyMessageAtOnce: boolean;
  /** After how long a document rewritten in place clears what stood there; null where it leaves it standing. */
  clearsAfter: () => number | null;
  answers: (number: string) => Answer[];
  loads: () => { after: number; shows: 'search' | Other | 'never' };
  reportLag: () => number;
};

type Doc = { id: string; revision: number; reading: PageReading };
/** `heardAt`: when the last report so far of this tab arrives; `leftAt`: when the last of the documents it has left does. */
type Tab = { id: number; doc: Doc; loading: number; heardAt: number; leftAt: number };

/**
 * The account portal in tabs, and the rows the product keeps of them. Reports of one document arrive late and in any
 * order; those of the next document come after them, as the browser delivers them.
 */
export function accountPortal(clock: TestClock, manners: Manners, onReport: () => void) {
  const tabs = new Map<number, Tab>();
  const pages = new Map<number, PortalPage>();
  const asked: string[] = [];
  let ids = 0;

  function tell(tab: Tab): void {
    const { id: documentId, revision, reading } = structuredClone(tab.doc);
    const at = Math.max(clock.elapsed() + manners.reportLag(), tab.leftAt);
    tab.heardAt = Math.max(tab.heardAt, at);
    clock.after(at - clock.elapsed(), () => {
      const standing = pages.get(tab.id);
      if (!tabs.has(tab.id) || (standing?.documentId === documentId && standing.revision > revision)) return;
      const where = { tabId: tab.id, frameId: 0, windowId: 1, seenAt: clock.now().toISOString() };
      const from = {
        portal: 'accounts',
        specVersion: '2026-11-01',
        role: 'accounts',
        dossierId: null,
      } as const;
      pages.set(tab.id, { ...where, ...from, documentId, revision, reading });
      onReport();
    });
  }

  function show(tab: Tab, reading: PageReading): void {
    if (JSON.stringify(tab.doc.reading) === JSON.stringify(reading)) return;
    tab.doc.reading = reading;
    tab.doc.revision += 1;
    tell(tab);
  }

  function load(tab: Tab, reading: PageReading): void {
    const left = tab.doc.id;
    tab.leftAt = tab.heardAt;
    clock.after(manners.reportLag(), () => {
      if (pages.get(tab.id)?.documentId === left) pages.delete(tab.id);
    });
    tab.doc = { id: `document-${(ids += 1)}`, revision: 1, reading };
    tell(tab);
  }

  /** A later navigation of the same tab puts an end to one that is still waiting for the server. */
  function loadLater(tab: Tab, after: number, reading: PageReading): void {
    const mine = (tab.loading += 1);
    clock.after(after, () => {
      if (tab.loading === mine && tabs.has(tab.id)) load(tab, reading);
    });
  }

  const freshPage = () => searchPage({ empty: manners.showsEmptyMessageAtOnce ? emptyMessage : null });

  function openSearch(tab: Tab): void {
    const { after, shows } = manners.loads();
    if (shows === 'never') tab.loading += 1;
    else loadLater(tab, after, shows === 'search' ? freshPage() : others[shows]);
  }

  function answer(tab: Tab, doc: Doc, { after, shows, rows, echo }: Answer): void {
    const region = {
      rows: shows === 'rows' ? rows : [],
      empty: shows === 'nothingFound' ? emptyMessage : null,
    };
    const other = shows === 'rows' || shows === 'nothingFound' ? null : others[shows];
    if (manners.renders === 'pages') {
      loadLater(tab, after, other ?? searchPage({ echo, ...region }));
      return;
    }
    clock.after(after, () => {
      if (tab.doc !== doc || doc.reading.kind !== 'accountSearch') return;
      show(tab, other ?? searchPage({ ...region, echo: doc.reading.account.echo }));
    });
  }

  function press(tab: Tab, number: string): AccountReading | null {
    const { doc } = tab;
    if (doc.reading.kind !== 'accountSearch') return null;
    const before = doc.reading.account;
    asked.push(number);
    show(tab, searchPage({ ...before, echo: number }));
    const clearsAfter = manners.clearsAfter();
    if (manners.renders === 'inPlace' && clearsAfter !== null) {
      clock.after(clearsAfter, () => {
        if (tab.doc === doc && doc.reading.kind === 'accountSearch')
          show(tab, searchPage({ echo: doc.reading.account.echo }));
      });
    }
    for (const each of manners.answers(number)) answer(tab, doc, each);
    return before;
  }

  function openTab(reading: PageReading | null = null): number {
    const tab: Tab = {
      id: (ids += 1),
      loading: 0,
      heardAt: 0,
      leftAt: 0,
      doc: { id: 'blank', revision: 0, reading: errorPage },
    };
    tabs.set(tab.id, tab);
    if (reading === null) openSearch(tab);
    else load(tab, reading);
    return tab.id;
  }

  return {
    asked,
    pages: () => structuredClone([...pages.values()]),
    tabIds: () => [...tabs.keys()],
    openTab,
    /** What the document in a tab shows from now on, as after a click of the officer or a script of the page. */
    show(tabId: number, reading: PageReading): void {
      const tab = tabs.get(tabId);
      if (tab) show(tab, reading);
    },
    load(tabId: number, reading: PageReading): void {
      const tab = tabs.get(tabId);
      if (tab) load(tab, reading);
    },
    closeTab(tabId: number): void {
      tabs.delete(tabId);
      pages.delete(tabId);
    },
    navigate(tabId: number): boolean {
      const tab = tabs.get(tabId);
      if (tab) openSearch(tab);
      return tab !== undefined;
    },
    /** As the page itself does, it refuses where another document than the meant one stands by now. */
    ask(tabId: number, documentId: string, number: string): AskResult {
      const tab = tabs.get(tabId);
      if (tab === undefined || tab.doc.id === 'blank') throw new Error('The other side did not answer');
      const before = tab.doc.id === documentId ? press(tab, number) : null;
      if (before === null)
        return { kind: 'failed', failure: { kind: 'wrongPage', found: tab.doc.reading.kind } };
      return { kind: 'asked', documentId: tab.doc.id, revision: tab.doc.revision, before };
    },
  };
}
export type AccountPortal = ReturnType<typeof accountPortal>;
