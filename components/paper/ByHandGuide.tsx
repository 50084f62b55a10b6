import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './ByHandGuide.module.css';

/**
 * How a file that was saved to Downloads gets onto its row by the officer's own hand. `onStop` is there while the row is
 * watched for it: then it goes by itself, with the proof.
 */
export function ByHandGuide({
  component,
  fileName,
  onStop,
  onMark,
  onClose,
}: {
  component: string;
  fileName: string;
  onStop: (() => void) | null;
  onMark: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  return (
    <section className={styles.guide} aria-label={t('byHandGuide.label', { component })}>
      <ol className={styles.steps}>
        <li>{t(onStop === null ? 'byHandGuide.row' : 'byHandGuide.row.marked', { component })}</li>
        <li>
          {t('byHandGuide.file')} <code className={styles.file}>{fileName}</code>
        </li>
        <li>{t(onStop === null ? 'byHandGuide.record' : 'byHandGuide.wait')}</li>
      </ol>
      {onStop !== null && (
        <p className={styles.waiting} role="status">
          <Icon name="working" />
          {t('byHandGuide.waiting')}
        </p>
      )}
      <div className={styles.ways}>
        {onStop === null ? (
          <>
            <TextButton onClick={() => onMark()}>{t('component.menu.markAttached')}</TextButton>
            <TextButton tone="neutral" onClick={() => onClose()}>
              {t('action.close')}
            </TextButton>
          </>
        ) : (
          <>
            <TextButton onClick={() => onStop()}>{t('byHandGuide.stop')}</TextButton>
            <TextButton tone="neutral" onClick={() => onMark()}>
              {t('component.menu.markAttached')}
            </TextButton>
          </>
        )}
      </div>
    </section>
  );
}
