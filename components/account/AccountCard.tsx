import { Button, Menu, type MenuProps } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { AccountState } from '#lib/domain/dossier';
import type { Subject } from '#lib/domain/dossier-event.schema';
import type { AccountOutcome } from '#lib/domain/account.schema';
import { canBeLookedUp, type CheckProgress } from '#lib/domain/next-action';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import toneStyles from '../ui/tone.module.css';
import styles from './AccountCard.module.css';
import { type AccountWords, describeAccount, describeFailedAgain } from './describe-account.ts';

export type AccountEvents = {
  onCheckAccount: () => void;
  onOpenPortal: (role: 'intake' | 'accounts') => void;
  onTeachAccounts: (part: string | null) => void;
  onOpenOffice: () => void;
};

/** What the officer says of the account goes into a dossier's ledger: not to be given where there is no dossier. */
export type RecordEvents = {
  onDecline: () => void;
  onRecordAccount: (outcome: 'hasAccount' | 'none') => void;
};

type CouldNotCheck = Extract<AccountOutcome, { kind: 'couldNotCheck' }>;

/** Step 2 for one applicant: what is known of the account, how it is known, and the ways on, by hand too. */
export function AccountCard({
  subject,
  account,
  check,
  failedAgain,
  now,
  isRecording = false,
  onRecording,
  events,
  record,
}: {
  subject: Subject;
  account: AccountState | null;
  check: CheckProgress;
  /** A look-up that came to nothing after the account was known. */
  failedAgain?: AccountState | undefined;
  now: string;
  /** Whether the outcomes to record by hand are open; who gives it is told when that changes. */
  isRecording?: boolean;
  onRecording?: (isRecording: boolean) => void;
  events: AccountEvents;
  record?: RecordEvents;
}) {
  const text = useText();
  const { t } = text;
  if (subject.kind === 'organisation') {
    const title = t('account.organisation', { code: subject.unitCode });
    const evidence = t('account.organisation.evidence');
    return <AccountFrame words={{ tone: 'neutral', icon: 'info', title, evidence }} />;
  }

  const words = describeAccount({ number: subject.number, account, check, now }, text);
  const isBusy = check.kind !== 'idle';
  const outcome = account?.outcome;
  const isSettled = outcome?.kind === 'hasAccount' || outcome?.kind === 'declined';
  return (
    <AccountFrame
      words={words}
      action={!isBusy && canBeLookedUp(subject) && <CheckAction {...{ account, events }} />}
      note={!isBusy && failedAgain && describeFailedAgain(failedAgain, now, text)}
    >
      {!isBusy && outcome?.kind === 'couldNotCheck' && <WayOn outcome={outcome} events={events} />}
      {record && !isSettled && (
        <Button size="compact-sm" variant="default" onClick={() => record.onDecline()}>
          {t('account.action.decline')}
        </Button>
      )}
      {record && !isSettled && (
        <RecordByHand
          {...(onRecording ? { opened: isRecording, onChange: onRecording } : {})}
          onRecordAccount={record.onRecordAccount}
        />
      )}
    </AccountFrame>
  );
}

function AccountFrame({
  words,
  action,
  note,
  children,
}: {
  words: AccountWords;
  action?: React.ReactNode;
  note?: React.ReactNode;
  children?: React.ReactNode;
}) {
  const { t } = useText();
  return (
    <Card label={t('account.title')} id="desk-account">
      <div className={classNames(styles.body, toneStyles[words.tone])}>
        <Icon name={words.icon} size={18} className={styles.icon} />
        <div className={styles.words}>
          <div className={styles.top}>
            <h2 className={styles.title} aria-live="polite">
              {words.title}
            </h2>
            {action}
          </div>
          <p className={styles.evidence}>{words.evidence}</p>
          {words.next && <p className={styles.next}>{words.next}</p>}
          {note && (
            <div role="status" className={styles.again}>
              <Note tone="attention" icon="info">
                {note}
              </Note>
            </div>
          )}
          {children && <div className={styles.actions}>{children}</div>}
        </div>
      </div>
    </Card>
  );
}

function CheckAction({ account, events }: { account: AccountState | null; events: AccountEvents }) {
  const { t } = useText();
  const word = account === null ? t('account.action.check') : t('account.action.again');
  return <TextButton onClick={() => events.onCheckAccount()}>{word}</TextButton>;
}

function WayOn({ outcome, events }: { outcome: CouldNotCheck; events: AccountEvents }) {
  const { t } = useText();
  const { why, detail } = outcome;
  if (why === 'partNotFound' || why === 'pageNotRecognised') {
    return (
      <>
        <Button size="compact-sm" variant="light" onClick={() => events.onTeachAccounts(detail ?? null)}>
          {t('account.action.teach')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => events.onOpenPortal('accounts')}>
          {t('account.action.openPortal')}
        </Button>
      </>
    );
  }
  if (why === 'noPermission') {
    return (
      <Button size="compact-sm" variant="light" onClick={() => events.onOpenOffice()}>
        {t('account.action.openSettings')}
      </Button>
    );
  }
  return (
    <Button size="compact-sm" variant="light" onClick={() => events.onOpenPortal('accounts')}>
      {t('account.action.openPortal')}
    </Button>
  );
}

function RecordByHand({
  onRecordAccount,
  ...menu
}: Pick<RecordEvents, 'onRecordAccount'> & Pick<MenuProps, 'opened' | 'onChange'>) {
  const { t } = useText();
  return (
    <Menu position="bottom-start" {...menu}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          px={4}
          color="var(--secondary)"
          rightSection={<IconChevronDown size={14} />}
        >
          {t('account.action.byHand')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="account" />} onClick={() => onRecordAccount('hasAccount')}>
          {t('account.action.byHand.has')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="noAccount" />} onClick={() => onRecordAccount('none')}>
          {t('account.action.byHand.none')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
