import type { Sending } from '#lib/domain/sending';
import type { Text } from '../text/create-text.ts';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './SentLine.module.css';

/** What came of the files that were sent together, in one line, with the way to the first that is not attached. */
export function SentLine({ sending, onShow }: { sending: Sending; onShow: (component: string) => void }) {
  const text = useText();
  const [first] = sending.left;
  const isAll = first === undefined;
  return (
    <div className={styles.line} role="status">
      <Icon name={isAll ? 'check' : 'lookAgain'} className={isAll ? styles.done : styles.attention} />
      <span className={styles.words}>{describeSent(sending, text)}</span>
      {!isAll && <TextButton onClick={() => onShow(first.key)}>{text.t('sending.show')}</TextButton>}
    </div>
  );
}

/** `7/8 đã đính kèm · 1 chưa: Sổ BHXH` */
export function describeSent({ total, attached, left }: Sending, { t }: Text): string {
  const [first, ...others] = left;
  if (first === undefined) return t('sending.all', { count: total });
  const { name } = first;
  return others.length === 0
    ? t('sending.left.one', { attached, total, name })
    : t('sending.left', { attached, total, name, left: left.length, count: others.length });
}
