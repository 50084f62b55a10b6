import type { DeskView, DossierSummary } from '#components/dossier/desk-view.ts';
import { hindered } from './hindered-states.ts';
import {
  account,
  checkedAt,
  components,
  desk,
  hasAccount,
  keys,
  states as component,
  typedCitizen,
} from './made-up.ts';
import { paper, pdf } from './made-up-papers.ts';
import { job, running } from './made-up-rows.ts';
import { rowStates } from './states-rows.ts';
import { type OfficeState, officeStates } from './states-office.ts';
import { type PortalState, portalStates } from './states-portals.ts';

export type GalleryState =
  | PortalState
  /** `saved` is what a desk shows once a component's file was saved. */
  | { kind: 'desk'; view: DeskView; saved?: DeskView }
  | { kind: 'pills' }
  | OfficeState;

const recent: DossierSummary[] = [
  {
    id: 'r1',
    number: '03698/2026/07906',
    name: 'Trần Văn Lực',
    procedure: '612',
    step: 'processing',
    due: '24/11/2026 15:10',
  },
  { id: 'r2', number: null, name: 'Lê Hoàng Thủy Tiên', procedure: '630', step: 'account', due: null },
  {
    id: 'r3',
    number: '03641/2026/07906',
    name: 'Công ty TNHH May Sông Hồng',
    procedure: '600',
    step: 'return',
    due: '20/11/2026 10:00',
  },
];
const fresh = { number: null, due: null };
const show = (view: DeskView): GalleryState => ({ kind: 'desk', view });
const could = (why: 'portalDidNotAnswer' | 'ambiguous') => account({ kind: 'couldNotCheck', why });
const assigned = [
  paper(1, { assigned: keys.discharge }),
  paper(2, { assigned: keys.discharge }),
  paper(3, { assigned: keys.list, name: '01b-hsb-da-ky.pdf', facts: pdf(3, true) }),
];
const inTray = [4, 5, 6, 7].map((order) => paper(order, { drawn: order !== 7 }));

