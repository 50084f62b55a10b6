import { Button } from '@mantine/core';
import {
  IconArrowRight,
  IconExternalLink,
  IconHandClick,
  IconListSearch,
  IconPaperclip,
  IconPointer,
  IconRosetteDiscountCheck,
  IconUpload,
  IconUserSearch,
  IconWritingSign,
} from '@tabler/icons-react';
import type { NextAction } from '#lib/domain/next-action';
import type { Missing } from '#lib/domain/dossier';
import type { Sending } from '#lib/domain/sending';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './ActionBar.module.css';
import { describeAction } from './describe-action.ts';
import { describeMissing, firstOpen, standingOf } from './describe-missing.ts';
import type { DossierView } from './desk-view.ts';
import { SentLine } from './SentLine.tsx';

const drawings: Partial<Record<NextAction['kind'], typeof IconPaperclip>> = {
  attach: IconPaperclip,
  goToPage: IconArrowRight,
  signIn: IconExternalLink,
  answerCaptcha: IconExternalLink,
  openPage: IconExternalLink,
  teach: IconPointer,
  unblock: IconListSearch,
  recordThere: IconListSearch,
  checkAccount: IconUserSearch,
  recordAccount: IconWritingSign,
  assignPapers: IconHandClick,
  addPapers: IconUpload,
};

/** One primary action whose words say what it does, and under it why the next step is not open yet, with the way there. */
export function ActionBar({
  view,
  now,
  onAct,
  onWay,
  onShow,
}: {
  view: DossierView;
  now: string;
  onAct: () => void;
  onWay: (missing: Missing) => void;
  onShow: (component: string) => void;
}) {
  const text = useText();
  const { t } = text;
  const { action, step, missing } = view.next;
  const words = describeAction(action, view.tie, view.dossier.returned?.at ?? null, now, text);
  const standing = standingOf(view.checklist.lines);
  const reason = describeMissing({ step, missing, standing }, text);
  const first = firstOpen(missing, standing);
  // Of a single file its own line says all there is to say.
  const sending = view.sending !== null && view.sending.total > 1 ? view.sending : null;
  const isSending = sending !== null && sending.underWay > 0;
  const Drawing = drawings[action.kind] ?? IconArrowRight;
  return (
    <div className={styles.bar}>
      {sending !== null && !isSending && <SentLine sending={sending} onShow={onShow} />}
      {words.kind === 'button' && (
        <Button
          fullWidth
          size="md"
          h="auto"
          mih={42}
          px={12}
          className={styles.button}
          onClick={() => onAct()}
        >
          <Drawing size={18} stroke={1.75} aria-hidden className={styles.icon} />
          {words.words}
        </Button>
      )}
      {words.kind === 'working' && (
        <div className={styles.working} role="status">
          <Icon name="working" size={18} />
          {sending !== null && isSending
            ? t('next.attaching.of', { ended: sending.total - sending.underWay, total: sending.total })
            : words.words}
          {sending !== null && isSending && <Progress sending={sending} />}
        </div>
      )}
      {words.kind === 'sentence' && (
        <div className={styles.sentence} role="status">
          {action.kind === 'done' ? (
            <IconRosetteDiscountCheck size={20} stroke={1.75} aria-hidden className={styles.done} />
          ) : (
            <IconHandClick size={20} stroke={1.75} aria-hidden className={styles.hand} />
          )}
          <span>{words.words}</span>
        </div>
      )}
      {action.kind !== 'done' && (
        <div className={styles.reason}>
          <Note tone="neutral" icon="info">
            {reason ?? t('next.ready')}{' '}
            {first !== undefined && (
              <TextButton onClick={() => onWay(first)}>
                <span className={styles.way}>{t(`missing.way.${first.kind}`)}</span>
              </TextButton>
            )}
          </Note>
        </div>
      )}
    </div>
  );
}

/** How much of what was sent together is done, along the foot of the box. */
function Progress({ sending: { total, underWay } }: { sending: Sending }) {
  const done = total === 0 ? 0 : (total - underWay) / total;
  return <span className={styles.progress} style={{ transform: `scaleX(${done})` }} aria-hidden />;
}
