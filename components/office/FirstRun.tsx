import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Language } from '../text/text-key.ts';
import { useText } from '../text/use-text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './OfficeForm.module.css';
import { OfficeForm } from './OfficeForm.tsx';
import type { OfficeProblem } from './office-draft.ts';

/** The first page a new officer sees: name, office, the two portals' addresses, and nothing else. */
export function FirstRun({
  isSaving,
  problem,
  onStart,
  onLanguage,
}: {
  isSaving: boolean;
  problem: OfficeProblem | null;
  onStart: (settings: OfficeSettings) => void;
  onLanguage: (language: Language) => void;
}) {
  const { t, language } = useText();
  return (
    <main className={styles.page}>
      <header className={styles.top}>
        <div className={styles.brand}>
          <span>{t('app.name')}</span>
          <TextButton onClick={() => onLanguage(language === 'vi' ? 'en' : 'vi')}>
            {t('language.other')}
          </TextButton>
        </div>
        <h1 className={styles.title}>{t('office.firstRun.title')}</h1>
        <p className={styles.body}>{t('office.firstRun.body')}</p>
      </header>
      <OfficeForm
        settings={null}
        submit={t('office.start')}
        isSaving={isSaving}
        problem={problem}
        isWhole={false}
        // The language chosen on this very page is the one to begin with.
        onSave={(settings) => onStart({ ...settings, language })}
      />
    </main>
  );
}
