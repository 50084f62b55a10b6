import { CloseButton } from '@mantine/core';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { describeProblem } from './describe-failure.ts';
import type { PaperProblem } from './paper-view.ts';
import styles from './Problems.module.css';

/** The files that were not taken, each with its reason and what to do; nothing of them is kept. */
export function Problems({
  problems,
  onDismiss,
}: {
  problems: readonly PaperProblem[];
  onDismiss: (problemId: string) => void;
}) {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={text.t('tray.problems', { count: problems.length })}>
      {problems.map((problem) => (
        <Note key={problem.id} tone="attention" icon="alert" boxed>
          <div className={styles.problem}>
            <div className={styles.words}>
              <strong className={styles.name}>{problem.name}</strong>
              {describeProblem(problem, text)}
            </div>
            <CloseButton
              size="sm"
              aria-label={`${text.t('action.close')}: ${problem.name}`}
              onClick={() => onDismiss(problem.id)}
            />
          </div>
        </Note>
      ))}
    </section>
  );
}
