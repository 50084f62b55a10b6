import type { ComponentType, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import styles from './EmptyState.module.css';
import toneStyles from './tone.module.css';
import type { Tone } from './tone.ts';

type Drawing = ComponentType<{ size: number; stroke: number; 'aria-hidden': boolean }>;

/** A screen or card with nothing to work on: what it is, one sentence, and a way on. */
export function EmptyState({
  drawing: Drawing,
  tone = 'neutral',
  title,
  body,
  alert = false,
  heading,
  children,
}: {
  drawing: Drawing;
  tone?: Tone;
  title: string;
  body: string;
  alert?: boolean;
  /** For a screen that takes the focus when it comes. */
  heading?: Ref<HTMLHeadingElement>;
  children?: ReactNode;
}) {
  return (
    <div className={classNames(styles.empty, toneStyles[tone])} role={alert ? 'alert' : undefined}>
      <span className={styles.drawing}>
        <Drawing size={26} stroke={1.5} aria-hidden />
      </span>
      <h2 className={styles.title} ref={heading} tabIndex={heading === undefined ? undefined : -1}>
        {title}
      </h2>
      <p className={styles.body}>{body}</p>
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
