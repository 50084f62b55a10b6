import type { RungRecord } from '#lib/domain/rung-record.schema';
import type { Text } from '../text/create-text.ts';
import { useText } from '../text/use-text.ts';
import styles from './PortalCard.module.css';

/** The ways by which files came onto this portal's rows, and how each has fared. */
export function RungList({ rungs, now }: { rungs: readonly RungRecord[]; now: string }) {
  const text = useText();
  if (rungs.length === 0) return null;
  return (
    <div>
      <h3 className={styles.section}>{text.t('health.rungs')}</h3>
      <ul className={styles.unknown}>
        {rungs.map((record) => {
          const { way, fared } = describeRung(record, now, text);
          return (
            <li key={record.rung}>
              <span>{way}</span>
              <span className={styles.facts}>{fared}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** `đặt vào ô chọn tệp của dòng` · `12 lần được, gần nhất 09:41 hôm nay · 1 lần không được` */
export function describeRung(
  { rung, worked, failed, at }: RungRecord,
  now: string,
  { t, formats }: Text,
): { way: string; fared: string } {
  const word = t(`rung.${rung}`);
  const when = formats.when(at, now);
  const fared = [
    worked > 0 ? t('health.rungs.worked', { count: worked, when }) : t('health.rungs.never', { when }),
    failed > 0 && worked > 0 ? t('health.rungs.failed', { count: failed }) : null,
  ];
  return {
    way: word.slice(0, 1).toLocaleUpperCase('vi') + word.slice(1),
    fared: fared.filter((part) => part !== null).join(' · '),
  };
}
