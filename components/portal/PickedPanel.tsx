import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { PartKind } from '#lib/domain/portal-part';
import type { Verb } from '#lib/domain/portal-verb';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { classNames } from '../ui/class-names.ts';
import { Note } from '../ui/Note.tsx';
import { describeJudged } from './describe-way.ts';
import { looksOdd } from './looks-odd.ts';
import { lowered, partWord } from './page-words.ts';
import { PickButtons } from './PickButtons.tsx';
import styles from './PickedPanel.module.css';
import { PickedPress } from './PickedPress.tsx';
import { kindOf } from './PointingPanel.tsx';
import { judgeWays } from './teach-plan.ts';
import type { Picked, Teaching, TeachEvents, TeachStage, TeachWay } from './teach-view.ts';
import { VerbSelect } from './VerbSelect.tsx';
import { WayList } from './WayList.tsx';

/** After something was pointed at: what it reads, how it will be found again, and whether to keep it. */
export function PickedPanel({
  view,
  stage: { part, picked },
  events,
}: {
  view: Teaching;
  stage: Extract<TeachStage, { kind: 'picked' }>;
  events: TeachEvents;
}) {
  const text = useText();
  const { t } = text;
  const kind = kindOf(view, part);
  const again = () => events.onPoint(part);
  const name = partWord(view.page, part, text);
  return (
    <div
      role="presentation"
      onKeyDown={(event) => {
        if (event.key === 'Escape') events.onCancelPointing();
      }}
    >
      <Card label={name}>
        <div className={styles.body} aria-live="polite">
          <h2 className={styles.part}>{name}</h2>
          {picked === null && (
            <Note tone="action" icon="working">
              {t('teach.picked.working')}
            </Note>
          )}
          {picked?.kind === 'derived' && (
            <Derived
              // Another element brings other ways.
              key={picked.ways.map(({ saying }) => saying.words.join()).join('|')}
              {...{ picked, kind, part, again }}
              odd={
                looksOdd(view.page, part, picked.reads)
                  ? t('teach.picked.odd', { part: lowered(name) })
                  : null
              }
              onKeep={(...kept) => events.onKeep(part, ...kept)}
            />
          )}
          {picked?.kind === 'column' && (
            <Column {...{ picked, again }} onKeep={() => events.onKeep(part, [])} />
          )}
          {picked?.kind === 'press' && (
            <PickedPress
              key={picked.words}
              picked={picked}
              again={again}
              onKeep={() => events.onKeep(part, [])}
            />
          )}
        </div>
      </Card>
    </div>
  );
}

function Derived({
  picked,
  kind,
  part,
  odd,
  again,
  onKeep,
}: {
  picked: Extract<Picked, { kind: 'derived' }>;
  kind: PartKind;
  part: string;
  /** What is said where it does not read like the part. */
  odd: string | null;
  again: () => void;
  onKeep: (...kept: [ways: number[], verb?: Verb]) => void;
}) {
  const text = useText();
  const { t } = text;
  const [chosen, setChosen] = useState(() => indexesOf(picked.ways));
  const [verb, setVerb] = useState(picked.verb?.now);
  const ways = picked.ways.map((way, index) => ({ ...way, chosen: chosen.includes(index) }));
  const judged = judgeWays(ways, kind === 'control' || kind === 'button');
  return (
    <>
      <Reads label={t('teach.picked.reads')} value={picked.reads} nothing={t('teach.reads.nothing')} />
      {odd !== null && (
        <Note tone="attention" icon="alert">
          {odd}
        </Note>
      )}
      <WayList
        ways={ways}
        onChoose={(index, isChosen) =>
          setChosen((known) =>
            isChosen
              ? [...known, index].toSorted((one, other) => one - other)
              : known.filter((each) => each !== index),
          )
        }
      />
      {picked.verb !== undefined && verb !== undefined && (
        <VerbSelect verb={verb} choices={picked.verb.choices} onChoose={setVerb} />
      )}
      <div className={styles.judged}>
        {judged === 'fine' ? null : (
          <Note
            tone={judged === 'twoWays' ? 'done' : 'attention'}
            icon={judged === 'twoWays' ? 'shield' : 'alert'}
          >
            {describeJudged(judged, { kind, part }, text)}
          </Note>
        )}
      </div>
      <PickButtons again={again}>
        <Button
          leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
          disabled={judged === 'noneChosen'}
          autoFocus
          onClick={() => (verb === undefined ? onKeep(chosen) : onKeep(chosen, verb))}
        >
          {t('teach.picked.keep')}
        </Button>
      </PickButtons>
    </>
  );
}

function indexesOf(ways: readonly TeachWay[]): number[] {
  return ways.flatMap(({ chosen, matches }, index) => (chosen && matches === 1 ? [index] : []));
}

function Column({
  picked: { header, rows, sample },
  again,
  onKeep,
}: {
  picked: Extract<Picked, { kind: 'column' }>;
  again: () => void;
  onKeep: () => void;
}) {
  const { t } = useText();
  const words = sample === '' ? t('teach.picked.sample.none') : t('teach.picked.sample', { value: sample });
  return (
    <>
      <div className={styles.head}>
        <span className={styles.label}>{t('teach.picked.reads')}</span>
        <p className={styles.reads}>{t('teach.picked.column', { header })}</p>
        <span className={styles.label}>
          {rows === 0 ? t('teach.picked.noRows') : `${t('teach.picked.rows', { count: rows })} · ${words}`}
        </span>
      </div>
      <PickButtons again={again}>
        <Button leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />} autoFocus onClick={onKeep}>
          {t('teach.picked.keep')}
        </Button>
      </PickButtons>
    </>
  );
}

function Reads({ label, value, nothing }: { label: string; value: string; nothing: string }) {
  return (
    <div className={styles.head}>
      <span className={styles.label}>{label}</span>
      <p className={classNames(styles.reads, value === '' && styles.nothing)}>
        {value === '' ? nothing : value}
      </p>
    </div>
  );
}
