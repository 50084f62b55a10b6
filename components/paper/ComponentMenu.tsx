import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical } from '@tabler/icons-react';
import type { DossierComponent } from '#lib/domain/dossier';
import { useText } from '../text/use-text.ts';
import type { ComponentEvents } from './component-events.ts';
import type { TrayPaper } from './paper-view.ts';

/** What can be done with one component. `way` leads to the dossier's page where that is not in front. */
export function ComponentMenu({
  component: { key, name, state },
  papers,
  isReady,
  isAttaching,
  way,
  className,
  events,
  onSave,
  onOrder,
  onMark,
}: {
  component: DossierComponent;
  papers: readonly TrayPaper[];
  isReady: boolean;
  isAttaching: boolean;
  way: { word: string; go: () => void } | null;
  className: string | undefined;
  events: ComponentEvents;
  onSave: () => void;
  onOrder: () => void;
  onMark: () => void;
}) {
  const { t } = useText();
  const hasFile = papers.length > 0 || isReady;
  const isAttached = state.kind === 'attached';
  const ids = papers.map(({ paper }) => paper.id);
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon className={className} disabled={isAttaching} aria-label={t('component.menu', { name })}>
          <IconDotsVertical size={16} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {hasFile && (state.kind === 'failed' || isAttached) && (
          <Menu.Item onClick={() => (way === null ? events.onAttach([key]) : way.go())}>
            {way?.word ?? t('component.menu.attachAgain')}
          </Menu.Item>
        )}
        {papers.length > 1 && <Menu.Item onClick={() => onOrder()}>{t('component.menu.order')}</Menu.Item>}
        {papers.length > 0 && !isAttached && (
          <>
            <Menu.Item onClick={() => events.onAssign(ids, null)}>{t('component.menu.backToTray')}</Menu.Item>
            <Menu.Item onClick={() => onSave()}>{t('component.menu.saveFile')}</Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => onMark()}>{t('component.menu.markAttached')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
