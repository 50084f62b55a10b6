import { IconArrowLeft, IconDeviceFloppy, IconPointer, IconRefresh } from '@tabler/icons-react';
import desk from '../dossier/Desk.module.css';
import type { Text } from '../text/create-text.ts';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { namesOf } from './describe-part.ts';
import { lowered, pageInSentence, partWord } from './page-words.ts';
import styles from './TeachFoot.module.css';
import { type Blocked, brokenParts, planTeaching, refusedCount, saveOf } from './teach-plan.ts';
import type { Teaching, TeachEvents } from './teach-view.ts';
import { WideButton } from './WideButton.tsx';

/** One primary action: point at what is missing, or save what was taught; and under it why not, or what comes after. */
export function TeachFoot({ view, events }: { view: Teaching; events: TeachEvents }) {
  const text = useText();
  const { t } = text;
  const next = planTeaching(view);
  const save = saveOf(next);
  const isSaving = view.stage.kind === 'saving';
  return (
    <footer className={desk.foot}>
      <div className={styles.bar}>
        {next.kind === 'point' && (
          <WideButton
            drawing={IconPointer}
            words={t('teach.next.point', { part: lowered(partWord(view.page, next.part, text)) })}
            onClick={() => events.onPoint(next.part)}
          />
        )}
        {next.kind === 'retry' && (
          <WideButton drawing={IconRefresh} words={t('teach.noPage.retry')} onClick={events.onRetry} />
        )}
        {next.kind === 'nothing' && (
          <WideButton drawing={IconArrowLeft} words={t('teach.next.back')} onClick={events.onLeave} />
        )}
        {save !== null && (
          <WideButton
            drawing={IconDeviceFloppy}
            words={t('teach.save', { page: pageInSentence(view.page, text), count: view.changes })}
            isSecond={next.kind === 'point'}
            isDisabled={save.blocked !== null}
            isWorking={isSaving}
            onClick={events.onSave}
          />
        )}
        <div className={styles.reason} aria-live="polite">
          <Reason view={view} />
        </div>
      </div>
    </footer>
  );
}

function Reason({ view }: { view: Teaching }) {
  const text = useText();
  const { t } = text;
  const next = planTeaching(view);
  const save = saveOf(next);
  if (view.trouble !== null)
    return (
      <Note tone="failure" icon="alert" alert>
        {t(`teach.trouble.${view.trouble}`)}
      </Note>
    );
  if (save !== null && save.blocked !== null) {
    return (
      <Note tone={save.blocked === 'testing' ? 'neutral' : 'attention'} icon="info">
        {describeBlocked(save.blocked, view, text)}
      </Note>
    );
  }
  if (next.kind === 'nothing' && view.parts.some(({ state, optional }) => state === 'noTable' && !optional))
    return (
      <Note tone="neutral" icon="info">
        {t('teach.next.noTable')}
      </Note>
    );
  if (next.kind === 'nothing')
    return (
      <Note tone="done" icon="check">
        {t('teach.next.nothing')}
      </Note>
    );
  const missing = brokenParts(view.parts).map(({ part }) => part);
  return (
    <Note tone="neutral" icon="info">
      {save !== null && missing.length > 0
        ? t('teach.note.missing', { parts: namesOf(view.page, missing, text) })
        : t('teach.note.local')}
    </Note>
  );
}

function describeBlocked(blocked: Blocked, view: Teaching, text: Pick<Text, 't'>): string {
  const { t } = text;
  switch (blocked) {
    case 'testing':
      return t('teach.blocked.testing');
    case 'twins':
      return t('teach.blocked.twins');
    case 'refused':
      return t('teach.blocked.refused', { count: refusedCount(view) });
    case 'notRecognised':
      return t('teach.blocked.notRecognised', { page: pageInSentence(view.page, text) });
  }
}
