import { useText } from '../text/use-text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './SavedFileGuide.module.css';

/** How a file that was saved to Downloads gets onto its row by hand. */
export function SavedFileGuide({
  component,
  fileName,
  onMark,
  onClose,
}: {
  component: string;
  fileName: string;
  onMark: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  return (
    <div className={styles.guide} role="status">
      <h4 className={styles.title}>{t('component.saved.title')}</h4>
      <ol className={styles.steps}>
        <li>{t('component.saved.row', { component })}</li>
        <li>{t('component.saved.file', { file: fileName })}</li>
        <li>
          {t('component.saved.mark')}{' '}
          <TextButton onClick={() => onMark()}>{t('component.menu.markAttached')}</TextButton>
        </li>
      </ol>
      <TextButton tone="neutral" onClick={() => onClose()}>
        {t('action.close')}
      </TextButton>
    </div>
  );
}
