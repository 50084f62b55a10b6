import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconChevronDown, IconUpload } from '@tabler/icons-react';
import type { DossierComponent } from '#lib/domain/dossier';
import { moveByOne } from '#lib/domain/paper-order';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import type { PaperProblem, TrayPaper } from './paper-view.ts';
import { Problems } from './Problems.tsx';
import styles from './Tray.module.css';
import { TrayGrid } from './TrayGrid.tsx';
import { useFileDrop } from './use-file-drop.ts';
import type { Selection } from './use-selection.ts';

export type TrayEvents = {
  onAddFiles: (files: File[], component: string | null) => void;
  onAssign: (paperIds: readonly string[], component: string | null) => void;
  onRemovePapers: (paperIds: readonly string[]) => void;
  onUndoRemove: () => void;
  onReorder: (paperIds: readonly string[]) => void;
  onDismissProblem: (problemId: string) => void;
};

const moves = [
  { where: 'earlier', Drawing: IconArrowLeft },
  { where: 'later', Drawing: IconArrowRight },
] as const;

/** Papers without a component: dropped here, selected, assigned or removed (with a way back). */
export function Tray({
  papers,
  components,
  problems,
  reading,
  removed,
  selection,
  onChoose,
  events,
}: {
  papers: readonly TrayPaper[];
  components: readonly DossierComponent[];
  problems: readonly PaperProblem[];
  reading: number;
  removed: number | null;
  selection: Selection;
  onChoose: () => void;
  events: TrayEvents;
}) {
  const { t } = useText();
  const drop = useFileDrop({ onFiles: (files) => events.onAddFiles(files, null) });
  const isEmpty = papers.length === 0;
  return (
    <div {...drop.handlers}>
      <Card
        id="desk-tray"
        title={t('tray.title')}
        className={drop.isOver ? styles.over : undefined}
        aside={<TextButton onClick={() => onChoose()}>{t('tray.choose')}</TextButton>}
      >
        <div className={styles.body}>
          {isEmpty ? (
            <button
              type="button"
              className={classNames(styles.zone, drop.isOver && styles.zoneOver)}
              onClick={() => onChoose()}
            >
              <IconUpload size={20} stroke={1.5} aria-hidden />
              <strong>{drop.isOver ? t('tray.dropNow') : t('tray.empty')}</strong>
              <span>{t('tray.empty.next')}</span>
            </button>
          ) : (
            <>
              <Toolbar {...{ papers, components, selection, events }} />
              <TrayGrid
                papers={papers}
                selection={selection}
                onRemove={events.onRemovePapers}
                onReorder={events.onReorder}
              />
            </>
          )}
          <div aria-live="polite" className={styles.news}>
            {reading > 0 && (
              <p className={styles.line}>
                <Icon name="working" />
                {t('tray.reading', { count: reading })}
              </p>
            )}
            {removed !== null && (
              <p className={styles.line}>
                <span>{t('tray.removed', { count: removed })}</span>
                <TextButton onClick={() => events.onUndoRemove()}>{t('action.undo')}</TextButton>
              </p>
            )}
            <Problems problems={problems} onDismiss={events.onDismissProblem} />
          </div>
        </div>
      </Card>
    </div>
  );
}

function Toolbar({
  papers,
  components,
  selection,
  events,
}: {
  papers: readonly TrayPaper[];
  components: readonly DossierComponent[];
  selection: Selection;
  events: TrayEvents;
}) {
  const { t } = useText();
  const count = selection.selected.length;
  const ids = papers.map(({ paper }) => paper.id);
  if (count === 0) {
    return (
      <div className={styles.toolbar}>
        <span className={styles.count}>{t('tray.count', { count: papers.length })}</span>
        <TextButton onClick={selection.selectAll}>{t('tray.selectAll')}</TextButton>
      </div>
    );
  }
  return (
    <div className={styles.toolbar}>
      <span className={styles.count}>{t('tray.selected', { count })}</span>
      <Menu width={300}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="light"
            disabled={components.length === 0}
            rightSection={<IconChevronDown size={14} />}
            aria-label={t('tray.assign.menu', { count })}
          >
            {t('tray.assign')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {components.map(({ key, name }) => (
            <Menu.Item key={key} onClick={() => events.onAssign(selection.selected, key)}>
              {name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className={styles.moves}>
        {moves.map(({ where, Drawing }) => (
          <ActionIcon
            key={where}
            aria-label={t(`papers.${where}`)}
            title={t(`papers.${where}.hint`)}
            onClick={() => events.onReorder(moveByOne(ids, selection.selected, where))}
          >
            <Drawing size={16} stroke={1.75} />
          </ActionIcon>
        ))}
      </span>
      <TextButton tone="neutral" onClick={() => events.onRemovePapers(selection.selected)}>
        {t('tray.remove')}
      </TextButton>
      <TextButton tone="neutral" onClick={selection.clear}>
        {t('tray.selectNone')}
      </TextButton>
    </div>
  );
}
