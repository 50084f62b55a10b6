import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './PageReportReview.module.css';

/** Few enough to read at a glance; all of them on request. */
const drawn = 12;

/** Words that are in the report without a choice: the portal's description holds them, so they are nobody's. */
export function GivenWords({ words }: { words: readonly { words: string; count: number }[] }) {
  const { t } = useText();
  const [areAllShown, setAreAllShown] = useState(false);
  const shown = areAllShown ? words : words.slice(0, drawn);
  return (
    <Card title={t('report.given')} aside={<span>{t('report.given.count', { count: words.length })}</span>}>
      <div className={styles.body}>
        <p className={styles.hint}>{t('report.given.hint')}</p>
        <ul className={styles.words}>
          {shown.map((each) => (
            <li key={each.words} className={styles.given}>
              <span className={styles.text}>{each.words}</span>
              {each.count > 1 && (
                <span className={styles.times}>{t('report.words.times', { count: each.count })}</span>
              )}
            </li>
          ))}
        </ul>
        {shown.length < words.length && (
          <TextButton onClick={() => setAreAllShown(true)}>
            {t('report.given.more', { count: words.length })}
          </TextButton>
        )}
      </div>
    </Card>
  );
}
