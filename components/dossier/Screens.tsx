import { Button } from '@mantine/core';
import {
  IconDatabaseOff,
  IconExternalLink,
  IconFileSearch,
  IconId,
  IconLock,
  IconPlayerPause,
  IconRefresh,
  IconShieldQuestion,
  IconZoomQuestion,
} from '@tabler/icons-react';
import { useText } from '../text/use-text.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { DeskEvents, DeskView, PortalRole, StorageTrouble } from './desk-view.ts';

/** The panel before anything was set up. */
export function FirstRunScreen({ onOpenOffice }: Pick<DeskEvents, 'onOpenOffice'>) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={IconId}
      tone="action"
      title={t('screen.firstRun.title')}
      body={t('screen.firstRun.body')}
    >
      <Button size="md" onClick={() => onOpenOffice()}>
        {t('screen.firstRun.action')}
      </Button>
    </EmptyState>
  );
}

export function ReloadScreen({ onReload }: Pick<DeskEvents, 'onReload'>) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={IconRefresh}
      tone="action"
      title={t('screen.reload.title')}
      body={t('screen.reload.body')}
    >
      <Button size="md" onClick={() => onReload()}>
        {t('screen.reload.action')}
      </Button>
    </EmptyState>
  );
}

export function StorageTroubleScreen({
  why,
  onRetryStorage,
}: { why: StorageTrouble } & Pick<DeskEvents, 'onRetryStorage'>) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={IconDatabaseOff}
      tone="failure"
      title={t(`screen.trouble.${why}.title`)}
      body={`${t(`screen.trouble.${why}.body`)} ${t('screen.trouble.manual')}`}
      alert
    >
      <Button size="md" onClick={() => onRetryStorage()}>
        {t('action.retry')}
      </Button>
    </EmptyState>
  );
}

type WayEvents = Pick<DeskEvents, 'onOpenPortal'> & { onByHand: () => void };

export function NoPortalTabScreen({ onOpenPortal, onByHand }: WayEvents) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={IconFileSearch}
      tone="action"
      title={t('screen.noPortalTab.title')}
      body={t('screen.noPortalTab.body')}
    >
      <Button
        size="md"
        leftSection={<IconExternalLink size={18} stroke={1.75} />}
        onClick={() => onOpenPortal('intake')}
      >
        {t('screen.openIntake')}
      </Button>
      <Button variant="default" onClick={() => onOpenPortal('accounts')}>
        {t('screen.openAccounts')}
      </Button>
      <ByHandButton onByHand={onByHand} />
    </EmptyState>
  );
}

export function SignedOutScreen({ portal, onOpenPortal, onByHand }: { portal: PortalRole } & WayEvents) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={IconLock}
      tone="attention"
      title={t(`screen.signedOut.${portal}.title`)}
      body={t(`screen.signedOut.${portal}.body`)}
    >
      <Button size="md" onClick={() => onOpenPortal(portal)}>
        {t('screen.signedOut.action')}
      </Button>
      <ByHandButton onByHand={onByHand} />
    </EmptyState>
  );
}

export function CaptchaScreen({
  view: { portal, tab },
  onGoToTab,
  onByHand,
}: { view: Extract<DeskView, { kind: 'portalCaptcha' }> } & Pick<DeskEvents, 'onGoToTab'> & WayEvents) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={IconShieldQuestion}
      tone="attention"
      title={t(`screen.captcha.${portal}.title`)}
      body={t('screen.captcha.body')}
    >
      <Button size="md" onClick={() => onGoToTab(tab)}>
        {t('screen.captcha.action')}
      </Button>
      <ByHandButton onByHand={onByHand} />
    </EmptyState>
  );
}

export function SwitchedOffScreen({
  view: { what, why },
  onOpenPortals,
  onByHand,
}: { view: Extract<DeskView, { kind: 'switchedOff' }> } & Pick<DeskEvents, 'onOpenPortals'> & WayEvents) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={IconPlayerPause}
      tone="action"
      title={t(`screen.switchedOff.${what}.title`)}
      body={t('screen.switchedOff.body', { why })}
    >
      <Button size="md" onClick={() => onByHand()}>
        {t('screen.openByHand')}
      </Button>
      {onOpenPortals && (
        <Button variant="subtle" color="var(--secondary)" onClick={() => onOpenPortals()}>
          {t('screen.switchedOff.portals')}
        </Button>
      )}
    </EmptyState>
  );
}

export function PageUnknownScreen({
  onOpenPortal,
  onByHand,
  onTeach,
}: WayEvents & Pick<DeskEvents, 'onTeach'>) {
  const { t } = useText();
  return (
    <EmptyState
      drawing={IconZoomQuestion}
      tone="attention"
      title={t('screen.pageUnknown.title')}
      body={t('screen.pageUnknown.body')}
    >
      <Button size="md" onClick={() => onOpenPortal('intake')}>
        {t('screen.openIntake')}
      </Button>
      {onTeach && (
        <Button variant="default" onClick={() => onTeach(null, null)}>
          {t('screen.pageUnknown.teach')}
        </Button>
      )}
      <ByHandButton onByHand={onByHand} />
    </EmptyState>
  );
}

function ByHandButton({ onByHand }: { onByHand: () => void }) {
  const { t } = useText();
  return (
    <Button variant="subtle" color="var(--secondary)" onClick={() => onByHand()}>
      {t('screen.openByHand')}
    </Button>
  );
}
