import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import styles from './PickedPanel.module.css';

/** What can be done with what was pointed at: point once more, or what stands beside that. */
export function PickButtons({ again, children }: { again: () => void; children: ReactNode }) {
  const { t } = useText();
  return (
    <div className={styles.buttons}>
      <Button variant="default" onClick={() => again()}>
        {t('teach.picked.again')}
      </Button>
      {children}
    </div>
  );
}
