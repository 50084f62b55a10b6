import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseDossierNumber } from '#lib/domain/dossier-number';
import { useText } from '../text/use-text.ts';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';
import type { DeskEvents } from './desk-view.ts';
import { OpenByHand } from './OpenByHand.tsx';

/** The forms that can stand in the action bar's place. */
export type DeskForm = 'number' | 'forwarded' | 'issued' | 'returned' | 'discard' | 'openByHand';

type FormEvents = Pick<
  DeskEvents,
  | 'onRecordNumber'
  | 'onRecordForwarded'
  | 'onRecordIssued'
  | 'onRecordReturned'
  | 'onDiscard'
  | 'onOpenByHand'
>;

/** What the portal could not tell, recorded by hand. `onClose` is called after recording, too. */
export function DeskForms({
  form,
  events,
  onClose,
}: {
  form: DeskForm;
  events: FormEvents;
  onClose: () => void;
}) {
  const { t } = useText();
  const then = (record: () => void) => () => {
    record();
    onClose();
  };
  switch (form) {
    case 'number':
      return (
        <NumberForm onRecord={(number) => then(() => events.onRecordNumber(number))()} onCancel={onClose} />
      );
    case 'forwarded':
      return (
        <WordForm
          title={t('form.forwarded.title')}
          label={t('form.forwarded.label')}
          onRecord={(to) => then(() => events.onRecordForwarded(to))()}
          onCancel={onClose}
        />
      );
    case 'issued':
      return (
        <InlineForm
          title={t('form.issued.title')}
          submit={t('action.save')}
          onSubmit={then(events.onRecordIssued)}
          onCancel={onClose}
        >
          <Note tone="neutral" icon="info">
            {t('form.issued.note')}
          </Note>
        </InlineForm>
      );
    case 'returned':
      return (
        <WordForm
          title={t('form.returned.title')}
          label={t('form.returned.label')}
          placeholder={t('form.returned.hint')}
          onRecord={(way) => then(() => events.onRecordReturned(way))()}
          onCancel={onClose}
        />
      );
    case 'discard':
      return (
        <InlineForm
          title={t('form.discard.title')}
          submit={t('form.discard.submit')}
          danger
          onSubmit={then(events.onDiscard)}
          onCancel={onClose}
        >
          <Note tone="neutral" icon="info">
            {t('form.discard.note')}
          </Note>
        </InlineForm>
      );
    case 'openByHand':
      return <OpenByHand onOpen={(input) => then(() => events.onOpenByHand(input))()} onCancel={onClose} />;
  }
}

function NumberForm({ onRecord, onCancel }: { onRecord: (number: string) => void; onCancel: () => void }) {
  const { t } = useText();
  const [number, setNumber] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  const reading = parseDossierNumber(number);
  return (
    <InlineForm
      title={t('form.number.title')}
      submit={t('action.save')}
      onSubmit={() => (reading === null ? setWasAsked(true) : onRecord(reading.number))}
      onCancel={onCancel}
    >
      <TextInput
        label={t('form.number.label')}
        description={reading?.kind === 'unknownForm' ? t('form.number.unknown') : t('form.number.hint')}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={wasAsked && reading === null ? t('form.number.empty') : undefined}
        autoFocus
      />
    </InlineForm>
  );
}

function WordForm({
  title,
  label,
  placeholder,
  onRecord,
  onCancel,
}: {
  title: string;
  label: string;
  placeholder?: string;
  onRecord: (words: string) => void;
  onCancel: () => void;
}) {
  const { t } = useText();
  const [words, setWords] = useState('');
  return (
    <InlineForm
      title={title}
      submit={t('action.save')}
      onSubmit={() => onRecord(words.trim())}
      onCancel={onCancel}
    >
      <TextInput
        label={label}
        placeholder={placeholder ?? ''}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        autoFocus
      />
    </InlineForm>
  );
}
