import type { Dossier, Step } from '#lib/domain/dossier';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Pill } from '../ui/Pill.tsx';
import { describeSubject } from './describe-subject.ts';
import styles from './DossierCard.module.css';
import { StepBar } from './StepBar.tsx';

/** Who, what, until when, and how far. */
export function DossierCard({ dossier, step, now }: { dossier: Dossier; step: Step | 'done'; now: string }) {
  const text = useText();
  const { t } = text;
  const { name, facts } = describeSubject(dossier.subject, text);
  const { code, name: procedure } = dossier.procedure;
  return (
    <Card label={t('dossier.title')}>
      <div className={styles.body}>
        <h1 className={styles.name}>{name}</h1>
        <p className={styles.facts}>{facts}</p>
        <p className={styles.procedure}>
          {code && <span className={styles.code}>{code}</span>}
          {procedure}
        </p>
        <div className={styles.due}>
          <DuePill due={dossier.due} now={now} isDone={dossier.returned !== null} />
          <span className={styles.channel}>{t(`dossier.${dossier.channel}`)}</span>
        </div>
      </div>
      <StepBar current={step} progress={step === 'digitization' ? countAttached(dossier) : undefined} />
    </Card>
  );
}

function DuePill({ due, now, isDone }: { due: string | null; now: string; isDone: boolean }) {
  const { t, formats } = useText();
  if (due === null || due === '') return <Pill tone="neutral" icon="clock" word={t('due.none')} />;
  const at = t('due.at', { when: formats.dateTime(due) });
  const left = isDone ? null : formats.due(due, now);
  if (left === null) return <Pill tone="neutral" icon="clock" word={at} />;
  return (
    <Pill
      tone={left.tone}
      icon={left.tone === 'failure' ? 'alert' : 'clock'}
      word={`${at} · ${left.words}`}
    />
  );
}

function countAttached({ components }: Dossier): string | undefined {
  const required = components.filter(
    (component) => component.required || component.state.kind === 'attached',
  );
  if (required.length === 0) return undefined;
  return `${required.filter(({ state }) => state.kind === 'attached').length}/${required.length}`;
}
