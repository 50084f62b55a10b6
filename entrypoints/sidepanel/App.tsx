import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { openOffice } from '#lib/platform/panel';
import type { Store } from '#lib/storage/database';
import { readSettings } from '#lib/storage/settings';
import { Desk } from '#components/dossier/Desk.tsx';
import type { DeskEvents, DeskView } from '#components/dossier/desk-view.ts';
import { UiProvider } from '#components/ui/UiProvider.tsx';
import { createDeskEvents } from './desk-events.ts';
import type { TeachWish } from './teaching/wiring.ts';
import { TeachScreen } from './teaching/TeachScreen.tsx';
import { useOffersTaken } from './use-offers-taken.ts';
import { useDeskState } from './use-desk-state.ts';
import { useDeskView } from './use-desk-view.ts';
import { useNow } from '#components/ui/use-now.ts';
import { useStore } from './use-store.ts';
import { screenEvents } from './screen-events.ts';

export function App() {
  const { opened, retry } = useStore();
  if (opened === null) return <Screen view={{ kind: 'loading' }} />;
  if (opened.kind === 'closed') return <Screen view={{ kind: 'reloadNeeded' }} />;
  if (opened.kind === 'unavailable') {
    return <Screen view={{ kind: 'storageTrouble', why: opened.why }} events={{ onRetryStorage: retry }} />;
  }
  return <OpenedStore store={opened.store} />;
}

function OpenedStore({ store }: { store: Store }) {
  const office = useLiveQuery(async () => ({ settings: await readSettings(store) }), [store]);
  if (office === undefined) return <Screen view={{ kind: 'loading' }} />;
  if (office.settings === null) {
    return <Screen view={{ kind: 'firstRun' }} events={{ onOpenOffice: () => void openOffice() }} />;
  }
  return <OpenedDesk store={store} office={office.settings} />;
}

/** The tab whose page is being taught. Another tab in front shows its own desk; what was pointed at waits for the way back. */
type Taught = { tabId: number; wish: TeachWish; turn: number };

/** A part of the account portal that is to be taught as soon as that portal is in front; not long after it was asked for. */
type Awaited = { part: string | null; until: number };
const awaitedForMs = 60_000;

function OpenedDesk({ store, office }: { store: Store; office: OfficeSettings }) {
  const state = useDeskState(store);
  const view = useDeskView(store, office, state);
  useOffersTaken({ store, office, state });
  const { tabId } = state;
  const [taught, setTaught] = useState<Taught | null>(null);
  const teachIn = useCallback((tab: number, wish: TeachWish) => {
    setTaught((before) => ({ tabId: tab, wish, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  const teach = (wish: TeachWish) => {
    if (tabId !== null) teachIn(tabId, wish);
  };
  const [awaited, setAwaited] = useState<Awaited | null>(null);
  const { page } = state;
  const isPortalInFront =
    page?.role === 'accounts' && page.reading.kind !== 'signIn' && page.reading.kind !== 'captcha';
  useEffect(() => {
    if (awaited === null || !isPortalInFront || tabId === null) return;
    setAwaited(null);
    if (Date.now() < awaited.until) teachIn(tabId, { page: 'accountSearch', part: awaited.part });
  }, [awaited, isPortalInFront, tabId, teachIn]);
  const desk = createDeskEvents({ store, office, state });
  const events: DeskEvents = {
    ...desk,
    onTeach: (kind, part) => teach({ page: kind, part }),
    onTeachAccounts: (part) => {
      setAwaited({ part, until: Date.now() + awaitedForMs });
      desk.onTeachAccounts(part);
    },
  };
  const now = useNow();
  const isTaught = taught !== null && taught.tabId === tabId;
  return (
    <Frame language={office.language}>
      {taught && (
        <div hidden={!isTaught}>
          <TeachScreen
            key={taught.turn}
            subject={{ store, office, tabId: taught.tabId, wish: taught.wish }}
            onLeave={() => setTaught(null)}
            onAgain={() => teach({ page: null, part: null })}
          />
        </div>
      )}
      {!isTaught && view && <Desk view={view} now={now} events={events} />}
    </Frame>
  );
}

function Screen({ view, events = {} }: { view: DeskView; events?: Partial<DeskEvents> }) {
  const now = useNow();
  return (
    <Frame language="vi">
      <Desk view={view} now={now} events={screenEvents(events)} />
    </Frame>
  );
}

function Frame({ language, children }: { language: 'vi' | 'en'; children: ReactNode }) {
  return <UiProvider language={language}>{children}</UiProvider>;
}
