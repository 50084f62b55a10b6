import { IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { classNames } from '../ui/class-names.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './PageReportReview.module.css';
import { countNodes, linesOf, type ReportLine } from './report-lines.ts';
import type { ReportNode } from './report-view.ts';

/** Lines drawn at once: a page of thousands of nodes must not freeze the panel. */
const drawnAtOnce = 250;
/** Open from the beginning: enough to see what kind of page it is. */
const openedDepth = 4;
/** Deeper lines stand no further to the right: the panel is narrow. */
const deepest = 12;

/** The page's structure as it will be saved, line by line. Arrows move, open and close, as in any tree. */
export function ReportTree({ root, kept }: { root: ReportNode; kept: ReadonlySet<string> }) {
  const { t } = useText();
  const list = useRef<HTMLDivElement>(null);
  const [depth, setDepth] = useState(openedDepth);
  /** Nodes that are otherwise than their depth says. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const [at, setAt] = useState('0');
  const lines = linesOf(root, kept, (path, level) => level < depth !== turned.has(path));
  const shown = lines.slice(0, drawn);
  const current = shown.some(({ path }) => path === at) ? at : '0';

  const setAll = (level: number) => {
    setDepth(level);
    setTurned(new Set());
  };
  const turn = (path: string) =>
    setTurned((known) => {
      const next = new Set(known);
      if (!next.delete(path)) next.add(path);
      return next;
    });
  const go = (path: string | undefined) => {
    if (path === undefined) return;
    setAt(path);
    list.current?.querySelector<HTMLElement>(`[data-path="${path}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, line: ReportLine, index: number) => {
    const step = stepOf(event.key, line);
    if (step === null) return;
    event.preventDefault();
    if (step === 'turn') turn(line.path);
    else if (step === 'parent')
      go(line.path.includes('.') ? line.path.slice(0, line.path.lastIndexOf('.')) : '0');
    else go((step === 'first' ? shown[0] : step === 'last' ? shown.at(-1) : shown[index + step])?.path);
  };

  return (
    <Card title={t('report.tree')} aside={<span>{t('report.tree.count', { count: countNodes(root) })}</span>}>
      <div className={styles.body}>
        <div className={styles.tools}>
          <TextButton onClick={() => setAll(Number.POSITIVE_INFINITY)}>{t('report.tree.openAll')}</TextButton>
          <TextButton onClick={() => setAll(1)}>{t('report.tree.closeAll')}</TextButton>
        </div>
      </div>
      <div ref={list} role="tree" aria-label={t('report.tree')} className={styles.tree}>
        {shown.map((line, index) => (
          <div
            key={line.path}
            role="treeitem"
            aria-level={line.depth + 1}
            aria-selected={line.path === current}
            {...(line.children > 0 ? { 'aria-expanded': line.isOpen } : {})}
            tabIndex={line.path === current ? 0 : -1}
            data-path={line.path}
            className={styles.line}
            style={{ paddingInlineStart: 8 + 10 * Math.min(line.depth, deepest) }}
            onFocus={() => setAt(line.path)}
            onKeyDown={(event) => onKey(event, line, index)}
          >
            <span
              className={classNames(styles.twist, line.isOpen && styles.open)}
              aria-hidden
              onClick={() => line.children > 0 && turn(line.path)}
            >
              {line.children > 0 && <IconChevronRight size={14} stroke={2} />}
            </span>
            <Line line={line} />
          </div>
        ))}
      </div>
      {lines.length > drawn && (
        <div className={styles.body}>
          <TextButton onClick={() => setDrawn(drawn + drawnAtOnce)}>
            {t('report.tree.more', { count: Math.min(drawnAtOnce, lines.length - drawn) })}
          </TextButton>
        </div>
      )}
    </Card>
  );
}

type Step = 1 | -1 | 'first' | 'last' | 'parent' | 'turn';

function stepOf(key: string, { isOpen, children }: ReportLine): Step | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    case 'ArrowRight':
      return children === 0 ? null : isOpen ? 1 : 'turn';
    case 'ArrowLeft':
      return children > 0 && isOpen ? 'turn' : 'parent';
    case 'Enter':
    case ' ':
      return children > 0 ? 'turn' : null;
    default:
      return null;
  }
}

function Line({ line }: { line: ReportLine }) {
  const { t } = useText();
  return (
    <span className={styles.node}>
      <span className={styles.tag}>{line.tag}</span>
      {line.attributes !== '' && <span className={styles.attributes}> {line.attributes}</span>}
      {line.shadow !== null && <span className={styles.shadow}> ({t('report.tree.shadow')})</span>}
      {line.text !== '' && <span className={line.isKept ? styles.kept : undefined}> “{line.text}”</span>}
    </span>
  );
}
