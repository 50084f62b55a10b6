import { TextInput } from '@mantine/core';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier } from '#lib/domain/dossier';
import type { PageTie } from '#lib/domain/next-action';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import type { ComponentEvents } from './component-events.ts';
import styles from './ComponentList.module.css';
import { ComponentRow } from './ComponentRow.tsx';
import type { TrayPaper } from './paper-view.ts';

/** The dossier's components, each with its papers and its state; also where selected papers are assigned. */
export function ComponentList({
  dossier,
  papers,
  ready,
  attaching,
  selected,
  isAdding,
  tie,
  now,
  onAdding,
  events,
}: {
  dossier: Dossier;
  papers: readonly TrayPaper[];
  ready: readonly string[];
  attaching: readonly string[];
  selected: readonly string[];
  isAdding: boolean;
  tie: PageTie;
  now: string;
  onAdding: (isAdding: boolean) => void;
  events: ComponentEvents & { onAddComponent: (name: string) => void };
}) {
  const { t } = useText();
  const { components, componentsFrom } = dossier;
  const canAdd = componentsFrom !== 'portal';
  const isNotThePages = componentsFrom === 'catalogue' && events.onTeachTable !== undefined;
  return (
    <Card
      id="desk-components"
      title={t('components.title')}
      aside={components.length > 0 && <Summary {...{ dossier, ready, attaching }} />}
    >
      {components.length === 0 && !isAdding && (
        <EmptyState
          drawing={IconListDetails}
          title={t('components.empty')}
          body={t('components.empty.next')}
        />
      )}
      {isNotThePages && (
        <div className={styles.note}>
          <Note tone="attention" icon="info">
            {t('components.notThePages')}
          </Note>
        </div>
      )}
      {components.length > 0 && (
        <ul className={styles.list}>
          {components.map((component) => (
            <ComponentRow
              key={component.key}
              component={component}
              papers={papers.filter(({ paper }) => paper.component === component.key)}
              isReady={ready.includes(component.key)}
              isAttaching={attaching.includes(component.key)}
              selected={selected}
              tie={tie}
              now={now}
              events={events}
            />
          ))}
        </ul>
      )}
      {canAdd && (
        <div className={styles.foot}>
          {isAdding ? (
            <AddForm onAdd={events.onAddComponent} onClose={() => onAdding(false)} />
          ) : (
            <>
              {components.length > 0 && !isNotThePages && (
                <span className={styles.origin}>
                  {componentsFrom === 'catalogue'
                    ? t('components.fromCatalogue')
                    : t('components.fromOfficer')}
                </span>
              )}
              <TextButton onClick={() => onAdding(true)}>
                <IconPlus size={15} stroke={1.75} aria-hidden />
                {t('components.add')}
              </TextButton>
            </>
          )}
        </div>
      )}
    </Card>
  );
}

/** `2 đã đính kèm · 1 sẵn sàng · 1 còn thiếu`: only what there is. */
function Summary({
  dossier: { components },
  ready,
  attaching,
}: {
  dossier: Dossier;
  ready: readonly string[];
  attaching: readonly string[];
}) {
  const { t } = useText();
  const isUnderWay = (key: string) => ready.includes(key) || attaching.includes(key);
  const failed = components.filter(
    ({ key, state }) => state.kind === 'failed' && !attaching.includes(key),
  ).length;
  const attached = components.filter(
    ({ key, state }) => state.kind === 'attached' && !isUnderWay(key),
  ).length;
  const missing = components.filter(
    ({ key, required, state }) => required && state.kind === 'missing' && !isUnderWay(key),
  ).length;
  const isReady = components.filter(
    ({ key, state }) => ready.includes(key) && state.kind !== 'failed',
  ).length;
  const parts = [
    attached > 0 ? t('components.attached', { count: attached }) : null,
    isReady > 0 ? t('components.ready', { count: isReady }) : null,
    failed > 0 ? t('components.failed', { count: failed }) : null,
    missing > 0 ? t('components.missing', { count: missing }) : null,
  ];
  return <span>{parts.filter((part) => part !== null).join(' · ')}</span>;
}

function AddForm({ onAdd, onClose }: { onAdd: (name: string) => void; onClose: () => void }) {
  const { t } = useText();
  const [name, setName] = useState('');
  return (
    <InlineForm
      title={t('components.add')}
      submit={t('components.add.submit')}
      onCancel={onClose}
      onSubmit={() => {
        if (name.trim() === '') return;
        onAdd(name.trim());
        onClose();
      }}
    >
      <TextInput
        label={t('components.add.name')}
        value={name}
        onChange={({ currentTarget: { value } }) => setName(value)}
        required
        withAsterisk={false}
        autoFocus
      />
    </InlineForm>
  );
}
