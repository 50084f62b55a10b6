import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState } from 'react';
import { foldText } from '#lib/domain/text';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { classNames } from '../ui/class-names.ts';
import { Note } from '../ui/Note.tsx';
import { describeCandidate } from './describe-candidate.ts';
import styles from './PointingPanel.module.css';
import type { TeachCandidate, TeachEvents } from './teach-view.ts';

/** More than this many are not drawn: typing finds the others. */
const drawn = 60;

/** What could be pointed at, by name: typing filters, the arrows show each on the page, Enter takes it. */
export function CandidateList({
  candidates,
  title,
  events,
}: {
  candidates: readonly TeachCandidate[] | null;
  title: string;
  events: Pick<TeachEvents, 'onHighlight' | 'onPick'>;
}) {
  const text = useText();
  const { t } = text;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const fitting = (candidates ?? []).filter((candidate) => fits(candidate, typed));
  const shown = fitting.slice(0, drawn);

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const look = (ref: string | null) => {
    if (ref === active) return;
    setActive(ref);
    events.onHighlight(ref);
  };
  const move = (by: 1 | -1) => {
    const at = shown.findIndex(({ ref }) => ref === active);
    const from = at === -1 && by === -1 ? 0 : at;
    look(shown.at((from + by + shown.length) % shown.length)?.ref ?? null);
  };

  const listId = `${id}-list`;
  const activeAt = shown.findIndex(({ ref }) => ref === active);
  return (
    <Card title={title}>
      <div className={styles.search}>
        <TextInput
          aria-label={title}
          placeholder={t('teach.pointing.filter')}
          leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(activeAt === -1 ? {} : { 'aria-activedescendant': `${id}-${activeAt}` })}
          autoFocus
          value={typed}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            look(null);
          }}
          onKeyDown={(event) => {
            // A Vietnamese keyboard driver composes: its keys are letters in the making, not commands.
            if (event.nativeEvent.isComposing || event.keyCode === 229) return;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              if (shown.length > 0) move(event.key === 'ArrowDown' ? 1 : -1);
            }
            if (event.key === 'Enter' && activeAt !== -1 && active !== null) events.onPick(active);
          }}
        />
      </div>
      {candidates === null && (
        <div className={styles.more} role="status">
          <Note tone="action" icon="working">
            {t('teach.pointing.gathering')}
          </Note>
        </div>
      )}
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={t('teach.pointing.list')}
        className={styles.list}
      >
        {shown.map((candidate, index) => {
          const { name, reads } = describeCandidate(candidate, text);
          return (
            // Chosen by the keyboard in the field above, which keeps the focus.
            <div
              key={candidate.ref}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={candidate.ref === active}
              className={classNames(styles.option, candidate.ref === active && styles.active)}
              onMouseEnter={() => look(candidate.ref)}
              onClick={() => events.onPick(candidate.ref)}
              onKeyDown={({ key }) => key === 'Enter' && events.onPick(candidate.ref)}
            >
              <span className={styles.name}>{name}</span>
              {reads !== null && <span className={styles.reads}>{reads}</span>}
            </div>
          );
        })}
      </div>
      <Rest candidates={candidates} typed={typed} fitting={fitting.length} />
    </Card>
  );
}

function Rest({
  candidates,
  typed,
  fitting,
}: {
  candidates: readonly TeachCandidate[] | null;
  typed: string;
  fitting: number;
}) {
  const { t } = useText();
  if (candidates === null) return null;
  if (candidates.length === 0) return <p className={styles.more}>{t('teach.pointing.nothing')}</p>;
  if (fitting === 0) return <p className={styles.more}>{t('teach.pointing.noMatch', { words: typed })}</p>;
  if (fitting <= drawn) return null;
  return <p className={styles.more}>{t('teach.pointing.more', { count: fitting - drawn })}</p>;
}

function fits({ names, reads }: TeachCandidate, typed: string): boolean {
  const wanted = foldText(typed);
  return wanted === '' || [...names, reads].some((words) => foldText(words).includes(wanted));
}
