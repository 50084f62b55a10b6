import { Menu, Skeleton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../text/use-text.ts';
import styles from './Desk.module.css';
import { DeskHeader } from './DeskHeader.tsx';
import type { DeskEvents, DeskView } from './desk-view.ts';
import { DossierDesk } from './DossierDesk.tsx';
import { OpenByHand } from './OpenByHand.tsx';
import { PageWithoutDossier } from './PageWithoutDossier.tsx';
import { RecentDossiers } from './RecentDossiers.tsx';
import {
  CaptchaScreen,
  FirstRunScreen,
  NoPortalTabScreen,
  PageUnknownScreen,
  ReloadScreen,
  SignedOutScreen,
  StorageTroubleScreen,
  SwitchedOffScreen,
} from './Screens.tsx';

/** The side panel: whatever `view` says, with `now` (ISO instant) to tell times by. */
export function Desk({ view, now, events }: { view: DeskView; now: string; events: DeskEvents }) {
  // A dossier's forms and selection belong to it alone: another dossier begins with none.
  if (view.kind === 'dossier')
    return <DossierDesk key={view.dossier.id} view={view} now={now} events={events} />;
  return <DeskWithoutDossier view={view} now={now} events={events} />;
}

type WithoutDossier = Exclude<DeskView, { kind: 'dossier' }>;

function DeskWithoutDossier({
  view,
  now,
  events,
}: {
  view: WithoutDossier;
  now: string;
  events: DeskEvents;
}) {
  const { t } = useText();
  const [isByHand, setIsByHand] = useState(false);
  const isWorkable = 'recent' in view;
  const openByHand = () => setIsByHand(true);
  return (
    <div className={styles.desk}>
      <DeskHeader
        title={t('app.name')}
        isHeading
        events={events}
        items={isWorkable && <Menu.Item onClick={openByHand}>{t('desk.menu.openByHand')}</Menu.Item>}
      />
      <main className={styles.main}>
        {isByHand && isWorkable ? (
          <div className={styles.sheet}>
            <OpenByHand
              onOpen={(input) => {
                setIsByHand(false);
                events.onOpenByHand(input);
              }}
              onCancel={() => setIsByHand(false)}
            />
          </div>
        ) : (
          <Screen view={view} now={now} events={{ ...events, onByHand: openByHand }} />
        )}
        {isWorkable && <RecentDossiers recent={view.recent} now={now} onOpenDossier={events.onOpenDossier} />}
      </main>
    </div>
  );
}

function Screen({
  view,
  now,
  events,
}: {
  view: WithoutDossier;
  now: string;
  events: DeskEvents & { onByHand: () => void };
}): ReactNode {
  switch (view.kind) {
    case 'loading':
      return <Loading />;
    case 'firstRun':
      return <FirstRunScreen {...events} />;
    case 'reloadNeeded':
      return <ReloadScreen {...events} />;
    case 'storageTrouble':
      return <StorageTroubleScreen why={view.why} {...events} />;
    case 'noPortalTab':
      return <NoPortalTabScreen {...events} />;
    case 'portalSignedOut':
      return <SignedOutScreen portal={view.portal} {...events} />;
    case 'portalCaptcha':
      return <CaptchaScreen view={view} {...events} />;
    case 'switchedOff':
      return <SwitchedOffScreen view={view} {...events} />;
    case 'pageUnknown':
      return <PageUnknownScreen {...events} />;
    case 'pageWithoutDossier':
      return <PageWithoutDossier view={view} now={now} events={events} />;
  }
}

/** The shape of what is coming, so that nothing jumps when it is there. */
function Loading() {
  const { t } = useText();
  return (
    <div role="status" aria-label={t('desk.loading')} className={styles.loading}>
      <Skeleton height={168} />
      <Skeleton height={74} />
      <Skeleton height={240} />
      <Skeleton height={150} />
    </div>
  );
}
