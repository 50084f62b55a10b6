import { classNames } from '../ui/class-names.ts';
import styles from './Thumb.module.css';

/** A page in small; lines while it is being drawn, a dashed place where there is none. `count` is how many pages lie under it. */
export function Thumb({
  src,
  isEmpty = false,
  count,
  size = 'small',
}: {
  src: string | null;
  isEmpty?: boolean;
  count?: number | null;
  size?: 'small' | 'large';
}) {
  const isStack = count !== undefined && count !== null && count > 1;
  return (
    <span
      className={classNames(styles.thumb, styles[size], isEmpty && styles.empty, isStack && styles.stack)}
      aria-hidden
    >
      {!isEmpty && <span className={styles.sheet}>{src === null ? <i /> : <img src={src} alt="" />}</span>}
      {isStack && <span className={styles.count}>{count}</span>}
    </span>
  );
}
