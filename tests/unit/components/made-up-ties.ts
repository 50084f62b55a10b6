import type { PageTie } from '#lib/domain/next-action';

/** One of each way that a page can stand to the window in front. */
export const ties: Record<PageTie['kind'], PageTie> = {
  here: { kind: 'here', page: 'intake' },
  otherTab: { kind: 'otherTab', tabId: 1, windowId: 1 },
  signedOut: { kind: 'signedOut', tabId: 1 },
  captcha: { kind: 'captcha', tabId: 1 },
  switchedOff: { kind: 'switchedOff' },
  noTab: { kind: 'noTab' },
};
