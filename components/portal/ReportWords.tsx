import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { foldText } from '#lib/domain/text';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './PageReportReview.module.css';

/** Few enough to read at a glance; all of them on request. */
const drawn = 12;

/** Labels whose own words may go into the report, each to be ticked by a person who has read it. */
export function ReportWords({
  words,
  kept,
  onKeep,
}: {
  words: readonly { words: string; count: number }[];
  kept: ReadonlySet<string>;
  onKeep: (words: string, isKept: boolean) => void;
}) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [areAllShown, setAreAllShown] = useState(false);
  const wanted = foldText(typed);
  const fitting = words.filter((each) => foldText(each.words).includes(wanted));
  const shown = areAllShown || wanted !== '' ? fitting.slice(0, 300) : fitting.slice(0, drawn);
  if (words.length === 0) {
    return (
      <Card title={t('report.words')}>
        <div className={styles.body}>
          <p className={styles.hint}>{t('report.words.none')}</p>
        </div>
      </Card>
    );
  }
  return (
    <Card
      title={t('report.words')}
      aside={
        <span aria-live="polite">{t('report.words.count', { kept: kept.size, total: words.length })}</span>
      }
    >
      <div className={styles.body}>
        <p className={styles.hint}>{t('report.words.hint')}</p>
        {words.length > drawn && (
          <TextInput
            aria-label={t('report.words.filter')}
            placeholder={t('report.words.filter')}
            value={typed}
            onChange={({ currentTarget: { value } }) => setTyped(value)}
          />
        )}
        <ul className={styles.words}>
          {shown.map((each) => (
            <li key={each.words}>
              <label className={styles.word}>
                <input
                  type="checkbox"
                  className={styles.tick}
                  checked={kept.has(each.words)}
                  onChange={({ currentTarget: { checked } }) => onKeep(each.words, checked)}
                />
                <span className={styles.text}>{each.words}</span>
                {each.count > 1 && (
                  <span className={styles.times}>{t('report.words.times', { count: each.count })}</span>
                )}
              </label>
            </li>
          ))}
        </ul>
        {shown.length < fitting.length && !areAllShown && (
          <TextButton onClick={() => setAreAllShown(true)}>
            {t('report.words.more', { count: fitting.length })}
          </TextButton>
        )}
      </div>
    </Card>
  );
}
