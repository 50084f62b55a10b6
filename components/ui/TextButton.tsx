import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './TextButton.module.css';

/** A quiet action that reads like a link. */
export function TextButton({
  onClick,
  tone = 'action',
  children,
}: {
  onClick: () => void;
  tone?: 'action' | 'neutral';
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={classNames(styles.button, tone === 'neutral' && styles.neutral)}
      onClick={() => onClick()}
    >
      {children}
    </button>
  );
}
