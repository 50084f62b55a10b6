import { IconArrowLeft, IconDeviceFloppy, IconPointer } from '@tabler/icons-react';
import desk from '../dossier/Desk.module.css';
import { useText } from '../text/use-text.ts';
import { Note } from '../ui/Note.tsx';
import { namesOf } from './describe-part.ts';
import { lowered, pageInSentence, partWord } from './page-words.ts';
import styles from './TeachFoot.module.css';
import { brokenParts, planTeaching, refusedCount } from './teach-plan.ts';
import type { Teaching, TeachEvents } from './teach-view.ts';
import { WideButton } from './WideButton.tsx';

/** One primary action: point at what is missing, or save what was taught; and under it why not, or what comes after. */
export function TeachFoot({ view, events }: { view: Teaching; events: TeachEvents }) {
  const text = useText();
  const { t } = text;
  const next = planTeaching(view);
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
        {next.kind === 'nothing' && (
          <WideButton drawing={IconArrowLeft} words={t('teach.next.back')} onClick={events.onLeave} />
        )}
        {next.kind === 'save' && (
          <WideButton
            drawing={IconDeviceFloppy}
            words={t('teach.save', { page: pageInSentence(view.page, text), count: view.changes })}
            isDisabled={next.blocked !== null}
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
  if (view.trouble !== null)
    return (
      <Note tone="failure" icon="alert" alert>
        {t(`teach.trouble.${view.trouble}`)}
      </Note>
    );
  if (next.kind === 'save' && next.blocked !== null) {
    const page = pageInSentence(view.page, text);
    const words =
      next.blocked === 'testing'
        ? t('teach.blocked.testing')
        : next.blocked === 'refused'
          ? t('teach.blocked.refused', { count: refusedCount(view) })
          : t('teach.blocked.notRecognised', { page });
    return (
      <Note tone={next.blocked === 'testing' ? 'neutral' : 'attention'} icon="info">
        {words}
      </Note>
    );
  }
  if (next.kind === 'nothing')
    return (
      <Note tone="done" icon="check">
        {t('teach.next.nothing')}
      </Note>
    );
  const missing = brokenParts(view.parts).map(({ part }) => part);
  return (
    <Note tone="neutral" icon="info">
      {next.kind === 'save' && missing.length > 0
        ? t('teach.note.missing', { parts: namesOf(view.page, missing, text) })
        : t('teach.note.local')}
    </Note>
  );
}
