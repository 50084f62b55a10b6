import { useState } from 'react';
import type { Dossier } from '#lib/domain/dossier';
import type { DossierEvent } from '#lib/domain/dossier-event.schema';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { describeEvent } from './describe-event.ts';
import styles from './History.module.css';

/** The dossier's ledger, oldest first: folded away until somebody asks. */
export function History({
  dossier,
  events,
  now,
  onSave,
}: {
  dossier: Dossier;
  events: readonly DossierEvent[];
  now: string;
  onSave: () => void;
}) {
  const text = useText();
  const { t, formats } = text;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Card
      id="desk-history"
      title={t('history.title')}
      aside={
        <TextButton onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? t('history.hide') : t('history.show')}
        </TextButton>
      }
    >
      {isOpen && (
        <div className={styles.body}>
          <ol className={styles.list} aria-label={t('history.title')}>
            {events.map((event) => {
              const { what, ground } = describeEvent(event, dossier, text);
              return (
                <li key={event.id} className={styles.line}>
                  <span className={styles.what}>{what}</span>
                  {ground !== '' && <span className={styles.ground}>{ground}</span>}
                  <span className={styles.ground}>
                    {t('history.by', { when: formats.when(event.at, now), officer: event.officer })}
                  </span>
                </li>
              );
            })}
          </ol>
          <TextButton onClick={() => onSave()}>{t('history.save')}</TextButton>
        </div>
      )}
    </Card>
  );
}
