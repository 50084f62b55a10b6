import { Button } from '@mantine/core';
import { IconPointer } from '@tabler/icons-react';
import type { PartKind } from '#lib/domain/portal-part';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Note } from '../ui/Note.tsx';
import { CandidateList } from './CandidateList.tsx';
import { lowered, partWord } from './page-words.ts';
import styles from './PointingPanel.module.css';
import type { Teaching, TeachEvents, TeachStage, WrongPick } from './teach-view.ts';

/** While something is being pointed at: what to click on the page, and the same to be chosen here by the keyboard. */
export function PointingPanel({
  view,
  stage,
  events,
}: {
  view: Teaching;
  stage: Extract<TeachStage, { kind: 'pointing' }>;
  events: TeachEvents;
}) {
  const text = useText();
  const { t } = text;
  const kind = kindOf(view, stage.part);
  const name = partWord(view.page, stage.part, text);
  const part = kind === 'button' || kind === 'message' || kind === 'column' ? lowered(name) : name;
  const ask = kind === 'mark' ? t('teach.pointing.mark') : t(`teach.pointing.${kind}`, { part });
  const isListOnly = stage.listOnly === true;
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Escape') events.onCancelPointing();
      }}
      role="presentation"
      className={styles.stack}
    >
      {stage.wrong !== undefined && <Wrong why={stage.wrong} kind={kind} part={lowered(name)} />}
      <Card label={name}>
        <div className={styles.ask}>
          <div className={styles.line}>
            <IconPointer size={20} stroke={1.75} aria-hidden className={styles.hand} />
            <div>
              <h2 className={styles.what} aria-live="polite">
                {isListOnly ? t('teach.pointing.listOnly', { part: name }) : ask}
              </h2>
              <p className={styles.safe}>
                {t(isListOnly ? 'teach.pointing.listOnly.why' : 'teach.pointing.safe')}
              </p>
            </div>
          </div>
          {stage.part === 'empty' && (
            <Note tone="neutral" icon="info">
              {t('teach.pointing.empty.hint')}
            </Note>
          )}
          <Button variant="default" onClick={() => events.onCancelPointing()}>
            {t('teach.pointing.cancel')}
          </Button>
        </div>
      </Card>
      <CandidateList
        candidates={stage.candidates}
        title={isListOnly ? t('teach.pointing.listOnly.list') : t('teach.pointing.list')}
        events={events}
      />
    </div>
  );
}

/** Why what was pointed at just now will not do, and what to try; pointing goes on. */
function Wrong({ why, kind, part }: { why: WrongPick; kind: PartKind; part: string }) {
  const { t } = useText();
  const isWrong = why === 'wrongThing';
  return (
    <Note tone="attention" icon="alert" boxed alert>
      <strong>{t(isWrong ? `teach.picked.wrongThing.${kind}` : `teach.picked.${why}`)}</strong>
      <br />
      {isWrong ? t('teach.picked.wrongThing.next', { part }) : t(`teach.picked.${why}.next`)}
    </Note>
  );
}

export function kindOf({ parts }: Teaching, part: string): PartKind {
  return parts.find((each) => each.part === part)?.kind ?? 'text';
}
