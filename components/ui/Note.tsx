import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './Note.module.css';
import toneStyles from './tone.module.css';
import type { Tone } from './tone.ts';

/** One sentence that explains, warns or fails, with the way on behind it. */
export function Note({
  tone,
  icon,
  boxed = false,
  alert = false,
  children,
}: {
  tone: Tone;
  icon: IconName;
  boxed?: boolean;
  alert?: boolean;
  children: ReactNode;
}) {
  return (
    <div
      className={classNames(styles.note, toneStyles[tone], boxed && styles.boxed)}
      role={alert ? 'alert' : undefined}
    >
      <Icon name={icon} className={styles.icon} />
      <div className={styles.words}>{children}</div>
    </div>
  );
}
