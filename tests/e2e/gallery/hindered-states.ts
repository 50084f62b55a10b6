import type { FieldFailure } from '#lib/domain/page-reading.schema';
import type { DeskView } from '#components/dossier/desk-view.ts';
import { account, components, desk, keys, states, typedCitizen } from './made-up.ts';
import { paper } from './made-up-papers.ts';

const fresh = { number: null, due: null };
const offWhy = 'Cổng đang đổi mẫu nhập, chờ người phụ trách chỉnh lại';
const fileColumn: FieldFailure = { field: 'components.file', why: 'notFound', found: [] };
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
  'page-parts-not-read': show({
    kind: 'pageWithoutDossier',
    page: { citizenNumber: { kind: 'empty' }, fullName: '', unitCode: '', procedure: null },
    account: null,
    check: { kind: 'idle' },
    trackable: false,
    unread: {
      page: 'intake',
      failures: ['citizenNumber', 'fullName', 'procedure'].map((field) => ({
        field,
        why: 'notFound' as const,
        found: [],
      })),
    },
    recent: [],
  }),
  'page-account-signed-out': show({
    kind: 'pageWithoutDossier',
    page: { ...typedCitizen, procedure: null },
    account: account({ kind: 'couldNotCheck', why: 'signedOut' }),
    check: { kind: 'idle' },
    trackable: false,
    recent: [],
  }),
  'check-off-but-known': show(
    desk(fresh, {
      failedAgain: account({ kind: 'couldNotCheck', why: 'switchedOff', detail: offWhy }),
    }),
  ),
  'accounts-captcha': show(desk({ ...fresh, account: account({ kind: 'couldNotCheck', why: 'captcha' }) })),
  'check-switched-off': show(
    desk({ ...fresh, account: account({ kind: 'couldNotCheck', why: 'switchedOff', detail: offWhy }) }),
  ),
  'check-part-not-found': show(
    desk({
      ...fresh,
      account: account({ kind: 'couldNotCheck', why: 'partNotFound', detail: 'search' }),
    }),
  ),
  'check-not-asked': show(desk({ ...fresh, account: account({ kind: 'couldNotCheck', why: 'notAsked' }) })),
  'attach-by-hand': show(
    desk(
      {},
      {
        papers: [paper(1, { assigned: keys.discharge })],
        tie: { kind: 'switchedOff' },
      },
    ),
  ),
  'column-not-read': show(
    desk(
      { ...fresh, componentsFrom: 'catalogue', components: components({ discharge: states.columnNotFound }) },
      {
        papers: [paper(1, { assigned: keys.discharge })],
        unread: { page: 'intake', failures: [fileColumn] },
      },
    ),
  ),
  'column-not-read-empty': show(
    desk(fresh, {
      unread: { page: 'intake', failures: [fileColumn] },
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
        tie: { kind: 'signedOut', tabId: 7 },
      },
    ),
  ),
};
