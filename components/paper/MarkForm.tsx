import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { InlineForm } from '../ui/InlineForm.tsx';

/** Records, with a note, that a component's file is on the portal. */
export function MarkForm({ onMark, onClose }: { onMark: (note: string) => void; onClose: () => void }) {
  const { t } = useText();
  const [note, setNote] = useState('');
  return (
    <InlineForm
      title={t('component.mark.title')}
      submit={t('action.save')}
      onCancel={onClose}
      onSubmit={() => {
        onMark(note.trim());
        onClose();
      }}
    >
      <TextInput
        label={t('component.mark.note')}
        value={note}
        onChange={({ currentTarget: { value } }) => setNote(value)}
        autoFocus
      />
    </InlineForm>
  );
}
