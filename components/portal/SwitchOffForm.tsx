import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';

/** Switches something off, with the reason that colleagues will read. */
export function SwitchOffForm({
  what,
  onOff,
  onClose,
}: {
  what: string;
  onOff: (why: string) => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const [why, setWhy] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  const reason = why.trim();
  return (
    <InlineForm
      title={t('off.form.title', { what })}
      submit={t('off.form.submit')}
      danger
      onSubmit={() => {
        setWasAsked(true);
        if (reason === '') return;
        onOff(reason);
        onClose();
      }}
      onCancel={onClose}
    >
      <TextInput
        label={t('off.form.why')}
        description={t('off.form.why.hint')}
        value={why}
        maxLength={300}
        onChange={({ currentTarget: { value } }) => setWhy(value)}
        error={wasAsked && reason === '' ? t('off.form.why.empty') : undefined}
        autoFocus
      />
      <Note tone="neutral" icon="info">
        {t('off.form.note')}
      </Note>
    </InlineForm>
  );
}
