import type { LintProblem } from '#lib/domain/portal-correction';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { describeLint } from './describe-way.ts';
import styles from './TeachTest.module.css';

/** What is questionable, those that cannot be kept first. */
export function LintList({ problems }: { problems: readonly LintProblem[] }) {
  const text = useText();
  const { t } = text;
  if (problems.length === 0) return null;
  const ordered = problems.toSorted((one, other) => rank(one) - rank(other));
  return (
    <ul className={styles.problems}>
      {ordered.map((problem) => (
        <li key={`${problem.page} ${problem.part} ${problem.why} ${problem.says}`}>
          <Note
            tone={problem.severity === 'refused' ? 'failure' : 'attention'}
            icon={problem.severity === 'refused' ? 'alert' : 'info'}
          >
            {describeLint(problem, text)}
            {problem.severity === 'refused' && (
              <span className={styles.refused}> ({t('teach.problem.refused')})</span>
            )}
            {problem.says !== '' && <code className={styles.code}>{problem.says}</code>}
          </Note>
        </li>
      ))}
    </ul>
  );
}

function rank({ severity }: LintProblem): number {
  return severity === 'refused' ? 0 : 1;
}
