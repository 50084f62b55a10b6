import type { RowName } from '#lib/domain/component-rows';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { Note } from '../ui/Note.tsx';
import styles from './OfficeForm.module.css';
import { OfficeForm } from './OfficeForm.tsx';
import type { OfficeProblem } from './office-draft.ts';
import { RowNames } from './RowNames.tsx';

/** The same fields as on the first run, the portals' further addresses and the language. `savedAt` and `now` are ISO instants. */
export function Settings({
  settings,
  isSaving,
  savedAt,
  now,
  problem,
  onSave,
  onRemoveRowName,
}: {
  settings: OfficeSettings;
  isSaving: boolean;
  savedAt: string | null;
  now: string;
  problem: OfficeProblem | null;
  onSave: (settings: OfficeSettings) => void;
  /** Takes an office's word for a row back, at once. */
  onRemoveRowName: (pair: RowName) => void;
}) {
  const { t, formats } = useText();
  return (
    <main className={classNames(styles.page, styles.framed)}>
      <header className={styles.top}>
        <h1 className={styles.title}>{t('office.settings.title')}</h1>
      </header>
      <OfficeForm
        settings={settings}
        submit={t('office.save')}
        isSaving={isSaving}
        problem={problem}
        isWhole
        onSave={onSave}
      >
        <Note tone="neutral" icon="info">
          {t('office.practice')}
        </Note>
        <div className={styles.saved} role="status">
          {savedAt !== null && (
            <Note tone="done" icon="check">
              {t('office.settings.saved', { when: formats.when(savedAt, now) })}
            </Note>
          )}
        </div>
      </OfficeForm>
      <RowNames rowNames={settings.rowNames ?? []} onRemove={onRemoveRowName} />
    </main>
  );
}
