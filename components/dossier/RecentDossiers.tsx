import { IconChevronRight } from '@tabler/icons-react';
import { steps } from '#lib/domain/dossier';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import type { DossierSummary } from './desk-view.ts';
import styles from './RecentDossiers.module.css';

/** The dossiers worked on last, to go back to. */
export function RecentDossiers({
  recent,
  now,
  onOpenDossier,
}: {
  recent: readonly DossierSummary[];
  now: string;
  onOpenDossier: (dossierId: string) => void;
}) {
  const { t, formats } = useText();
  if (recent.length === 0) return null;
  return (
    <Card title={t('screen.recent')}>
      <ul className={styles.list}>
        {recent.map(({ id, number, name, procedure, step, due }) => {
          const left = due === null || step === 'done' ? null : formats.due(due, now);
          const stepWords =
            step === 'done'
              ? t('step.done')
              : t('step.pill', { number: steps.indexOf(step) + 1, step: t(`step.${step}`) });
          return (
            <li key={id}>
              <button type="button" className={styles.dossier} onClick={() => onOpenDossier(id)}>
                <span className={styles.words}>
                  <span className={styles.name}>{name}</span>
                  <span className={styles.facts}>
                    {number ?? t('desk.noNumber')} · {procedure}
                  </span>
                  <span className={styles.facts}>
                    <b>{stepWords}</b>
                    {left !== null && <span className={styles[left.tone]}> · {left.words}</span>}
                  </span>
                </span>
                <IconChevronRight size={16} stroke={1.75} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
