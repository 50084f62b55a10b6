import type { DeskView } from '#components/dossier/desk-view.ts';
import { account, desk, keys, paper } from './made-up.ts';

const fresh = { number: null, due: null };
const offWhy = 'Cổng đang đổi mẫu nhập, chờ người phụ trách chỉnh lại';
const show = (view: DeskView) => ({ kind: 'desk', view }) as const;

/** What the desk says where a portal wants a person, is switched off, or lets a part of its page not be read. */
export const hindered = {
  'portal-captcha': show({
    kind: 'portalCaptcha',
    portal: 'accounts',
    tab: { tabId: 7, windowId: 1 },
    recent: [],
  }),
  'page-switched-off': show({ kind: 'switchedOff', what: 'page', why: offWhy, recent: [] }),
  'track-switched-off': show({ kind: 'switchedOff', what: 'track', why: offWhy, recent: [] }),
  'page-number-not-read': show({
    kind: 'pageWithoutDossier',
    page: { citizenNumber: { kind: 'empty' }, fullName: '', unitCode: '', procedure: null },
    account: null,
    check: { kind: 'idle' },
    trackable: false,
    unread: {
      page: 'intake',
      failures: [
        { field: 'citizenNumber', why: 'notFound', found: [] },
        { field: 'procedure', why: 'ambiguous', found: [] },
      ],
    },
    recent: [],
  }),
  'accounts-captcha': show(desk({ ...fresh, account: account({ kind: 'couldNotCheck', why: 'captcha' }) })),
  'check-switched-off': show(
    desk({ ...fresh, account: account({ kind: 'couldNotCheck', why: 'switchedOff', detail: offWhy }) }),
  ),
  'attach-by-hand': show(
    desk(
      {},
      {
        papers: [paper(1, { assigned: keys.discharge })],
        ready: [keys.discharge],
        tie: { kind: 'switchedOff' },
      },
    ),
  ),
  'column-not-read': show(
    desk(fresh, {
      unread: { page: 'intake', failures: [{ field: 'components.file', why: 'notFound', found: [] }] },
    }),
  ),
  'accounts-signed-out': show(
    desk({ ...fresh, account: account({ kind: 'couldNotCheck', why: 'signedOut' }) }),
  ),
  'signed-out-in-the-middle': show(
    desk(
      {},
      {
        papers: [paper(1, { assigned: keys.discharge })],
        ready: [keys.discharge],
        tie: { kind: 'signedOut', tabId: 7 },
      },
    ),
  ),
};
