import { Button } from '@mantine/core';
import { AccountCard } from '../account/AccountCard.tsx';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import styles from './Desk.module.css';
import type { DeskEvents, DeskView } from './desk-view.ts';
import { isHinderedByUnread, listUnfilled, PageSoFarCard } from './PageSoFarCard.tsx';
import { UnreadNotes } from './UnreadNotes.tsx';

/** An intake page being typed: what it says so far, the account already, and what is still to type. */
export function PageWithoutDossier({
  view,
  now,
  events,
}: {
  view: Extract<DeskView, { kind: 'pageWithoutDossier' }>;
  now: string;
  events: DeskEvents & { onByHand: () => void };
}) {
  const text = useText();
  const { t } = text;
  const { page, trackable, unread } = view;
  const todo = isHinderedByUnread(page, unread)
    ? t('screen.pageWithoutDossier.unread')
    : t('screen.pageWithoutDossier.todo', { what: listUnfilled(page, text) });
  return (
    <>
      <PageSoFarCard page={page} unread={unread} />
      {unread && <UnreadNotes unread={unread} {...events} />}
      {page.citizenNumber.kind === 'valid' && (
        <AccountCard
          subject={{ kind: 'citizen', number: page.citizenNumber.number, name: page.fullName }}
          account={view.account}
          check={view.check}
          now={now}
          events={events}
        />
      )}
      <div className={styles.track}>
        {trackable && (
          <Button fullWidth size="md" onClick={() => events.onTrack()}>
            {t('screen.pageWithoutDossier.track')}
          </Button>
        )}
        <Note tone="neutral" icon="info">
          {trackable ? t('screen.pageWithoutDossier.ready') : todo}
        </Note>
        <Button variant="subtle" color="var(--secondary)" onClick={() => events.onByHand()}>
          {t('screen.openByHand')}
        </Button>
      </div>
    </>
  );
}
