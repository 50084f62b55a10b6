import { Button, Skeleton } from '@mantine/core';
import { IconBrowserX, IconCircleCheck, IconPlugConnectedX, IconWorldSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from '../dossier/Desk.module.css';
import { useText } from '../text/use-text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { namesOf } from './describe-part.ts';
import { LeaveTeaching } from './LeaveTeaching.tsx';
import { pageInSentence } from './page-words.ts';
import { PanelHead } from './PanelHead.tsx';
import { TeachPage } from './TeachPage.tsx';
import type { TeachEvents, TeachView } from './teach-view.ts';

/** Teaching the page in front, in the side panel: whatever `view` says. */
export function TeachDesk({ view, events }: { view: TeachView; events: TeachEvents }) {
  const { t } = useText();
  switch (view.kind) {
    case 'teaching':
      return <TeachPage view={view} events={events} />;
    case 'looking':
      return (
        <Screen events={events}>
          <div role="status" aria-label={t('teach.looking')} className={styles.loading}>
            <Skeleton height={128} />
            <Skeleton height={320} />
            <Skeleton height={180} />
          </div>
        </Screen>
      );
    case 'noPage':
      return view.kept === undefined ? (
        <Screen events={events}>
          <NoPage why={view.why} onRetry={events.onRetry} />
        </Screen>
      ) : (
        <DraftWaits kept={view.kept} events={events} />
      );
    case 'saved':
      return (
        <Screen events={events}>
          <Saved view={view} events={events} />
        </Screen>
      );
  }
}

function Screen({ events, children }: { events: TeachEvents; children: ReactNode }) {
  const { t } = useText();
  return (
    <div className={styles.desk}>
      <PanelHead title={t('teach.title')} back={t('teach.back')} onBack={events.onLeave} />
      <main className={styles.main}>{children}</main>
    </div>
  );
}

const drawings = {
  noPortalPage: IconWorldSearch,
  pageGone: IconBrowserX,
  notReached: IconPlugConnectedX,
} as const;

function NoPage({ why, onRetry }: { why: keyof typeof drawings; onRetry: () => void }) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={drawings[why]}
      tone={why === 'noPortalPage' ? 'action' : 'attention'}
      title={t(`teach.noPage.${why}.title`)}
      body={t(`teach.noPage.${why}.body`)}
    >
      <Button size="md" onClick={() => onRetry()}>
        {t('teach.noPage.retry')}
      </Button>
    </EmptyState>
  );
}

/** The page went and did not come back; what was taught on it is still there, and is lost only when asked. */
function DraftWaits({ kept, events }: { kept: number; events: TeachEvents }) {
  const { t } = useText();
  const [isLeaving, setIsLeaving] = useState(false);
  return (
    <div className={styles.desk}>
      <PanelHead title={t('teach.title')} back={t('teach.back')} onBack={() => setIsLeaving(true)} />
      <main className={styles.main}>
        <EmptyState
          drawing={IconBrowserX}
          tone="attention"
          alert
          title={t('teach.noPage.kept.title')}
          body={t('teach.noPage.kept.body', { count: kept })}
        >
          <Button size="md" autoFocus onClick={() => events.onRetry()}>
            {t('teach.noPage.kept.retry')}
          </Button>
        </EmptyState>
      </main>
      {isLeaving && (
        <footer className={styles.foot}>
          <LeaveTeaching count={kept} onLeave={events.onLeave} onStay={() => setIsLeaving(false)} />
        </footer>
      )}
    </div>
  );
}

function Saved({ view, events }: { view: Extract<TeachView, { kind: 'saved' }>; events: TeachEvents }) {
  const text = useText();
  const { t } = text;
  const { portal, page, changes: count, missing } = view;
  const done = t('teach.saved.body', { count, portal });
  const left = missing.length === 0 ? '' : t('teach.saved.missing', { parts: namesOf(page, missing, text) });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div role="status">
      <EmptyState
        heading={heading}
        drawing={IconCircleCheck}
        tone="done"
        title={t('teach.saved.title', { page: pageInSentence(page, text) })}
        body={`${done} ${left}`.trim()}
      >
        <Button size="md" onClick={() => events.onLeave()}>
          {t('teach.saved.back')}
        </Button>
        <Button size="md" variant="default" onClick={() => events.onTeachAnother()}>
          {t('teach.saved.another')}
        </Button>
        <Button size="md" variant="subtle" onClick={() => events.onOpenPortals()}>
          {t('teach.saved.export')}
        </Button>
      </EmptyState>
    </div>
  );
}
