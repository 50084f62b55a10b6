import { TextInput } from '@mantine/core';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Checklist, ChecklistLine } from '#lib/domain/checklist';
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

/** The dossier's components, each with its papers, its state and the page's row; also where selected papers are assigned. */
export function ComponentList({
  dossier: { components, componentsFrom },
  checklist: { lines, spare, pairable },
  papers,
  selected,
  isAdding,
  tie,
  now,
  onAdding,
  events,
}: {
  dossier: Dossier;
  checklist: Checklist;
  papers: readonly TrayPaper[];
  selected: readonly string[];
  isAdding: boolean;
  tie: PageTie;
  now: string;
  onAdding: (isAdding: boolean) => void;
  events: ComponentEvents & { onAddComponent: (name: string) => void };
}) {
  const { t } = useText();
  const canAdd = componentsFrom !== 'portal';
  const isNotThePages = componentsFrom === 'catalogue' && events.onTeachTable !== undefined;
  return (
    <Card
      id="desk-components"
      title={t('components.title')}
      aside={lines.length > 0 && <Summary lines={lines} />}
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
      {lines.length > 0 && (
        <ul className={styles.list}>
          {lines.map((line, index) => (
            <ComponentRow
              key={`${line.component.key} ${ordinal(lines, index)}`}
              line={line}
              papers={papers.filter(({ paper }) => paper.component === line.component.key)}
              pairable={pairable}
              selected={selected}
              tie={tie}
              now={now}
              events={events}
            />
          ))}
        </ul>
      )}
      {spare.length > 0 && (
        <p className={styles.spare}>
          {t('components.spare', { names: spare.map(({ name }) => name).join(', ') })}
        </p>
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

/** How many lines of the same component stand above: a page may list two of one name. */
function ordinal(lines: readonly ChecklistLine[], index: number): number {
  const key = lines[index]?.component.key;
  return lines.slice(0, index).filter(({ component }) => component.key === key).length;
}

/** `2 đã đính kèm · 1 sẵn sàng · 1 còn thiếu`: only what there is. */
function Summary({ lines }: { lines: readonly ChecklistLine[] }) {
  const { t } = useText();
  const count = (...kinds: ChecklistLine['state']['kind'][]) =>
    lines.filter(({ state }) => kinds.includes(state.kind)).length;
  const attached = count('attached');
  const ready = count('ready');
  const sending = count('attaching');
  const byHand = count('byHand');
  const failed = count('failed', 'noRow', 'twoRows', 'overLimit', 'alreadyThere');
  const missing = lines.filter(
    ({ component, state }) => component.required && state.kind === 'missing',
  ).length;
  const parts = [
    attached > 0 ? t('components.attached', { count: attached }) : null,
    sending > 0 ? t('components.sending', { count: sending }) : null,
    byHand > 0 ? t('components.byHand', { count: byHand }) : null,
    ready > 0 ? t('components.ready', { count: ready }) : null,
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
