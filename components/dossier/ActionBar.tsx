import { Button } from '@mantine/core';
import {
  IconArrowRight,
  IconExternalLink,
  IconHandClick,
  IconPaperclip,
  IconPointer,
  IconRosetteDiscountCheck,
  IconUpload,
  IconUserSearch,
  IconWritingSign,
} from '@tabler/icons-react';
import type { NextAction } from '#lib/domain/next-action';
import type { Missing } from '#lib/domain/dossier';
import { useText } from '../text/use-text.ts';
import { Icon } from '../ui/Icon.tsx';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './ActionBar.module.css';
import { describeAction } from './describe-action.ts';
import { describeMissing, isOpen } from './describe-missing.ts';
import type { DossierView } from './desk-view.ts';

const drawings: Partial<Record<NextAction['kind'], typeof IconPaperclip>> = {
  attach: IconPaperclip,
  goToPage: IconArrowRight,
  signIn: IconExternalLink,
  answerCaptcha: IconExternalLink,
  openPage: IconExternalLink,
  teach: IconPointer,
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
}: {
  view: DossierView;
  now: string;
  onAct: () => void;
  onWay: (missing: Missing) => void;
}) {
  const text = useText();
  const { t } = text;
  const { action, step, missing } = view.next;
  const words = describeAction(action, view.tie, view.dossier.returned?.at ?? null, now, text);
  const underWay = [...view.ready, ...view.attaching];
  const reason = describeMissing({ step, missing, underWay }, text);
  const first = missing.find((item) => isOpen(item, underWay));
  const Drawing = drawings[action.kind] ?? IconArrowRight;
  return (
    <div className={styles.bar}>
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
          {words.words}
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
