import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import type { DossierComponent } from '#lib/domain/dossier';
import { useText } from '../text/use-text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import type { ComponentEvents } from './component-events.ts';
import styles from './ComponentRow.module.css';

/** Failures of ours and not of the file: on the page, a person finds the row. */
const attachedByHand: readonly AttachFailure['kind'][] = [
  'noRow',
  'twoRows',
  'notFound',
  'placesDisagree',
  'notDrawnAsTable',
  'covered',
  'pageTooBig',
  'switchedOff',
];

/** What can be done about a file that is not, or not provably, on its row. */
export function WaysOn({
  component: { key, state },
  hasPapers,
  hasFile,
  way,
  events,
  onSave,
  onMark,
}: {
  component: DossierComponent;
  hasPapers: boolean;
  hasFile: boolean;
  way: { word: string; go: () => void } | null;
  events: ComponentEvents;
  onSave: () => void;
  onMark: () => void;
}) {
  const { t } = useText();
  if (state.kind !== 'failed') return null;
  const { onTeachTable } = events;
  const { failure } = state;
  const again =
    failure.kind === 'rowHoldsFile'
      ? { word: t('component.menu.attachAnyway'), go: () => events.onAttachAnyway(key) }
      : failure.kind === 'notFound' && onTeachTable !== undefined
        ? {
            word: t(
              failure.field === 'components' ? 'screen.unread.teach.table' : 'screen.unread.teach.column',
            ),
            go: onTeachTable,
          }
        : { word: t('component.menu.attachAgain'), go: () => events.onAttach([key]) };
  const next = way ?? again;
  return (
    <div className={styles.ways}>
      {hasFile && <TextButton onClick={next.go}>{next.word}</TextButton>}
      {hasPapers && attachedByHand.includes(failure.kind) && (
        <TextButton onClick={() => onSave()}>{t('component.menu.saveFile')}</TextButton>
      )}
      <TextButton tone="neutral" onClick={() => onMark()}>
        {t('component.menu.markAttached')}
      </TextButton>
    </div>
  );
}
