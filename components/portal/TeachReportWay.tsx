import { useText } from '../text/use-text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './TeachParts.module.css';

/** The way on where teaching does not help. */
export function TeachReportWay({ onReport }: { onReport: () => void }) {
  const { t } = useText();
  return (
    <div className={styles.report}>
      <p>{t('teach.report.why')}</p>
      <TextButton onClick={() => onReport()}>{t('teach.report')}</TextButton>
    </div>
  );
}
