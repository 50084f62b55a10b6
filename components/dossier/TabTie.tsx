import type { PageTie } from '#lib/domain/next-action';
import { useText } from '../text/use-text.ts';
import { classNames } from '../ui/class-names.ts';
import { TextButton } from '../ui/TextButton.tsx';
import { IconLink, IconLinkOff, IconLock, IconArrowsLeftRight } from '@tabler/icons-react';
import type { PortalRole } from './desk-view.ts';
import styles from './TabTie.module.css';

const drawings = { here: IconLink, otherTab: IconArrowsLeftRight, signedOut: IconLock, noTab: IconLinkOff };

/** Which tab the dossier is tied to, and the way there. */
export function TabTie({
  tie,
  onGoToTab,
  onOpenPortal,
}: {
  tie: PageTie;
  onGoToTab: (tab: { tabId: number; windowId?: number }) => void;
  onOpenPortal: (role: PortalRole) => void;
}) {
  const { t } = useText();
  const Drawing = drawings[tie.kind];
  return (
    <div className={classNames(styles.tie, styles[tie.kind])} role="status">
      <Drawing size={15} stroke={1.75} aria-hidden className={styles.icon} />
      <span className={styles.words}>
        {t(`tie.${tie.kind}`)}
        {tie.kind === 'here' && <strong className={styles.page}>{t(`tie.here.${tie.page}`)}</strong>}
      </span>
      {tie.kind === 'otherTab' && (
        <TextButton onClick={() => onGoToTab({ tabId: tie.tabId, windowId: tie.windowId })}>
          {t('tie.go')}
        </TextButton>
      )}
      {tie.kind === 'signedOut' && (
        <TextButton onClick={() => onGoToTab({ tabId: tie.tabId })}>{t('tie.signIn')}</TextButton>
      )}
      {tie.kind === 'noTab' && (
        <TextButton onClick={() => onOpenPortal('intake')}>{t('tie.open')}</TextButton>
      )}
    </div>
  );
}
