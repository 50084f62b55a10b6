import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Card.module.css';

/** One subject of the screen. `title` names it; without one, `label` does for those who do not see it. */
export function Card({
  title,
  label,
  aside,
  className,
  id,
  children,
}: {
  title?: string;
  label?: string;
  aside?: ReactNode;
  className?: string | undefined;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className={classNames(styles.card, className)} aria-label={title ?? label} id={id} tabIndex={-1}>
      {title !== undefined && (
        <header className={styles.header}>
          <h2 className={styles.title}>{title}</h2>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
