import { ActionIcon, Menu } from '@mantine/core';
import {
  IconDots,
  IconFileText,
  IconLanguage,
  IconPlugConnected,
  IconPointer,
  IconSettings,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import styles from './DeskHeader.module.css';
import type { DeskEvents } from './desk-view.ts';

export type MenuEvents = Pick<DeskEvents, 'onTeach' | 'onOpenPortals' | 'onOpenOffice' | 'onLanguage'>;

/** The panel's first line: what is open, and the menu. `items` are the menu's entries for this screen. */
export function DeskHeader({
  title,
  isQuiet = false,
  isHeading = false,
  pill,
  items,
  events: { onTeach, onOpenPortals, onOpenOffice, onLanguage },
}: {
  title: string;
  isQuiet?: boolean;
  /** Whether this line is the screen's heading: on a dossier's desk the applicant's name is. */
  isHeading?: boolean;
  pill?: ReactNode;
  items?: ReactNode;
  events: MenuEvents;
}) {
  const { t, language } = useText();
  const Title = isHeading ? 'h1' : 'span';
  return (
    <header className={styles.header}>
      <IconFileText size={18} stroke={1.75} aria-hidden className={styles.icon} />
      <span className={styles.what}>
        <Title className={isQuiet ? styles.quiet : styles.title}>{title}</Title>
        {pill}
      </span>
      <Menu width={260}>
        <Menu.Target>
          <ActionIcon aria-label={t('desk.menu')}>
            <IconDots size={18} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {items}
          {items && <Menu.Divider />}
          {onTeach && (
            <Menu.Item
              leftSection={<IconPointer size={16} stroke={1.75} />}
              onClick={() => onTeach(null, null)}
            >
              {t('desk.menu.teach')}
            </Menu.Item>
          )}
          {onOpenPortals && (
            <Menu.Item
              leftSection={<IconPlugConnected size={16} stroke={1.75} />}
              onClick={() => onOpenPortals()}
            >
              {t('desk.menu.portals')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconSettings size={16} stroke={1.75} />} onClick={() => onOpenOffice()}>
            {t('desk.menu.settings')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLanguage size={16} stroke={1.75} />}
            lang={language === 'vi' ? 'en' : 'vi'}
            onClick={() => onLanguage(language === 'vi' ? 'en' : 'vi')}
          >
            {t('language.other')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </header>
  );
}
