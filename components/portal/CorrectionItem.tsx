import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import type { CorrectionView } from './correction-view.ts';
import styles from './Corrections.module.css';
import { DifferenceList } from './DifferenceList.tsx';
import { SignaturePill } from './SignaturePill.tsx';

/** One correction in force: when, by whom, how signed, what it changes; to be chosen for export or taken off. */
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
  const { t, formats } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const when = formats.when(correction.at, now);
  const { author, office, origin, differences, otherVersion } = correction;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={t('corrections.choose', { portal, when })}
          checked={isChosen}
          onChange={({ currentTarget: { checked } }) => onChoose(checked)}
        />
        <div>
          <div className={styles.who}>{when}</div>
          <div className={styles.quiet}>
            {t('corrections.by', { author, office })} · {t(`corrections.origin.${origin}`)}
            {otherVersion !== null && ` · ${t('corrections.madeOver', { version: otherVersion.madeOver })}`}
          </div>
        </div>
        <SignaturePill signature={correction.signature} />
        <Button
          size="compact-sm"
          variant="default"
          miw={60}
          aria-label={t('corrections.remove.label', { when })}
          onClick={() => setIsAsking(true)}
        >
          {t('corrections.remove')}
        </Button>
      </div>
      <div className={styles.under}>
        <TextButton onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('corrections.hide') : t('corrections.show', { count: differences.length })}
        </TextButton>
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
