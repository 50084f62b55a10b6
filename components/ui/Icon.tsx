import styles from './Icon.module.css';
import { icons, type IconName } from './icons.ts';
import { classNames } from './class-names.ts';

/** An icon that says nothing by itself: the word beside it does. */
export function Icon({
  name,
  size = 16,
  className,
}: {
  name: IconName;
  size?: number;
  className?: string | undefined;
}) {
  const Drawing = icons[name];
  return (
    <Drawing
      size={size}
      stroke={1.75}
      aria-hidden
      className={classNames(styles.icon, name === 'working' && styles.working, className)}
    />
  );
}
