import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import { Pill } from '../ui/Pill.tsx';
import { describeWay } from './describe-way.ts';
import styles from './PickedPanel.module.css';
import type { TeachWay } from './teach-view.ts';

/** The ways something will be found by, to be ticked; one that does not fit exactly one thing cannot be. */
export function WayList({
  ways,
  onChoose,
}: {
  ways: readonly TeachWay[];
  onChoose: (index: number, isChosen: boolean) => void;
}) {
  const text = useText();
  const { t } = text;
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={styles.label}>
        {t('teach.picked.ways')}
      </h3>
      <ul className={styles.ways}>
        {ways.map(({ saying, matches, chosen }, index) => {
          const { words, code } = describeWay(saying, text);
          return (
            <li key={`${saying.by} ${words} ${code ?? ''}`} className={styles.item}>
              <label className={styles.way}>
                <input
                  type="checkbox"
                  className={styles.tick}
                  checked={chosen}
                  disabled={matches !== 1}
                  onChange={({ currentTarget: { checked } }) => onChoose(index, checked)}
                />
                <span className={styles.words}>{words}</span>
                {code !== null && <code className={styles.code}>{code}</code>}
                <span className={styles.facts}>
                  {matches === 1 ? t('way.matches.one') : t('way.matches.many', { count: matches })}
                  {saying.fragile && <Pill tone="attention" icon="alert" word={t('way.fragile')} />}
                </span>
                {saying.fragile && <span className={styles.facts}>{t('way.fragile.hint')}</span>}
              </label>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
