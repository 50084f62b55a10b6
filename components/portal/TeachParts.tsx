import { Button } from '@mantine/core';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { classNames } from '../ui/class-names.ts';
import { Pill } from '../ui/Pill.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import toneStyles from '../ui/tone.module.css';
import { describeState, isBroken } from './describe-part.ts';
import { describePress } from './describe-press.ts';
import { looksOdd } from './looks-odd.ts';
import { lowered, partWord } from './page-words.ts';
import styles from './TeachParts.module.css';
import type { Teaching, TeachEvents, TeachPart } from './teach-view.ts';

/** Every part of the kind of page being taught, those that are needed first; each stays in its place whatever its state. */
export function TeachParts({ view, events }: { view: Teaching; events: TeachEvents }) {
  const { t } = useText();
  const required = view.parts.filter(({ optional }) => !optional);
  const optional = view.parts.filter((part) => part.optional);
  const isPlain = view.parts.every(({ kind }) => kind === 'mark');
  return (
    <>
      <Group title={t('teach.required')} page={view.page} parts={required} events={events} />
      {isPlain && <p className={styles.plain}>{t('teach.plain')}</p>}
      {optional.length > 0 && (
        <Group title={t('teach.optional')} page={view.page} parts={optional} events={events} />
      )}
    </>
  );
}

function Group({
  title,
  page,
  parts,
  events,
}: {
  title: string;
  page: string;
  parts: readonly TeachPart[];
  events: TeachEvents;
}) {
  const { t } = useText();
  const found = parts.filter(({ state }) => state === 'found').length;
  return (
    <Card title={title} aside={<span>{t('teach.count', { found, total: parts.length })}</span>}>
      <ul className={styles.list}>
        {parts.map((part) => (
          <Row key={part.part} page={page} part={part} events={events} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ page, part, events }: { page: string; part: TeachPart; events: TeachEvents }) {
  const text = useText();
  const { t } = text;
  const words = describeState(part, text);
  const name = partWord(page, part.part, text);
  const needsHelp = isBroken(part);
  const isNew = ['untaught', 'notFound', 'noTable'].includes(part.state);
  const action = isNew ? t('teach.point') : t('teach.pointAgain');
  return (
    <li className={classNames(styles.row, toneStyles[words.tone], needsHelp && styles.broken)}>
      <h3 className={styles.name}>{name}</h3>
      <Button
        size="compact-sm"
        variant={needsHelp ? 'light' : 'default'}
        className={styles.act}
        aria-label={t('teach.point.label', { action, part: name })}
        data-point={part.part}
        onClick={() => events.onPoint(part.part)}
      >
        {action}
      </Button>
      <div className={styles.state}>
        <Pill tone={words.tone} icon={words.icon} word={words.word} />
        {part.reads !== null && <Reads page={page} part={part.part} value={part.reads} />}
        {part.press !== undefined && (
          <span className={styles.reads}>{describePress(part.press, part.state, text)}</span>
        )}
        {part.state === 'noTable' && <TableHint page={page} />}
      </div>
      {part.changed && (
        <div className={styles.changed}>
          {t('teach.changed')}
          <TextButton tone="neutral" onClick={() => events.onUndoPart(part.part)}>
            {t('teach.undo')}
          </TextButton>
        </div>
      )}
    </li>
  );
}

function Reads({ page, part, value }: { page: string; part: string; value: string }) {
  const text = useText();
  const { t } = text;
  if (looksOdd(page, part, value))
    return (
      <span className={classNames(styles.odd, toneStyles.attention)}>
        {t('teach.reads.odd', { value, part: lowered(partWord(page, part, text)) })}
      </span>
    );
  return (
    <span className={styles.reads}>
      {value === '' ? t('teach.reads.nothing') : t('teach.reads', { value })}
    </span>
  );
}

/** What makes the table come, where that is known. */
function TableHint({ page }: { page: string }) {
  const { t } = useText();
  if (page !== 'intake' && page !== 'accountSearch') return null;
  return <span className={styles.reads}>{t(`teach.noTable.${page}`)}</span>;
}
