import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import styles from './PanelHead.module.css';

/** The first line of a screen that was opened from another: the way back, where it leads, and what this is. */
export function PanelHead({ title, back, onBack }: { title: string; back: string; onBack: () => void }) {
  return (
    <header className={styles.head}>
      <ActionIcon aria-label={back} onClick={() => onBack()}>
        <IconArrowLeft size={18} stroke={1.75} />
      </ActionIcon>
      <h1 className={styles.title}>{title}</h1>
    </header>
  );
}
