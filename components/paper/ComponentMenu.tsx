import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { ChecklistLine } from '#lib/domain/checklist';
import { useText } from '../text/use-text.ts';
import type { ComponentEvents } from './component-events.ts';
import type { TrayPaper } from './paper-view.ts';

/** What can be done with one component. `way` leads to the dossier's page where that is not in front. */
export function ComponentMenu({
  line: {
    component: { key, name, state },
    state: line,
  },
  papers,
  way,
  className,
  events,
  onByHand,
  onOrder,
  onMark,
}: {
  line: ChecklistLine;
  papers: readonly TrayPaper[];
  way: { word: string; go: () => void } | null;
  className: string | undefined;
  events: ComponentEvents;
  onByHand: () => void;
  onOrder: () => void;
  onMark: () => void;
}) {
  const { t } = useText();
  const hasPapers = papers.length > 0;
  const isAttached = state.kind === 'attached';
  const isWaiting = line.kind === 'byHand';
  const ids = papers.map(({ paper }) => paper.id);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon
          className={className}
          disabled={line.kind === 'attaching'}
          aria-label={t('component.menu', { name })}
        >
          <IconDotsVertical size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {hasPapers && !isWaiting && (state.kind === 'failed' || isAttached) && (
          <Menu.Item onClick={() => (way === null ? events.onAttach([key]) : way.go())}>
            {way?.word ?? t('component.menu.attachAgain')}
          </Menu.Item>
        )}
        {papers.length > 1 && <Menu.Item onClick={() => onOrder()}>{t('component.menu.order')}</Menu.Item>}
        {hasPapers && !isAttached && !isWaiting && (
          <>
            <Menu.Item onClick={() => events.onAssign(ids, null)}>{t('component.menu.backToTray')}</Menu.Item>
            <Menu.Item onClick={() => onByHand()}>{t('component.menu.byHand')}</Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => onMark()}>{t('component.menu.markAttached')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
