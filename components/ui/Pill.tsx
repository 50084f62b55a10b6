import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import styles from './Pill.module.css';
import toneStyles from './tone.module.css';
import type { Tone } from './tone.ts';

/** A state: icon, word and tint. */
export function Pill({ tone, icon, word }: { tone: Tone; icon?: IconName; word: string }) {
  return (
    <span className={classNames(styles.pill, toneStyles[tone])}>
      {icon && <Icon name={icon} size={14} />}
      <span>{word}</span>
    </span>
  );
}
