import { useState } from 'react';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Store } from '#lib/storage/database';
import { PortalsPage } from '#components/portal/PortalsPage.tsx';
import { useNow } from '#components/ui/use-now.ts';
import { createPortalsEvents, type PendingImport } from './portals-events.ts';
import { type PortalsDesk, usePortalsView } from './use-portals-view.ts';

const nothingYet: PortalsDesk = { importing: { kind: 'none' }, keyProblem: null, trouble: null };

/** The page of portals over the database. */
export function Portals({
  store,
  office,
  onSettings,
  onOpenSettings,
}: {
  store: Store;
  office: OfficeSettings;
  onSettings: (settings: OfficeSettings) => void;
  onOpenSettings: () => void;
}) {
  const [desk, setDesk] = useState(nothingYet);
  const [pending] = useState<{ current: PendingImport | null }>(() => ({ current: null }));
  const now = useNow();
  const view = usePortalsView(store, office, desk);
  const events = createPortalsEvents({
    store,
    office,
    desk,
    show: (part) => setDesk((before) => ({ ...before, ...part })),
    pending,
    onSettings,
  });
  return <PortalsPage view={view} now={now} events={events} onOpenSettings={onOpenSettings} />;
}
