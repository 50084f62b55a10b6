import { Button } from '@mantine/core';
import type { ComponentType } from 'react';
import styles from './WideButton.module.css';

type Drawing = ComponentType<{
  size: number;
  stroke: number;
  className?: string | undefined;
  'aria-hidden': boolean;
}>;

/** The screen's one primary action, as wide as the panel, or a `second` one below it; long words wrap. */
export function WideButton({
  drawing: Drawing,
  words,
  isSecond = false,
  isDisabled = false,
  isWorking = false,
  onClick,
}: {
  drawing: Drawing;
  words: string;
  isSecond?: boolean;
  isDisabled?: boolean;
  isWorking?: boolean;
  onClick: () => void;
}) {
  return (
    <Button
      fullWidth
      size="md"
      variant={isSecond ? 'default' : 'filled'}
      className={styles.button}
      disabled={isDisabled}
      loading={isWorking}
      onClick={() => onClick()}
    >
      <Drawing size={18} stroke={1.75} aria-hidden className={styles.icon} />
      {words}
    </Button>
  );
}
