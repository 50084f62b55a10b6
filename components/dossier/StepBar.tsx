import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type Step, steps } from '#lib/domain/dossier';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './StepBar.module.css';

/** The five steps of QĐ 1333; `progress` is what the current one has done so far, e.g. `2/4`. */
export function StepBar({ current, progress }: { current: Step | 'done'; progress?: string | undefined }) {
  const { t } = useText();
  const reached = current === 'done' ? steps.length : steps.indexOf(current);
  return (
    <ol className={styles.steps} aria-label={t('step.list')}>
      {steps.map((step, index) => {
        const state = index < reached ? 'done' : index === reached ? 'current' : 'open';
        return (
          <li
            key={step}
            className={classNames(styles.step, styles[state])}
            aria-current={state === 'current' ? 'step' : undefined}
          >
            <span className={styles.mark}>
              {state === 'done' ? (
                <IconCheck size={14} stroke={2.5} aria-hidden />
              ) : (
                <span aria-hidden>{index + 1}</span>
              )}
            </span>
            <span className={styles.word}>
              {t(`step.${step}`)}
              <VisuallyHidden> · {t(`step.state.${state}`)}</VisuallyHidden>
            </span>
            <span className={styles.progress}>{state === 'current' ? progress : undefined}</span>
          </li>
        );
      })}
    </ol>
  );
}
