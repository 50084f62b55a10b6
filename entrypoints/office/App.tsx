import { useEffect, useState } from 'react';
import { FirstRun } from '#components/office/FirstRun.tsx';
import { OfficeFrame } from '#components/office/OfficeFrame.tsx';
import { officeHashes, type OfficePage, readOfficeHash } from '#components/office/office-route.ts';
import type { OfficeProblem } from '#components/office/office-draft.ts';
import { Settings } from '#components/office/Settings.tsx';
import { useText } from '#components/text/use-text.ts';
import { UiProvider } from '#components/ui/UiProvider.tsx';
import type { RowName } from '#lib/domain/component-rows';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { sendCommand } from '#lib/messaging/desk';
import { hasHost, requestHosts } from '#lib/platform/portal-scripts';
import { allAddresses } from '#lib/portals/catalogue';
import { openDatabase, type OpenOutcome, type Store } from '#lib/storage/database';
import { readSettings, writeSettings } from '#lib/storage/settings';
import { Portals } from './portals/Portals.tsx';
import { StorageTroubleScreen } from '#components/dossier/Screens.tsx';

type Loaded = { opened: OpenOutcome; settings: OfficeSettings | null };

export function App() {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [language, setLanguage] = useState<OfficeSettings['language']>('vi');
  useEffect(() => {
    void load().then((found) => {
      setLoaded(found);
      if (found.settings) setLanguage(found.settings.language);
    });
  }, []);
  if (loaded === null) return null;
  return (
    <UiProvider language={language}>
      <Office loaded={loaded} onLanguage={setLanguage} />
    </UiProvider>
  );
}

async function load(): Promise<Loaded> {
  const opened = await openDatabase();
  return { opened, settings: opened.kind === 'open' ? await readSettings(opened.store) : null };
}

function Office({
  loaded,
  onLanguage,
}: {
  loaded: Loaded;
  onLanguage: (language: OfficeSettings['language']) => void;
}) {
  const [settings, setSettings] = useState(loaded.settings);
  const [isSaving, setIsSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<OfficeProblem | null>(null);
  const { opened } = loaded;
  const [page, setPage] = useState<OfficePage>(() => readOfficeHash(location.hash));
  useEffect(() => {
    const follow = () => setPage(readOfficeHash(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const { t } = useText();
  const isSetUp = settings !== null;
  useEffect(() => {
    document.title = isSetUp ? `${t(`nav.${page}`)} · ${t('app.name')}` : t('app.name');
  }, [t, page, isSetUp]);
  if (opened.kind === 'unavailable') {
    return <StorageTroubleScreen why={opened.why} onRetryStorage={() => location.reload()} />;
  }

  // The hosts are asked for first, before any wait: a browser shows that question only within the officer's own press.
  const save = (wanted: OfficeSettings) => {
    setProblem(null);
    setIsSaving(true);
    const addresses = allAddresses(wanted.portals);
    const asked = requestHosts(addresses);
    void asked
      .then(async (isGranted) => {
        if (!isGranted) {
          setProblem({ kind: 'notAllowed', address: await firstRefused(addresses) });
          return;
        }
        // Read anew: the desk may have kept something of its own since.
        const kept = { ...(await readSettings(opened.store)), ...wanted };
        await writeSettings(opened.store, kept);
        await sendCommand('settingsChanged', null);
        setSettings(kept);
        setSavedAt(new Date().toISOString());
        onLanguage(wanted.language);
      })
      .catch(() => setProblem({ kind: 'notSaved' }))
      .finally(() => setIsSaving(false));
  };

  const removeRowName = (pair: RowName) => {
    void withoutRowName(opened.store, pair)
      .then((kept) => setSettings(kept))
      .catch(() => setProblem({ kind: 'notSaved' }));
  };

  if (settings === null) {
    return <FirstRun isSaving={isSaving} problem={problem} onStart={save} onLanguage={onLanguage} />;
  }
  return (
    <OfficeFrame page={page} onGo={setPage}>
      {page === 'portals' ? (
        <Portals
          store={opened.store}
          office={settings}
          onSettings={setSettings}
          onOpenSettings={() => (location.hash = officeHashes.settings)}
        />
      ) : (
        <Settings
          settings={settings}
          isSaving={isSaving}
          savedAt={savedAt}
          now={savedAt ?? ''}
          problem={problem}
          onSave={save}
          onRemoveRowName={removeRowName}
        />
      )}
    </OfficeFrame>
  );
}

async function withoutRowName(store: Store, { component, row }: RowName): Promise<OfficeSettings | null> {
  const settings = await readSettings(store);
  if (settings === null) return null;
  const rowNames = (settings.rowNames ?? []).filter(
    (pair) => pair.component !== component || pair.row !== row,
  );
  const kept = { ...settings, rowNames };
  await writeSettings(store, kept);
  return kept;
}

async function firstRefused(addresses: readonly string[]): Promise<string> {
  for (const address of addresses) if (!(await hasHost(address))) return address;
  return addresses[0] ?? '';
}
