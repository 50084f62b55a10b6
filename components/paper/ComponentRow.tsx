import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DossierComponent } from '#lib/domain/dossier';
import type { PageTie } from '#lib/domain/next-action';
import { wayToPage } from '../portal/way-to-page.ts';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { Pill } from '../ui/Pill.tsx';
import type { ComponentEvents } from './component-events.ts';
import { ComponentMenu } from './ComponentMenu.tsx';
import styles from './ComponentRow.module.css';
import { describeComponent } from './describe-component.ts';
import { MarkForm } from './MarkForm.tsx';
import { PaperOrder } from './PaperOrder.tsx';
import { countPages, type TrayPaper } from './paper-view.ts';
import { SavedFileGuide } from './SavedFileGuide.tsx';
import { Thumb } from './Thumb.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { WaysOn } from './WaysOn.tsx';

/** What is open below a row. A saved file is one made after `since`, when it was asked for. */
type Open = { kind: 'mark' } | { kind: 'order' } | { kind: 'saved'; since: string | null };

/** One component: its paper, its state, how that is known; a place to drop papers on, or to assign selected ones to. */
export function ComponentRow({
  component,
  papers,
  isReady,
  isAttaching,
  selected,
  tie,
  now,
  events,
}: {
  component: DossierComponent;
  papers: readonly TrayPaper[];
  isReady: boolean;
  isAttaching: boolean;
  selected: readonly string[];
  tie: PageTie;
  now: string;
  events: ComponentEvents;
}) {
  const text = useText();
  const { t } = text;
  const [opened, setOpened] = useState<Open | null>(null);
  const { key, name, state } = component;
  const words = describeComponent({ component, papers, isReady, isAttaching, now }, text);
  const drop = useFileDrop({
    onFiles: (files) => events.onAddFiles(files, key),
    onPapers: (ids) => events.onAssign(ids, key),
  });
  const way = wayToPage(tie, events, text);
  const mark = () => setOpened({ kind: 'mark' });
  const save = () => {
    setOpened({ kind: 'saved', since: timeOf(component) });
    events.onSaveFile(key);
  };
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
            <WaysOn
              {...{ component, way, events }}
              hasPapers={papers.length > 0}
              hasFile={papers.length > 0 || isReady}
              onSave={save}
              onMark={mark}
            />
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
        <ComponentMenu
          {...{ component, papers, isReady, isAttaching, way, events }}
          className={styles.menu}
          onSave={save}
          onOrder={() => setOpened({ kind: 'order' })}
          onMark={mark}
        />
      </div>
      {opened !== null && !isAttaching && (
        <Below {...{ opened, component, papers, events }} onMark={mark} onClose={() => setOpened(null)} />
      )}
    </li>
  );
}

function countOf({ state }: DossierComponent, papers: readonly TrayPaper[]): number | null {
  if (papers.length === 0) return state.kind === 'missing' ? null : (state.file?.pages ?? null);
  return papers.reduce((total, { paper }) => total + (countPages(paper) ?? 1), 0);
}

function Below({
  opened,
  component: { key, name, state },
  papers,
  events,
  onMark,
  onClose,
}: {
  opened: Open;
  component: DossierComponent;
  papers: readonly TrayPaper[];
  events: ComponentEvents;
  onMark: () => void;
  onClose: () => void;
}) {
  switch (opened.kind) {
    case 'mark':
      return (
        <div className={styles.form}>
          <MarkForm onMark={(note) => events.onMarkAttached(key, note)} onClose={onClose} />
        </div>
      );
    case 'order':
      return papers.length < 2 ? null : (
        <div className={styles.form}>
          <PaperOrder papers={papers} onReorder={events.onReorder} onClose={onClose} />
        </div>
      );
    case 'saved':
      return state.kind !== 'ready' || state.at === opened.since ? null : (
        <div className={styles.form}>
          <SavedFileGuide component={name} fileName={state.file.name} onMark={onMark} onClose={onClose} />
        </div>
      );
  }
}

function timeOf({ state }: DossierComponent): string | null {
  return state.kind === 'missing' ? null : state.at;
}
