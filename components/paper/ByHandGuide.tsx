import { useEffect, useRef } from 'react';
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
  lapsed,
  onMark,
  onClose,
}: {
  component: string;
  fileName: string;
  onStop: (() => void) | null;
  /** Set where the row was to be watched and is not, with what the page said against it. */
  lapsed?: { why: string | null };
  onMark: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const guide = useRef<HTMLElement>(null);
  // It opens below its row, which may stand at the lower edge: all of what is to be done should be in view.
  useEffect(() => {
    guide.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={guide} className={styles.guide} aria-label={t('byHandGuide.label', { component })}>
      {lapsed !== undefined && (
        <p className={styles.lapsed} role="status">
          <Icon name="alert" />
          <span>
            <strong>{t('byHandGuide.lapsed')}</strong> {lapsed.why}
          </span>
        </p>
      )}
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
