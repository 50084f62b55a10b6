import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './Corrections.module.css';

/** Says that corrections can no longer be read, and removes them once that was confirmed: nothing brings them back. */
export function Unreadable({ count, onRemove }: { count: number; onRemove: () => void }) {
  const { t } = useText();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <div className={styles.said}>
      <Note tone="failure" icon="alert" boxed>
        <div className={styles.notice}>
          <span>{t('corrections.unreadable', { count })}</span>
          <TextButton onClick={() => setIsAsking(true)}>{t('corrections.unreadable.remove')}</TextButton>
        </div>
      </Note>
      {isAsking && (
        <div className={styles.confirm}>
          <InlineForm
            title={t('corrections.unreadable.title', { count })}
            submit={t('corrections.remove.submit')}
            danger
            onSubmit={() => {
              setIsAsking(false);
              onRemove();
            }}
            onCancel={() => setIsAsking(false)}
          >
            <Note tone="attention" icon="alert">
              {t('corrections.unreadable.note')}
            </Note>
          </InlineForm>
        </div>
      )}
    </div>
  );
}
