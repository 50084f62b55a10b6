import { Button } from '@mantine/core';
import { IconClock, IconPointer } from '@tabler/icons-react';
import type { PartKind } from '#lib/domain/portal-part';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Note } from '../ui/Note.tsx';
import { CandidateList } from './CandidateList.tsx';
import { lowered, partWord } from './page-words.ts';
import styles from './PointingPanel.module.css';
import type { Teaching, TeachEvents, TeachStage, WrongPick } from './teach-view.ts';

/** Stands on the row itself; the others stand in what it opens, or may. */
const firstPress = 'components.open.1';

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
  const part = ['button', 'message', 'column', 'press'].includes(kind) ? lowered(name) : name;
  const ask = kind === 'mark' ? t('teach.pointing.mark') : t(`teach.pointing.${kind}`, { part });
  const isListOnly = stage.listOnly === true;
  if (stage.waits !== undefined)
    return <Waiting name={name} seconds={stage.waits} onCancel={events.onCancelPointing} />;
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
          {kind === 'press' && (
            <PressHint part={stage.part} onLater={() => events.onPointLater(stage.part)} />
          )}
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

/** Where such a button stands, and how to point at one in a menu that closes when it is left. */
function PressHint({ part, onLater }: { part: string; onLater: () => void }) {
  const { t } = useText();
  if (part === firstPress)
    return (
      <Note tone="neutral" icon="info">
        {t('teach.pointing.press.row')}
      </Note>
    );
  return (
    <>
      <Note tone="neutral" icon="info">
        {t('teach.pointing.press.opened')}
      </Note>
      <Button
        variant="default"
        leftSection={<IconClock size={16} stroke={1.75} aria-hidden />}
        onClick={() => onLater()}
      >
        {t('teach.pointing.later')}
      </Button>
    </>
  );
}

/** The seconds in which something can be opened on the page. */
function Waiting({ name, seconds, onCancel }: { name: string; seconds: number; onCancel: () => void }) {
  const { t } = useText();
  return (
    <Card label={name}>
      <div className={styles.ask}>
        <div className={styles.line}>
          <IconClock size={20} stroke={1.75} aria-hidden className={styles.hand} />
          <div>
            <h2 className={styles.what}>{t('teach.pointing.waits')}</h2>
            <p className={styles.left} role="timer">
              {t('teach.pointing.waits.left', { count: seconds })}
            </p>
            <p className={styles.safe}>{t('teach.pointing.waits.why')}</p>
          </div>
        </div>
        <Button variant="default" onClick={() => onCancel()}>
          {t('teach.pointing.cancel')}
        </Button>
      </div>
    </Card>
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
