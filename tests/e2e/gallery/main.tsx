import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { Desk } from '#components/dossier/Desk.tsx';
import type { DeskEvents } from '#components/dossier/desk-view.ts';
import { FirstRun } from '#components/office/FirstRun.tsx';
import { OfficeFrame } from '#components/office/OfficeFrame.tsx';
import { Settings } from '#components/office/Settings.tsx';
import type { Language } from '#components/text/text-key.ts';
import { UiProvider } from '#components/ui/UiProvider.tsx';
import { now } from './made-up.ts';
import { PortalPages } from './PortalPages.tsx';
import { type GalleryState, states } from './states.ts';

declare global {
  interface Window {
    /** What the page sent out, for tests: the event's name and what came with it. */
    sent: { name: string; values: unknown[] }[];
  }
}
window.sent = [];

const send =
  (name: string) =>
  (...values: unknown[]) => {
    window.sent.push({ name, values });
  };

const events: DeskEvents = {
  onCheckAccount: send('onCheckAccount'),
  onDecline: send('onDecline'),
  onRecordAccount: send('onRecordAccount'),
  onAddFiles: (files, component) =>
    send('onAddFiles')(
      files.map(({ name }) => name),
      component,
    ),
  onDismissProblem: send('onDismissProblem'),
  onAssign: send('onAssign'),
  onRemovePapers: send('onRemovePapers'),
  onUndoRemove: send('onUndoRemove'),
  onReorder: send('onReorder'),
  onAddComponent: send('onAddComponent'),
  onAttach: send('onAttach'),
  onAttachAnyway: send('onAttachAnyway'),
  onMarkAttached: send('onMarkAttached'),
  onAttachByHand: send('onAttachByHand'),
  onStopByHand: send('onStopByHand'),
  onPairRow: send('onPairRow'),
  onGoToTab: send('onGoToTab'),
  onOpenPortal: send('onOpenPortal'),
  onTrack: send('onTrack'),
  onOpenByHand: send('onOpenByHand'),
  onOpenDossier: send('onOpenDossier'),
  onRecordNumber: send('onRecordNumber'),
  onRecordForwarded: send('onRecordForwarded'),
  onRecordIssued: send('onRecordIssued'),
  onRecordReturned: send('onRecordReturned'),
  onDiscard: send('onDiscard'),
  onSaveHistory: send('onSaveHistory'),
  onTeach: send('onTeach'),
  onTeachAccounts: send('onTeachAccounts'),
  onOpenPortals: send('onOpenPortals'),
  onOpenOffice: send('onOpenOffice'),
  onLanguage: send('onLanguage'),
  onReload: send('onReload'),
  onRetryStorage: send('onRetryStorage'),
};

function Gallery({
  state,
  first,
  scheme,
}: {
  state: GalleryState;
  first: Language;
  scheme: 'light' | 'dark';
}) {
  const [language, setLanguage] = useState(first);
  document.documentElement.lang = language;
  return (
    <UiProvider language={language} scheme={scheme}>
      <Page state={state} onLanguage={setLanguage} />
    </UiProvider>
  );
}

function DeskPage({
  state: { view, saved },
  onLanguage,
}: {
  state: Extract<GalleryState, { kind: 'desk' }>;
  onLanguage: (language: Language) => void;
}) {
  const [shown, setShown] = useState(view);
  const onAttachByHand = (component: string) => {
    events.onAttachByHand(component);
    if (saved !== undefined) setShown(saved);
  };
  return <Desk view={shown} now={now} events={{ ...events, onLanguage, onAttachByHand }} />;
}

function Page({ state, onLanguage }: { state: GalleryState; onLanguage: (language: Language) => void }) {
  switch (state.kind) {
    case 'desk':
      return <DeskPage state={state} onLanguage={onLanguage} />;
    case 'pills':
      return null;
    case 'teach':
    case 'report':
    case 'portals':
      return <PortalPages state={state} send={send} />;
    case 'firstRun':
      return (
        <FirstRun
          isSaving={false}
          problem={state.problem}
          onStart={send('onStart')}
          onLanguage={onLanguage}
        />
      );
    case 'settings':
      return (
        <OfficeFrame page="settings" onGo={send('onGo')}>
          <Settings
            settings={state.settings}
            isSaving={false}
            savedAt={state.savedAt}
            now={now}
            problem={state.problem ?? null}
            onSave={send('onSave')}
            onRemoveRowName={send('onRemoveRowName')}
          />
        </OfficeFrame>
      );
  }
}

const asked = new URLSearchParams(location.search);
const root = document.getElementById('root');
if (root !== null) {
  const pages = createRoot(root);
  show(pages);
  addEventListener('hashchange', () => show(pages));
}

/** The state that the address names: behind `#`, so that another one needs no other page, or as `?state=`. */
function show(pages: Root): void {
  const name = location.hash.slice(1) || (asked.get('state') ?? 'ready');
  const state = states[name];
  window.sent = [];
  flushSync(() =>
    pages.render(
      state === undefined ? (
        Object.keys(states).join(', ')
      ) : (
        <Gallery
          key={name}
          state={state}
          first={asked.get('lang') === 'en' ? 'en' : 'vi'}
          scheme={asked.get('scheme') === 'dark' ? 'dark' : 'light'}
        />
      ),
    ),
  );
  document.documentElement.dataset['state'] = name;
}
