import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ChecklistLine } from '#lib/domain/checklist';
import type { ComponentRow } from '#lib/domain/page-reading.schema';
import { useText } from '../text/use-text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import type { ComponentEvents } from './component-events.ts';
import styles from './ComponentRow.module.css';
import { isToldToMark, type WayOn, waysOn } from './ways-on.ts';

/** What can be done about a line that does not go by itself; `way` leads to its page first, where that is not in front. */
export function WaysOn({
  line,
  paperIds,
  pairable,
  way,
  events,
  onByHand,
  onMark,
}: {
  line: ChecklistLine;
  paperIds: readonly string[];
  pairable: readonly ComponentRow[];
  way: { word: string; go: () => void } | null;
  events: ComponentEvents;
  onByHand: () => void;
  onMark: () => void;
}) {
  const { t } = useText();
  const { key, state } = line.component;
  const { onTeachTable } = events;
  const ways = waysOn(line, { canTeach: onTeachTable !== undefined, canPair: pairable.length > 0 });
  const onPage: readonly WayOn[] = ['again', 'anyway', 'teach', 'pair'];
  const shown = way === null ? ways : ways.filter((each) => !onPage.includes(each));
  const notFound = state.kind === 'failed' && state.failure.kind === 'notFound' ? state.failure.field : null;
  const isWholeTable = notFound === 'components';
  return (
    <div className={styles.ways}>
      {way !== null && shown.length < ways.length && <TextButton onClick={way.go}>{way.word}</TextButton>}
      {shown.map((each) => {
        switch (each) {
          case 'again':
            return (
              <TextButton key={each} onClick={() => events.onAttach([key])}>
                {t('component.menu.attachAgain')}
              </TextButton>
            );
          case 'anyway':
            return (
              <TextButton key={each} onClick={() => events.onAttachAnyway(key)}>
                {t('component.menu.attachAnyway')}
              </TextButton>
            );
          case 'teach':
            return (
              <TextButton key={each} onClick={() => onTeachTable?.()}>
                {t(isWholeTable ? 'screen.unread.teach.table' : 'screen.unread.teach.column')}
              </TextButton>
            );
          case 'pair':
            return <PairMenu key={each} pairable={pairable} onPair={(row) => events.onPairRow(key, row)} />;
          case 'toTray':
            return (
              <TextButton key={each} onClick={() => events.onAssign(paperIds, null)}>
                {t('component.menu.backToTray')}
              </TextButton>
            );
          case 'byHand':
            return (
              <TextButton key={each} onClick={() => onByHand()}>
                {t('component.menu.byHand')}
              </TextButton>
            );
          case 'mark':
            return (
              <TextButton
                key={each}
                tone={isToldToMark(line) ? 'action' : 'neutral'}
                onClick={() => onMark()}
              >
                {t('component.menu.markAttached')}
              </TextButton>
            );
        }
      })}
    </div>
  );
}

function PairMenu({
  pairable,
  onPair,
}: {
  pairable: readonly ComponentRow[];
  onPair: (row: { name: string; key: string }) => void;
}) {
  const { t } = useText();
  return (
    <Menu position="bottom-start" width="target" classNames={{ dropdown: styles.rows ?? '' }}>
      <Menu.Target>
        <button type="button" className={styles.pair}>
          {t('component.pair')}
          <IconChevronDown size={14} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('component.pair.label')}</Menu.Label>
        {pairable.map(({ key, name }) => (
          <Menu.Item key={key} onClick={() => onPair({ key, name })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
