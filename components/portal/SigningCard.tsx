import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';
import type { SigningEvents, SigningView } from './correction-view.ts';
import styles from './Corrections.module.css';

/** This machine's key, which signs what it exports, and the one key whose signatures this office trusts. */
export function SigningCard({
  signing,
  now,
  events,
}: {
  signing: SigningView;
  now: string;
  events: SigningEvents;
}) {
  const { t } = useText();
  return (
    <Card title={t('signing.title')} aside={<span>{t('signing.body')}</span>}>
      <div className={styles.keys}>
        <OwnKey signing={signing} now={now} events={events} />
        <TrustedKey signing={signing} now={now} events={events} />
      </div>
    </Card>
  );
}

type Props = { signing: SigningView; now: string; events: SigningEvents };

function OwnKey({ signing: { own }, now, events }: Props) {
  const { t, formats } = useText();
  const [copied, setCopied] = useState<{ key: string; isDone: boolean } | null>(null);
  const copying = copied?.key === own?.publicKey ? copied : null;
  if (own === null) {
    return (
      <section className={styles.keySide} aria-label={t('signing.own')}>
        <h3>{t('signing.own')}</h3>
        <span className={styles.quiet}>{t('signing.own.none')}</span>
        <Button variant="default" onClick={() => events.onCreateKey()}>
          {t('signing.create')}
        </Button>
      </section>
    );
  }
  return (
    <section className={styles.keySide} aria-label={t('signing.own')}>
      <h3>{t('signing.own')}</h3>
      <span className={styles.quiet}>{t('signing.own.since', { when: formats.when(own.since, now) })}</span>
      <code className={styles.key}>{own.publicKey}</code>
      <span className={styles.quiet}>
        {t('signing.own.fingerprint')}
        <span className={styles.fingerprint}>{own.fingerprint}</span>
      </span>
      <Button
        variant="default"
        miw={172}
        onClick={() => {
          const key = own.publicKey;
          void events.onCopyKey(key).then((isDone) => setCopied({ key, isDone }));
        }}
      >
        <span aria-live="polite">{copying?.isDone === true ? t('signing.copied') : t('signing.copy')}</span>
      </Button>
      {copying?.isDone === false && (
        <Note tone="attention" icon="alert" alert>
          {t('signing.notCopied')}
        </Note>
      )}
    </section>
  );
}

function TrustedKey({ signing: { trusted, problem }, now, events }: Props) {
  const { t, formats } = useText();
  const [typed, setTyped] = useState('');
  const [isAsking, setIsAsking] = useState(false);
  if (trusted === null) {
    return (
      <section className={styles.keySide} aria-label={t('signing.trusted')}>
        <h3>{t('signing.trusted')}</h3>
        <span className={styles.quiet}>{t('signing.trusted.none')}</span>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '') events.onTrustKey(typed.trim());
          }}
        >
          <TextInput
            label={t('signing.trust.label')}
            description={t('signing.trust.hint')}
            value={typed}
            spellCheck={false}
            autoComplete="off"
            onChange={({ currentTarget: { value } }) => setTyped(value)}
            error={problem === 'notAKey' ? t('signing.problem.notAKey') : undefined}
          />
          <Button type="submit" variant="default" disabled={typed.trim() === ''}>
            {t('signing.trust.submit')}
          </Button>
        </form>
      </section>
    );
  }
  return (
    <section className={styles.keySide} aria-label={t('signing.trusted')}>
      <h3>{t('signing.trusted')}</h3>
      <span className={styles.quiet}>
        {t('signing.trusted.since', { when: formats.when(trusted.since, now) })}
      </span>
      <code className={styles.key}>{trusted.publicKey}</code>
      {isAsking ? (
        <div className={styles.confirm}>
          <InlineForm
            title={t('signing.trust.remove.title')}
            submit={t('signing.trust.remove')}
            danger
            onSubmit={() => {
              setIsAsking(false);
              events.onRemoveTrusted();
            }}
            onCancel={() => setIsAsking(false)}
          >
            <Note tone="neutral" icon="info">
              {t('signing.trust.remove.note')}
            </Note>
          </InlineForm>
        </div>
      ) : (
        <Button variant="default" onClick={() => setIsAsking(true)}>
          {t('signing.trust.remove')}
        </Button>
      )}
    </section>
  );
}
