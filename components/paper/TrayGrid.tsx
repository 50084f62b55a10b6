import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { moveBeside, moveByOne } from '#lib/domain/paper-order';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { countPages, type TrayPaper } from './paper-view.ts';
import { Thumb } from './Thumb.tsx';
import styles from './TrayGrid.module.css';
import { carriesPapers, dragPapers, droppedPapers } from './use-file-drop.ts';
import type { Selection } from './use-selection.ts';

type Place = { id: string; side: 'before' | 'after' };

/**
 * The papers as numbered thumbnails: click or Space selects, Shift extends, arrows move, Delete removes; Alt and an
 * arrow, or dragging, puts papers into another place.
 */
export function TrayGrid({
  papers,
  selection,
  onRemove,
  onReorder,
}: {
  papers: readonly TrayPaper[];
  selection: Selection;
  onRemove: (paperIds: readonly string[]) => void;
  onReorder: (paperIds: readonly string[]) => void;
}) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [place, setPlace] = useState<Place | null>(null);
  const ids = papers.map(({ paper }) => paper.id);
  const reachable = Math.min(current, papers.length - 1);

  const move = (index: number) => {
    const next = Math.max(0, Math.min(papers.length - 1, index));
    setCurrent(next);
    const option = list.current?.children[next];
    if (option instanceof HTMLElement) option.focus();
  };

  /** A selected paper takes the other selected ones along. */
  const withOthers = (id: string) => (selection.selected.includes(id) ? selection.selected : [id]);

  const shift = (where: 'earlier' | 'later', id: string) => {
    const order = moveByOne(ids, withOthers(id), where);
    setCurrent(order.indexOf(id));
    onReorder(order);
  };

  const onDrop = (event: DragEvent) => {
    if (place === null || !carriesPapers(event.dataTransfer)) return;
    event.preventDefault();
    setPlace(null);
    onReorder(moveBeside(ids, droppedPapers(event.dataTransfer), place));
  };

  const onKeyDown = (event: KeyboardEvent, index: number, id: string) => {
    const step = {
      ArrowRight: 1,
      ArrowDown: columnsOf(list.current),
      ArrowLeft: -1,
      ArrowUp: -columnsOf(list.current),
    };
    const isKnown = (key: string): key is keyof typeof step => key in step;
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'))
      shift(event.key === 'ArrowLeft' ? 'earlier' : 'later', id);
    else if (isKnown(event.key)) move(index + step[event.key]);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(papers.length - 1);
    else if (event.key === ' ' || event.key === 'Enter') choose(event.shiftKey, id);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) selection.selectAll();
    else if (event.key === 'Escape') selection.clear();
    else if (event.key === 'Delete') onRemove(withOthers(id));
    else return;
    event.preventDefault();
  };

  const choose = (isRange: boolean, id: string) => (isRange ? selection.extendTo(id) : selection.toggle(id));

  return (
    <div ref={list} className={styles.grid} role="listbox" aria-multiselectable aria-label={t('tray.list')}>
      {papers.map(({ paper, thumbs }, index) => {
        const isSelected = selection.selected.includes(paper.id);
        const pages = countPages(paper);
        return (
          <div
            key={paper.id}
            role="option"
            aria-selected={isSelected}
            title={paper.name}
            tabIndex={index === reachable ? 0 : -1}
            aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
            className={classNames(
              styles.paper,
              isSelected && styles.selected,
              place?.id === paper.id && styles[place.side],
            )}
            draggable
            onDragStart={({ dataTransfer }) => dragPapers(dataTransfer, withOthers(paper.id))}
            onDragEnd={() => setPlace(null)}
            onDragLeave={() => setPlace(null)}
            onDrop={onDrop}
            onDragOver={(event) => {
              if (!carriesPapers(event.dataTransfer)) return;
              event.preventDefault();
              setPlace({ id: paper.id, side: sideOf(event) });
            }}
            onClick={({ shiftKey }) => {
              setCurrent(index);
              choose(shiftKey, paper.id);
            }}
            onKeyDown={(event) => onKeyDown(event, index, paper.id)}
          >
            <span className={styles.frame}>
              <Thumb src={thumbs[0] ?? null} count={pages} size="large" />
              {isSelected && (
                <span className={styles.tick}>
                  <IconCheck size={12} stroke={3} aria-hidden />
                </span>
              )}
            </span>
            <span className={styles.caption}>
              <b>{index + 1}</b>
              <span className={styles.name}>{shortName(paper.name)}</span>
              {pages !== null && <VisuallyHidden>{t('component.pages', { count: pages })}</VisuallyHidden>}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** The half of a paper the pointer is over tells on which side the dragged ones go. */
function sideOf({ clientX, currentTarget }: DragEvent): Place['side'] {
  const { left, width } = currentTarget.getBoundingClientRect();
  return clientX < left + width / 2 ? 'before' : 'after';
}

/** Scanners number their files at the end: that is the part worth the little room there is. */
function shortName(name: string): string {
  const stem = name.replace(/\.[^.]+$/, '');
  return stem.length > 6 ? `…${stem.slice(-4)}` : stem;
}

function columnsOf(grid: HTMLElement | null): number {
  return grid === null ? 1 : getComputedStyle(grid).gridTemplateColumns.split(' ').length;
}