/** Every state the pages can be in, by name, with made-up people and papers. */
export const states: Record<string, GalleryState> = {
  loading: show({ kind: 'loading' }),
  'first-run-needed': show({ kind: 'firstRun' }),
  'reload-needed': show({ kind: 'reloadNeeded' }),
  'storage-trouble': show({ kind: 'storageTrouble', why: 'brokenStore' }),
  'no-portal-tab': show({ kind: 'noPortalTab', recent }),
  'no-portal-tab-new': show({ kind: 'noPortalTab', recent: [] }),
  'portal-signed-out': show({ kind: 'portalSignedOut', portal: 'intake', recent }),
  'page-unknown': show({ kind: 'pageUnknown', recent: recent.slice(0, 1) }),
  ...hindered,
  'page-number-too-short': show({
    kind: 'pageWithoutDossier',
    page: { citizenNumber: { kind: 'wrongLength', length: 10 }, fullName: '', unitCode: '', procedure: null },
    account: null,
    check: { kind: 'idle' },
    trackable: false,
    recent: [],
  }),
  'page-trackable': show({
    kind: 'pageWithoutDossier',
    page: { ...typedCitizen, procedure: { code: '612', name: 'Cấp lại thẻ BHYT do mất, hỏng' } },
    account: null,
    check: { kind: 'running' },
    trackable: true,
    recent: [],
  }),
  empty: show(desk({ ...fresh, account: null })),
  'no-components': show(desk({ ...fresh, components: [], componentsFrom: null })),
  queued: show(desk({ ...fresh, account: null }, { check: { kind: 'queued' } })),
  working: show(desk({ ...fresh, account: null }, { check: { kind: 'running' } })),
  found: show(desk(fresh)),
  'unknown-province': show(
    desk({ ...fresh, account: null, subject: { kind: 'citizen', number: '999188012345' } }),
  ),
  none: show(desk({ ...fresh, account: account({ kind: 'none' }) })),
  declined: show(desk({ ...fresh, account: account({ kind: 'declined' }, 'officer') })),
  'could-not-check': show(desk({ ...fresh, account: could('portalDidNotAnswer') })),
  ambiguous: show(desk({ ...fresh, account: could('ambiguous') })),
  tray: show(desk(fresh, { papers: inTray, reading: 2 })),
  problems: show(
    desk(fresh, {
      removed: 2,
      problems: [
        { id: 'p1', name: 'scan-0009.pdf', why: 'encrypted' },
        {
          id: 'p2',
          name: 'anh-chup-man-hinh-rat-dai-ten-tep-khong-co-khoang-trang.jpg',
          why: 'notWhatItsNameSays',
          found: 'PDF',
        },
        { id: 'p3', name: 'trong.pdf', why: 'empty' },
        { id: 'p4', name: 'Giấy ra viện', why: 'wrongPage' },
      ],
    }),
  ),
  ready: show(
    desk(
      { components: components({ birth: component.shown }) },
      { papers: [...assigned, ...inTray.slice(0, 2)] },
    ),
  ),
  attaching: show(
    desk(
      { components: components({ birth: component.shown }) },
      { papers: assigned, jobs: [job(keys.discharge, running), job(keys.list, { kind: 'queued' })] },
    ),
  ),
  attached: show(
    desk({
      components: components({
        discharge: component.readBack,
        birth: component.shown,
        list: component.byHand,
      }),
    }),
  ),
  failed: show(
    desk(
      {
        components: components({
          discharge: component.heldRow,
          birth: component.notProven,
          list: component.refused,
        }),
      },
      { papers: assigned },
    ),
  ),
  'failed-wrong-tab': show(
    desk(
      { components: components({ discharge: component.heldRow, birth: component.refused }) },
      {
        papers: assigned,
        tie: { kind: 'otherTab', tabId: 7, windowId: 1 },
      },
    ),
  ),
  'saved-by-hand': {
    kind: 'desk',
    view: desk({ components: components({ discharge: component.twoRows }) }, { papers: assigned }),
    saved: desk({ components: components({ discharge: component.saved }) }, { papers: assigned }),
  },
  'paper-order': show(desk({}, { papers: assigned })),
  'tray-selected': show(desk(fresh, { papers: inTray })),
  'wrong-tab': show(
    desk(
      {},
      {
        papers: assigned,
        tie: { kind: 'otherTab', tabId: 7, windowId: 1 },
      },
    ),
  ),
  'to-accept': show(
    desk({
      ...fresh,
      components: components({
        discharge: component.readBack,
        birth: component.shown,
        list: component.shown,
      }),
    }),
  ),
  organisation: show(
    desk({
      subject: {
        kind: 'organisation',
        unitCode: 'TA0001A',
        name: 'Công ty Trách nhiệm hữu hạn Một thành viên May xuất khẩu Sông Hồng – Chi nhánh Nam Định',
      },
      account: null,
      due: '24/11/2026 08:30',
      channel: 'byPost',
    }),
  ),
  processing: show(
    desk({
      forwarded: { at: checkedAt, to: null, source: 'portal' },
      due: '20/11/2026 10:00',
      components: components({
        discharge: component.readBack,
        birth: component.shown,
        list: component.shown,
      }),
    }),
  ),
  done: show(
    desk({
      forwarded: { at: checkedAt, to: null, source: 'portal' },
      issued: { at: checkedAt, source: 'officer' },
      returned: { at: checkedAt, way: 'Trực tiếp', source: 'officer' },
      account: hasAccount,
      components: components({
        discharge: component.readBack,
        birth: component.shown,
        list: component.shown,
      }),
    }),
  ),
  ...rowStates,
  ...officeStates,
  ...portalStates,
  'pills-intake': { kind: 'pills' },
  'pills-words': { kind: 'pills' },
};
