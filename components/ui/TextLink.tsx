import type { ReactNode } from 'react';
import styles from './TextButton.module.css';

/** A way to a page of somebody else's, in a tab of its own. `label` begins with the words that are seen. */
export function TextLink({ href, label, children }: { href: string; label: string; children: ReactNode }) {
  return (
    <a className={styles.button} href={href} target="_blank" rel="noreferrer" aria-label={label}>
      {children}
    </a>
  );
}
