import { Button } from '@mantine/core';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import type { CorrectionEvents, ImportView } from './correction-view.ts';
import styles from './Corrections.module.css';
import { describeMixed } from './describe-import.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { LintList } from './LintList.tsx';

type ImportEvents = Pick<CorrectionEvents, 'onAcceptImport' | 'onDeclineImport'>;

/** A file on its way in: read, refused with the reason, or shown in full before anything of it is kept. */
export function ImportCard({
  importing,
  nameOf,
  now,
  events,
}: {
  importing: ImportView;
  nameOf: (portal: string) => string;
  now: string;
  events: ImportEvents;
}) {
  const { t } = useText();
  switch (importing.kind) {
    case 'none':
      return null;
    case 'reading':
      return (
        <div className={styles.said} role="status">
          <Note tone="action" icon="working" boxed>
            {t('import.reading', { file: importing.file })}
          </Note>
        </div>
      );
    case 'refused':
      return (
        <div className={styles.said}>
          <Note
            tone={importing.why === 'known' ? 'neutral' : 'failure'}
            icon={importing.why === 'known' ? 'info' : 'alert'}
            boxed
            alert
          >
            <div className={styles.notice}>
              <span>
                <strong>{t('import.refused', { file: importing.file })}</strong>
                <br />
                {t(`import.refused.${importing.why}`)}
                {importing.detail !== undefined && <code className={styles.code}>{importing.detail}</code>}
              </span>
              <TextButton onClick={() => events.onDeclineImport()}>{t('action.close')}</TextButton>
            </div>
          </Note>
        </div>
      );
    case 'accepted':
      return (
        <div className={styles.said} role="status">
          <Note tone="done" icon="check" boxed>
            <div className={styles.notice}>
              <span>{t('import.accepted', { count: importing.count, file: importing.file })}</span>
              <TextButton onClick={() => events.onDeclineImport()}>{t('action.close')}</TextButton>
            </div>
          </Note>
        </div>
      );
    case 'review':
      return <Review review={importing} {...{ nameOf, now, events }} />;
  }
}

const signatureLooks = {
  none: { tone: 'attention', icon: 'info' },
  trusted: { tone: 'done', icon: 'shield' },
  unknownKey: { tone: 'attention', icon: 'alert' },
} as const;

function Review({
  review,
  nameOf,
  now,
  events,
}: {
  review: Extract<ImportView, { kind: 'review' }>;
  nameOf: (portal: string) => string;
  now: string;
  events: ImportEvents;
}) {
  const text = useText();
  const { t, formats } = text;
  const { file, signature, fingerprint, corrections, unfit, problems } = review;
  const count = corrections.length;
  const isBlocked = problems.some(({ severity }) => severity === 'refused');
  const title = t('import.review', { file });
  const all = [...corrections, ...unfit];
  return (
    <section className={styles.review} aria-label={title}>
      <div>
        <h3>{title}</h3>
        <p className={styles.quiet}>{t('import.review.body', { count: count + unfit.length })}</p>
      </div>
      <Note {...signatureLooks[signature]} boxed>
        {t(`import.signature.${signature}`)}
        {signature === 'unknownKey' && fingerprint !== null && (
          <span className={styles.fingerprint}>{fingerprint}</span>
        )}
      </Note>
      {describeMixed(all, nameOf, text).map((words) => (
        <Note key={words} tone="attention" icon="copies" boxed>
          {words}
        </Note>
      ))}
      {problems.length > 0 && (
        <div>
          <h4>{t('import.problems')}</h4>
          <LintList problems={problems} />
        </div>
      )}
      {unfit.length > 0 && (
        <Note tone="attention" icon="alert" boxed>
          {t('import.unfit', { count: unfit.length })}
        </Note>
      )}
      {all.map(({ id, portal, at, author, office, differences, otherVersion }) => (
        <div key={id}>
          <h4>{nameOf(portal)}</h4>
          <p className={styles.quiet}>
            {formats.when(at, now)} · {t('corrections.by', { author, office })}
          </p>
          {otherVersion !== null && (
            <Note tone="attention" icon="alert">
              {t('import.otherVersion', otherVersion)}
            </Note>
          )}
          <DifferenceList differences={differences} />
        </div>
      ))}
      {isBlocked && (
        <Note tone="failure" icon="alert">
          {t('import.blocked')}
        </Note>
      )}
      <div className={styles.buttons}>
        <Button
          variant={signature === 'trusted' ? 'filled' : 'default'}
          disabled={isBlocked}
          onClick={() => events.onAcceptImport()}
        >
          {t('import.accept', { count })}
        </Button>
        <Button variant="default" onClick={() => events.onDeclineImport()}>
          {t('import.decline')}
        </Button>
      </div>
    </section>
  );
}
