import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import type { Language } from '../text/text-key.ts';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { FurtherAddresses } from './FurtherAddresses.tsx';
import {
  draftOf,
  type FurtherField,
  type OfficeDraft,
  type OfficeField,
  type OfficeProblem,
  readOfficeDraft,
} from './office-draft.ts';
import styles from './OfficeForm.module.css';
import { type Portal, portals } from './portal-address.ts';

/** The four fields of an office, checked in words; `isWhole` adds what a first run does not ask: further addresses, language. */
export function OfficeForm({
  settings,
  submit,
  isSaving,
  problem,
  isWhole,
  onSave,
  children,
}: {
  settings: OfficeSettings | null;
  submit: string;
  isSaving: boolean;
  problem: OfficeProblem | null;
  isWhole: boolean;
  onSave: (settings: OfficeSettings) => void;
  children?: ReactNode;
}) {
  const { t, language } = useText();
  const [draft, setDraft] = useState<OfficeDraft>(() => draftOf(settings, language));
  const [wasAsked, setWasAsked] = useState(false);
  const reading = readOfficeDraft(draft);
  const errorOf = (name: OfficeField | FurtherField) => {
    const error = reading.errors[name];
    return wasAsked && error !== undefined ? t(error) : undefined;
  };
  const further = (portal: Portal) => ({
    addresses: draft.further[portal],
    errors: draft.further[portal].map((_, index) => errorOf(`${portal}.${index}`)),
    onChange: (addresses: readonly string[]) =>
      setDraft((known) => ({ ...known, further: { ...known.further, [portal]: addresses } })),
  });
  const field = (name: OfficeField) => ({
    value: draft[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setDraft((known) => ({ ...known, [name]: value })),
    error: errorOf(name),
    autoComplete: 'off',
  });

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
        {portals.map((portal) => (
          <Fragment key={portal}>
            <TextInput label={t(`office.${portal}`)} inputMode="url" spellCheck={false} {...field(portal)} />
            {isWhole && <FurtherAddresses portal={t(`office.${portal}`)} {...further(portal)} />}
          </Fragment>
        ))}
        <p className={styles.hint}>{t('office.portals.hint')}</p>
      </fieldset>
      {isWhole && (
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
