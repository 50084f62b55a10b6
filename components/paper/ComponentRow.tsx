import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ChecklistLine } from '#lib/domain/checklist';
import type { DossierComponent } from '#lib/domain/dossier';
import type { PageTie } from '#lib/domain/next-action';
import type { ComponentRow as PageRow } from '#lib/domain/page-reading.schema';
import { wayToPage } from '../portal/way-to-page.ts';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { Pill } from '../ui/Pill.tsx';
import { BelowRow, type Opened } from './BelowRow.tsx';
import type { ComponentEvents } from './component-events.ts';
import { ComponentMenu } from './ComponentMenu.tsx';
import styles from './ComponentRow.module.css';
import { describeLine } from './describe-component.ts';
import { describeThere } from './describe-there.ts';
import { countPages, type TrayPaper } from './paper-view.ts';
import { Thumb } from './Thumb.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { WaysOn } from './WaysOn.tsx';

/**
 * One component: its paper, its state and how that is known, and beside it what the page's own row is like; a place to drop
 * papers on, or to assign selected ones to.
 */
export function ComponentRow({
  line,
  papers,
  pairable,
  selected,
  tie,
  now,
  events,
}: {
  line: ChecklistLine;
  papers: readonly TrayPaper[];
  pairable: readonly PageRow[];
  selected: readonly string[];
  tie: PageTie;
  now: string;
  events: ComponentEvents;
}) {
  const text = useText();
  const { t } = text;
  const [opened, setOpened] = useState<Opened | null>(null);
  const { component, match } = line;
  const { key, name } = component;
  const words = describeLine(line, papers, now, text, pairable.length > 0);
  const there = describeThere(line, text);
  const isAttaching = line.state.kind === 'attaching';
  const drop = useFileDrop({
    onFiles: (files) => events.onAddFiles(files, key),
    onPapers: (ids) => events.onAssign(ids, key),
  });
  const way = wayToPage(tie, events, text);
  const mark = () => setOpened({ kind: 'mark' });
  const attachByHand = () => {
    // Where the row is watched, the guide comes and goes with the watch.
    const isWatched = tie.kind === 'here' && match?.kind === 'row';
    setOpened(isWatched ? null : { kind: 'saved', since: timeOf(component) });
    events.onAttachByHand(key);
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
          isEmpty={papers.length === 0 && !hasFile(component)}
          count={countOf(component, papers)}
        />
        <div className={styles.words}>
          <h3 className={styles.name}>{name}</h3>
          <p className={classNames(styles.evidence, words.needsAction && styles.telling)} aria-live="polite">
            {drop.isOver ? t('component.dropHere') : words.evidence}
          </p>
          {words.needsAction && (
            <WaysOn
              {...{ line, pairable, way, events }}
              paperIds={papers.map(({ paper }) => paper.id)}
              onByHand={attachByHand}
              onMark={mark}
            />
          )}
        </div>
        <div className={styles.side}>
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
          {there !== null && (
            <p
              className={classNames(
                styles.there,
                line.state.kind === 'attached' && styles.settled,
                there.isInTheWay && styles.inTheWay,
              )}
              title={there.words}
            >
              <span className={styles.portal}>{t('there.label')}</span> {there.words}
            </p>
          )}
        </div>
        <ComponentMenu
          {...{ line, papers, way, events }}
          className={styles.menu}
          onByHand={attachByHand}
          onOrder={() => setOpened({ kind: 'order' })}
          onMark={mark}
        />
      </div>
      <BelowRow
        {...{ opened, line, papers, events }}
        onMark={mark}
        onClose={() => setOpened(null)}
        onRead={(jobId) => setOpened({ kind: 'read', jobId })}
      />
    </li>
  );
}

function hasFile({ state }: DossierComponent): boolean {
  if (state.kind === 'missing') return false;
  return state.kind === 'attached' || state.file !== null;
}

function countOf({ state }: DossierComponent, papers: readonly TrayPaper[]): number | null {
  if (papers.length === 0) return state.kind === 'missing' ? null : (state.file?.pages ?? null);
  return papers.reduce((total, { paper }) => total + (countPages(paper) ?? 1), 0);
}

function timeOf({ state }: DossierComponent): string | null {
  return state.kind === 'missing' ? null : state.at;
}
