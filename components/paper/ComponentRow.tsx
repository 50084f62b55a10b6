import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierComponent } from '#lib/domain/dossier';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Pill } from '../ui/Pill.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './ComponentRow.module.css';
import { describeComponent } from './describe-component.ts';
import { countPages, type TrayPaper } from './paper-view.ts';
import { Thumb } from './Thumb.tsx';
import { useFileDrop } from './use-file-drop.ts';

export type ComponentEvents = {
  onAddFiles: (files: File[], component: string | null) => void;
  onAssign: (paperIds: readonly string[], component: string | null) => void;
  onAttach: (components: readonly string[]) => void;
  onAttachAnyway: (component: string) => void;
  onMarkAttached: (component: string, note: string) => void;
};

/** One component: its paper, its state, how that is known; a place to drop papers on, or to assign selected ones to. */
export function ComponentRow({
  component,
  papers,
  isReady,
  isAttaching,
  selected,
  now,
  events,
}: {
  component: DossierComponent;
  papers: readonly TrayPaper[];
  isReady: boolean;
  isAttaching: boolean;
  selected: readonly string[];
  now: string;
  events: ComponentEvents;
}) {
  const text = useText();
  const { t } = text;
  const [isMarking, setIsMarking] = useState(false);
  const { key, name, state } = component;
  const words = describeComponent({ component, papers, isReady, isAttaching, now }, text);
  const drop = useFileDrop({
    onFiles: (files) => events.onAddFiles(files, key),
    onPapers: (ids) => events.onAssign(ids, key),
  });
  const isTarget = selected.length > 0 && !isAttaching;

  return (
    <li
      className={classNames(styles.row, drop.isOver && styles.over)}
      data-component={key}
      tabIndex={-1}
      {...drop.handlers}
    >
      <div className={classNames(styles.main, words.needsAction && styles.explained)}>
        <Thumb
          src={papers[0]?.thumbs[0] ?? null}
          isEmpty={
            papers.length === 0 && (state.kind === 'missing' || (state.kind !== 'attached' && !state.file))
          }
          count={countOf(component, papers)}
        />
        <div className={styles.words}>
          <h3 className={styles.name}>{name}</h3>
          <p className={classNames(styles.evidence, words.needsAction && styles.telling)} aria-live="polite">
            {drop.isOver ? t('component.dropHere') : words.evidence}
          </p>
          {words.needsAction && (
            <WaysOn {...{ component, papers, isReady, events }} onMark={() => setIsMarking(true)} />
          )}
        </div>
        <div className={styles.state}>
          {isTarget ? (
            <Button
              size="compact-sm"
              variant="light"
              aria-label={t('component.assignHere.label', { count: selected.length, name })}
              onClick={() => events.onAssign(selected, key)}
            >
              {t('component.assignHere')}
            </Button>
          ) : (
            <Pill tone={words.tone} icon={words.icon} word={words.pill} />
          )}
        </div>
        <RowMenu {...{ component, papers, isReady, isAttaching, events }} onMark={() => setIsMarking(true)} />
      </div>
      {isMarking && (
        <MarkForm onMark={(note) => events.onMarkAttached(key, note)} onClose={() => setIsMarking(false)} />
      )}
    </li>
  );
}

function countOf({ state }: DossierComponent, papers: readonly TrayPaper[]): number | null {
  if (papers.length === 0) return state.kind === 'missing' ? null : (state.file?.pages ?? null);
  return papers.reduce((total, { paper }) => total + (countPages(paper) ?? 1), 0);
}

/** What can be done about a file that is not, or not provably, on its row. */
function WaysOn({
  component: { key, state },
  papers,
  isReady,
  events,
  onMark,
}: {
  component: DossierComponent;
  papers: readonly TrayPaper[];
  isReady: boolean;
  events: ComponentEvents;
  onMark: () => void;
}) {
  const { t } = useText();
  const hasFile = papers.length > 0 || isReady;
  const isHeld = state.kind === 'failed' && state.failure.kind === 'rowHoldsFile';
  return (
    <div className={styles.ways}>
      {hasFile && isHeld && (
        <TextButton onClick={() => events.onAttachAnyway(key)}>{t('component.menu.attachAnyway')}</TextButton>
      )}
      {hasFile && !isHeld && (
        <TextButton onClick={() => events.onAttach([key])}>{t('component.menu.attachAgain')}</TextButton>
      )}
      <TextButton tone="neutral" onClick={() => onMark()}>
        {t('component.menu.markAttached')}
      </TextButton>
    </div>
  );
}

function RowMenu({
  component: { key, name, state },
  papers,
  isReady,
  isAttaching,
  events,
  onMark,
}: {
  component: DossierComponent;
  papers: readonly TrayPaper[];
  isReady: boolean;
  isAttaching: boolean;
  events: ComponentEvents;
  onMark: () => void;
}) {
  const { t } = useText();
  const hasFile = papers.length > 0 || isReady;
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon className={styles.menu} disabled={isAttaching} aria-label={t('component.menu', { name })}>
          <IconDotsVertical size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {hasFile && (state.kind === 'failed' || state.kind === 'attached') && (
          <Menu.Item onClick={() => events.onAttach([key])}>{t('component.menu.attachAgain')}</Menu.Item>
        )}
        {papers.length > 0 && state.kind !== 'attached' && (
          <Menu.Item
            onClick={() =>
              events.onAssign(
                papers.map(({ paper }) => paper.id),
                null,
              )
            }
          >
            {t('component.menu.backToTray')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => onMark()}>{t('component.menu.markAttached')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function MarkForm({ onMark, onClose }: { onMark: (note: string) => void; onClose: () => void }) {
  const { t } = useText();
  const [note, setNote] = useState('');
  return (
    <div className={styles.form}>
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
    </div>
  );
}
