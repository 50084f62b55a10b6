import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Language } from '../text/text-key.ts';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import {
  draftOf,
  type OfficeDraft,
  type OfficeField,
  type OfficeProblem,
  readOfficeDraft,
} from './office-draft.ts';
import styles from './OfficeForm.module.css';

/** The four fields of an office, checked in words; `withLanguage` adds the language's switch. */
export function OfficeForm({
  settings,
  submit,
  isSaving,
  problem,
  withLanguage,
  onSave,
  children,
}: {
  settings: OfficeSettings | null;
  submit: string;
  isSaving: boolean;
  problem: OfficeProblem | null;
  withLanguage: boolean;
  onSave: (settings: OfficeSettings) => void;
  children?: ReactNode;
}) {
  const { t, language } = useText();
  const [draft, setDraft] = useState<OfficeDraft>(() => draftOf(settings, language));
  const [wasAsked, setWasAsked] = useState(false);
  const reading = readOfficeDraft(draft);
  const field = (name: OfficeField) => {
    const error = reading.errors[name];
    return {
      value: draft[name],
      onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
        setDraft((known) => ({ ...known, [name]: value })),
      error: wasAsked && error !== undefined ? t(error) : undefined,
      autoComplete: 'off',
    };
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWasAsked(true);
        if (reading.settings !== null) onSave(reading.settings);
      }}
    >
      <fieldset className={styles.group}>
        <legend>{t('office.people')}</legend>
        <TextInput
          label={t('office.officer')}
          description={t('office.officer.hint')}
          {...field('officer')}
          autoFocus
        />
        <TextInput label={t('office.office')} description={t('office.office.hint')} {...field('office')} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{t('office.portals')}</legend>
        <TextInput label={t('office.intake')} inputMode="url" spellCheck={false} {...field('intake')} />
        <TextInput label={t('office.accounts')} inputMode="url" spellCheck={false} {...field('accounts')} />
        <p className={styles.hint}>{t('office.portals.hint')}</p>
      </fieldset>
      {withLanguage && (
        <fieldset className={styles.group}>
          <legend>{t('office.language')}</legend>
          <SegmentedControl
            aria-label={t('office.language')}
            value={draft.language}
            onChange={(value) => setDraft((known) => ({ ...known, language: asLanguage(value) }))}
            data={[
              { value: 'vi', label: t('language.vi') },
              { value: 'en', label: t('language.en') },
            ]}
          />
        </fieldset>
      )}
      {children}
      {problem !== null && (
        <Note tone="failure" icon="alert" boxed alert>
          {problem.kind === 'notAllowed'
            ? t('office.error.notAllowed', { address: problem.address })
            : t('office.error.notSaved')}
        </Note>
      )}
      <div className={styles.submit}>
        <Button type="submit" size="md" loading={isSaving}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

function asLanguage(value: string): Language {
  return value === 'en' ? 'en' : 'vi';
}
