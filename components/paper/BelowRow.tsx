import type { ReactNode } from 'react';
import type { ChecklistLine } from '#lib/domain/checklist';
import { useText } from '../text/use-text.ts';
import { ByHandGuide } from './ByHandGuide.tsx';
import type { ComponentEvents } from './component-events.ts';
import styles from './ComponentRow.module.css';
import { describeLapse } from './describe-failure.ts';
import { MarkForm } from './MarkForm.tsx';
import { PaperOrder } from './PaperOrder.tsx';
import type { TrayPaper } from './paper-view.ts';

/** What the officer has opened below a row. A saved file is one made after `since`, when it was asked for. */
export type Opened =
  | { kind: 'mark' }
  | { kind: 'order' }
  | { kind: 'saved'; since: string | null }
  /** What is told of this lapsed job has been read. */
  | { kind: 'read'; jobId: string };

/** What is open below a component: a form, the order of its papers, or how to attach its file by hand. */
export function BelowRow({
  opened,
  line: { component, state, lapsed },
  papers,
  events,
  onMark,
  onClose,
  onRead,
}: {
  opened: Opened | null;
  line: ChecklistLine;
  papers: readonly TrayPaper[];
  events: ComponentEvents;
  onMark: () => void;
  onClose: () => void;
  onRead: (jobId: string) => void;
}) {
  const text = useText();
  const { key, name } = component;
  if (state.kind === 'attaching') return null;
  if (opened?.kind === 'mark') {
    return below(<MarkForm onMark={(note) => events.onMarkAttached(key, note)} onClose={onClose} />);
  }
  if (opened?.kind === 'order' && papers.length > 1) {
    return below(<PaperOrder papers={papers} onReorder={events.onReorder} onClose={onClose} />);
  }
  const guide = { component: name, onMark, onClose };
  if (state.kind === 'byHand') {
    const { jobId, file } = state;
    return below(<ByHandGuide {...guide} fileName={file.name} onStop={() => events.onStopByHand(jobId)} />);
  }
  if (lapsed !== undefined && !(opened?.kind === 'read' && opened.jobId === lapsed.jobId)) {
    const { jobId, file, failure } = lapsed;
    const why = describeLapse(failure, text);
    return below(
      <ByHandGuide
        {...guide}
        fileName={file.name}
        onStop={null}
        lapsed={{ why }}
        onClose={() => onRead(jobId)}
      />,
    );
  }
  const made = component.state;
  const isSaved = opened?.kind === 'saved' && made.kind === 'ready' && made.at !== opened.since;
  return isSaved ? below(<ByHandGuide {...guide} fileName={made.file.name} onStop={null} />) : null;
}

function below(part: ReactNode): ReactNode {
  return <div className={styles.form}>{part}</div>;
}
