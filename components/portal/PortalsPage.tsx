import { Button, Skeleton } from '@mantine/core';
import { IconWorldSearch } from '@tabler/icons-react';
import { useText } from '../text/use-text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Note } from '../ui/Note.tsx';
import { CorrectionsCard } from './CorrectionsCard.tsx';
import type { PortalsEvents, PortalsView } from './correction-view.ts';
import { PortalCard } from './PortalCard.tsx';
import styles from './PortalsPage.module.css';
import { SigningCard } from './SigningCard.tsx';

/** The office's page of portals: what broke, what is switched off, what was corrected, and by whom. `now` is an ISO instant. */
export function PortalsPage({
  view,
  now,
  events,
  onOpenSettings,
}: {
  view: PortalsView;
  now: string;
  events: PortalsEvents;
  onOpenSettings: () => void;
}) {
  const { t } = useText();
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>{t('portals.title')}</h1>
        <p className={styles.lead}>{t('portals.body')}</p>
      </header>
      {view.kind === 'loading' ? (
        <div role="status" aria-label={t('portals.loading')} className={styles.cards}>
          <Skeleton height={320} />
          <Skeleton height={320} />
          <Skeleton height={160} />
        </div>
      ) : (
        <div className={styles.cards}>
          {view.trouble !== null && (
            <Note tone="failure" icon="alert" boxed alert>
              {t(`portals.trouble.${view.trouble}`)}
            </Note>
          )}
          {view.portals.length === 0 && <NoPortals onOpenSettings={onOpenSettings} />}
          {view.portals.map((portal) => (
            <PortalCard key={portal.id} portal={portal} now={now} events={events} />
          ))}
          <CorrectionsCard view={view} now={now} events={events} />
          <SigningCard signing={view.signing} now={now} events={events} />
        </div>
      )}
    </main>
  );
}

function NoPortals({ onOpenSettings }: { onOpenSettings: () => void }) {
  const { t } = useText();
  return (
    <div className={styles.empty}>
      <EmptyState
        drawing={IconWorldSearch}
        tone="action"
        title={t('portals.none.title')}
        body={t('portals.none.body')}
      >
        <Button size="md" onClick={() => onOpenSettings()}>
          {t('portals.none.action')}
        </Button>
      </EmptyState>
    </div>
  );
}
