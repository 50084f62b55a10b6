import type { PageTie } from '#lib/domain/next-action';
import type { Text } from '../text/create-text.ts';

export type PageEvents = {
  onGoToTab: (tab: { tabId: number; windowId?: number }) => void;
  onOpenPortal: (role: 'intake') => void;
};

/** The one button that leads to the dossier's page; null where that page is in front already. */
export function wayToPage(
  tie: PageTie,
  { onGoToTab, onOpenPortal }: PageEvents,
  { t }: Text,
): { word: string; go: () => void } | null {
  switch (tie.kind) {
    case 'here':
    case 'switchedOff':
      return null;
    case 'otherTab':
      return { word: t('tie.go'), go: () => onGoToTab({ tabId: tie.tabId, windowId: tie.windowId }) };
    case 'signedOut':
      return { word: t('tie.signIn'), go: () => onGoToTab({ tabId: tie.tabId }) };
    case 'captcha':
      return { word: t('tie.answerCaptcha'), go: () => onGoToTab({ tabId: tie.tabId }) };
    case 'noTab':
      return { word: t('tie.open'), go: () => onOpenPortal('intake') };
  }
}
