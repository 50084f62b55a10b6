import { Button } from '@mantine/core';
import { useState } from 'react';
import { isOnlySwitching } from '#lib/domain/portal-correction';
import { useText } from '../text/use-text.ts';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import type { CorrectionView } from './correction-view.ts';
import styles from './Corrections.module.css';
import { describeSubject } from './describe-subject.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { SignaturePill } from './SignaturePill.tsx';

/**
 * One correction in force: what it is about, when, by whom, how signed; to be chosen for export or taken off. What only
 * switches something on or off stays in this office.
 */
export function CorrectionItem({
  correction,
  portal,
  now,
  isChosen,
  onChoose,
  onRemove,
}: {
  correction: CorrectionView;
  portal: string;
  now: string;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onRemove: () => void;
}) {
  const text = useText();
  const { t, formats } = text;
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const when = formats.when(correction.at, now);
  const { author, office, origin, differences, otherVersion } = correction;
  const isSwitch = isOnlySwitching(differences);
  const isOwnSwitch = isSwitch && origin === 'taught';
  const subject = describeSubject(differences, text);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        {isSwitch ? (
          <span />
        ) : (
          <input
            type="checkbox"
            className={styles.tick}
            aria-label={t('corrections.choose', { portal, when })}
            checked={isChosen}
            onChange={({ currentTarget: { checked } }) => onChoose(checked)}
          />
        )}
        <div>
          <div className={styles.subject}>{subject}</div>
          <div className={styles.quiet}>
            {when} · {t('corrections.by', { author, office })} ·{' '}
            {t(`corrections.origin.${isOwnSwitch ? 'switched' : origin}`)}
            {otherVersion !== null && ` · ${t('corrections.madeOver', { version: otherVersion.madeOver })}`}
          </div>
        </div>
        {isOwnSwitch ? <span /> : <SignaturePill signature={correction.signature} />}
        <Button
          size="compact-sm"
          variant="default"
          miw={60}
          aria-label={t('corrections.remove.label', { when, subject })}
          onClick={() => setIsAsking(true)}
        >
          {t('corrections.remove')}
        </Button>
      </div>
      <div className={styles.under}>
        {!isSwitch && (
          <TextButton onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t('corrections.hide') : t('corrections.show', { count: differences.length })}
          </TextButton>
        )}
        {isAsking && (
          <div className={styles.confirm}>
            <InlineForm
              title={t('corrections.remove.title')}
              submit={t('corrections.remove.submit')}
              danger
              onSubmit={() => {
                setIsAsking(false);
                onRemove();
              }}
              onCancel={() => setIsAsking(false)}
            >
              <Note tone="neutral" icon="info">
                {t('corrections.remove.note')}
              </Note>
            </InlineForm>
          </div>
        )}
        {isOpen && <DifferenceList differences={differences} />}
      </div>
    </li>
  );
}
