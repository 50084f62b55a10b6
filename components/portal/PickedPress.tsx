import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { describePressRows } from './describe-press.ts';
import { PickButtons } from './PickButtons.tsx';
import styles from './PickedPanel.module.css';
import type { Picked } from './teach-view.ts';

/** A button around a file that was pointed at: its words, and on how many rows they name exactly one; nothing is pressed. */
export function PickedPress({
  picked: { words, rows, alone, takesAway },
  again,
  onKeep,
}: {
  picked: Extract<Picked, { kind: 'press' }>;
  again: () => void;
  onKeep: () => void;
}) {
  const text = useText();
  const { t } = text;
  const [isSure, setIsSure] = useState(!takesAway);
  const less = rows === null ? 0 : rows.all - rows.once - rows.more;
  return (
    <>
      <div className={styles.head}>
        <span className={styles.label}>{t('teach.press.words')}</span>
        <p className={styles.reads}>{words}</p>
        <span className={styles.label}>
          {rows === null ? t('teach.press.opened') : describePressRows(rows, text)}
        </span>
      </div>
      {rows !== null && rows.more > 0 && (
        <Note tone="attention" icon="alert">
          {t('teach.press.more', { count: rows.more })}
        </Note>
      )}
      {less > 0 && (
        <Note tone="neutral" icon="info">
          {t('teach.press.less', { count: less })}
        </Note>
      )}
      {alone && (
        <Note tone="neutral" icon="info">
          {t('teach.press.alone')}
        </Note>
      )}
      <Note tone="neutral" icon="shield">
        {t('teach.press.safe')}
      </Note>
      {takesAway && (
        <Note tone="attention" icon="alert">
          {t('teach.press.takesAway')}
          <label className={styles.sure}>
            <input
              type="checkbox"
              className={styles.tick}
              checked={isSure}
              onChange={({ currentTarget: { checked } }) => setIsSure(checked)}
            />
            {t('teach.press.sure')}
          </label>
        </Note>
      )}
      <PickButtons again={again}>
        <Button
          leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
          autoFocus={isSure}
          disabled={!isSure}
          onClick={onKeep}
        >
          {t('teach.picked.keep')}
        </Button>
      </PickButtons>
    </>
  );
}
