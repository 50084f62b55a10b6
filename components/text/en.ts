import { accountEn } from './en/account.ts';
import { commonEn } from './en/common.ts';
import { deskEn } from './en/desk.ts';
import { historyEn } from './en/history.ts';
import { offerEn } from './en/offer.ts';
import { paperEn } from './en/paper.ts';
import { portalEn } from './en/portal.ts';
import { portalsEn } from './en/portals.ts';
import { pressEn } from './en/press.ts';
import { reportEn } from './en/report.ts';
import { screensEn } from './en/screens.ts';
import type { EnglishOf } from './text-key.ts';
import type { vi } from './vi.ts';

/** The interface in English, complete by type: a key that Vietnamese has and English lacks does not compile. */
export const en: EnglishOf<typeof vi> = {
  ...commonEn,
  ...accountEn,
  ...paperEn,
  ...deskEn,
  ...historyEn,
  ...offerEn,
  ...screensEn,
  ...portalEn,
  ...portalsEn,
  ...pressEn,
  ...reportEn,
};
