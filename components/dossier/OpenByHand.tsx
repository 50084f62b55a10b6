import { Autocomplete, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { procedures } from '#lib/domain/procedure-catalogue';
import { useText } from '../text/use-text.ts';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';
import { type ByHandDraft, emptyDraft, readDraft } from './open-by-hand.ts';
import type { OpenByHandInput } from './desk-view.ts';
import styles from './OpenByHand.module.css';

const suggestions = procedures.map(({ code, name }) => `${code} · ${name}`);

/** Opens a dossier without any page: for when the portal cannot be read. */
export function OpenByHand({
  onOpen,
  onCancel,
}: {
  onOpen: (input: OpenByHandInput) => void;
  onCancel: () => void;
}) {
  const { t } = useText();
  const [draft, setDraft] = useState<ByHandDraft>(emptyDraft);
  const [wasAsked, setWasAsked] = useState(false);
  const reading = readDraft(draft);
  const set = (change: Partial<ByHandDraft>) => setDraft((known) => ({ ...known, ...change }));
  const errorOf = (field: 'citizenNumber' | 'unitCode' | 'procedure') =>
    wasAsked && reading.errors.includes(field) ? t(`byHand.error.${field}`) : undefined;
  const isCitizen = draft.kind === 'citizen';

  return (
    <InlineForm
      title={t('byHand.title')}
      submit={t('byHand.submit')}
      onSubmit={() => (reading.input === null ? setWasAsked(true) : onOpen(reading.input))}
      onCancel={onCancel}
    >
      <Note tone="neutral" icon="info">
        {t('byHand.body')}
      </Note>
      <SegmentedControl
        aria-label={t('byHand.kind')}
        value={draft.kind}
        onChange={(kind) => set({ kind: kind === 'organisation' ? 'organisation' : 'citizen' })}
        data={[
          { value: 'citizen', label: t('byHand.citizen') },
          { value: 'organisation', label: t('byHand.organisation') },
        ]}
      />
      <div className={styles.pair}>
        <TextInput
          label={isCitizen ? t('byHand.citizenNumber') : t('byHand.unitCode')}
          value={isCitizen ? draft.citizenNumber : draft.unitCode}
          inputMode={isCitizen ? 'numeric' : 'text'}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) =>
            set(isCitizen ? { citizenNumber: value } : { unitCode: value })
          }
          description={
            reading.unknownProvince === null
              ? undefined
              : t('byHand.warning.province', { code: reading.unknownProvince })
          }
          error={errorOf(isCitizen ? 'citizenNumber' : 'unitCode')}
          autoFocus
        />
        <TextInput
          label={isCitizen ? t('byHand.citizenName') : t('byHand.unitName')}
          value={draft.name}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => set({ name: value })}
        />
      </div>
      <Autocomplete
        label={t('byHand.procedure')}
        placeholder={t('byHand.procedure.hint')}
        data={suggestions}
        limit={8}
        value={draft.procedure}
        onChange={(procedure) => set({ procedure })}
        error={errorOf('procedure')}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('byHand.number')}
          value={draft.number}
          autoComplete="off"
          onChange={({ currentTarget: { value } }) => set({ number: value })}
        />
        <div>
          <div className={styles.label} aria-hidden>
            {t('byHand.channel')}
          </div>
          <SegmentedControl
            aria-label={t('byHand.channel')}
            value={draft.channel}
            onChange={(channel) => set({ channel: channel === 'byPost' ? 'byPost' : 'inPerson' })}
            data={[
              { value: 'inPerson', label: t('dossier.inPerson') },
              { value: 'byPost', label: t('dossier.byPost') },
            ]}
          />
        </div>
      </div>
    </InlineForm>
  );
}
