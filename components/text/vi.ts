import { accountVi } from './vi/account.ts';
import { commonVi } from './vi/common.ts';
import { deskVi } from './vi/desk.ts';
import { historyVi } from './vi/history.ts';
import { offerVi } from './vi/offer.ts';
import { paperVi } from './vi/paper.ts';
import { portalVi } from './vi/portal.ts';
import { portalsVi } from './vi/portals.ts';
import { pressVi } from './vi/press.ts';
import { reportVi } from './vi/report.ts';
import { screensVi } from './vi/screens.ts';

/** The interface in Vietnamese: the language of origin, whose keys and placeholders every other language follows. */
export const vi = {
  ...commonVi,
  ...accountVi,
  ...paperVi,
  ...deskVi,
  ...historyVi,
  ...offerVi,
  ...screensVi,
  ...portalVi,
  ...portalsVi,
  ...pressVi,
  ...reportVi,
} as const;
