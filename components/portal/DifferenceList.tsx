import type { Difference, FinderSaying } from '#lib/domain/portal-correction';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import styles from './Corrections.module.css';
import { describeDifference, describeHow, describePlace } from './describe-difference.ts';
import { describeColumn, describeWay } from './describe-way.ts';

/** What a correction makes otherwise, before and after, in words. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const text = useText();
  const { t } = text;
  return (
    <ul className={styles.differences}>
      {differences.map((difference, index) => (
        // A correction is never edited: its changes keep their places.
        <li key={index} className={styles.difference}>
          <p className={styles.what}>{describeDifference(difference, text)}</p>
          {difference.place !== null && (
            <span className={styles.quiet}>{describePlace(difference, text)}</span>
          )}
          {difference.how !== undefined && (
            <span className={styles.quiet}>{describeHow(difference.how, text)}</span>
          )}
          {(difference.before.length > 0 || difference.after.length > 0) && (
            <div className={styles.sides}>
              <Side
                title={t('difference.before')}
                ways={difference.before}
                isColumn={difference.what === 'column'}
              />
              <Side
                title={t('difference.after')}
                ways={difference.after}
                isColumn={difference.what === 'column'}
              />
            </div>
          )}
          {difference.oldStay === true && <span className={styles.quiet}>{t('difference.oldStay')}</span>}
          {difference.unfit && (
            <Note tone="attention" icon="alert">
              {t('difference.unfit')}
            </Note>
          )}
        </li>
      ))}
    </ul>
  );
}

function Side({
  title,
  ways,
  isColumn,
}: {
  title: string;
  ways: readonly FinderSaying[];
  /** A column is found by its header alone. */
  isColumn: boolean;
}) {
  const text = useText();
  const { t } = text;
  return (
    <div className={styles.side}>
      <h4>{title}</h4>
      {ways.length === 0 ? (
        <span className={styles.quiet}>{t('difference.before.none')}</span>
      ) : (
        <ul>
          {ways.map((way) => {
            const { words, code } = isColumn ? describeColumn(way, text) : describeWay(way, text);
            return (
              <li key={`${way.by} ${words} ${code ?? ''}`}>
                {words}
                {way.fragile && <span className={styles.fragile}> ({t('way.fragile')})</span>}
                {code !== null && <code className={styles.code}>{code}</code>}
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
