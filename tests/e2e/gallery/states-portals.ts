import type { OfficePage } from '#components/office/office-route.ts';
import type { PortalsView } from '#components/portal/correction-view.ts';
import type { PageReportView } from '#components/portal/report-view.ts';
import type { TeachStage, TeachView } from '#components/portal/teach-view.ts';
import { brokenPortals, corrections, keyPair, neverSeen, portalsPage } from './made-up-portals.ts';
import { knownWords, pageTree } from './made-up-report.ts';
import {
  broken,
  candidates,
  fragileWays,
  intakeParts,
  manyCandidates,
  problems,
  searchParts,
  teaching,
  ways,
  pickedWithVerb,
} from './made-up-teaching.ts';

export type PortalState =
  | { kind: 'teach'; view: TeachView }
  | { kind: 'report'; view: PageReportView }
  | { kind: 'portals'; view: PortalsView; page: OfficePage };

const teach = (view: TeachView): PortalState => ({ kind: 'teach', view });
const inHand = (stage: TeachStage, parts = intakeParts({ citizenNumber: broken })) =>
  teach(teaching({ stage, parts }));
const report = (view: PageReportView): PortalState => ({ kind: 'report', view });
const portals = (view: PortalsView): PortalState => ({ kind: 'portals', view, page: 'portals' });
const picked = (more: Extract<TeachStage, { kind: 'picked' }>['picked'], part = 'citizenNumber') =>
  inHand({ kind: 'picked', part, picked: more });
const taught = intakeParts({
  citizenNumber: { changed: true, reads: '001188012345' },
  fullName: { changed: true },
  'components.file': { changed: true },
});
const review = {
  kind: 'review',
  portal: 'Hệ thống tiếp nhận và quản lý hồ sơ',
  page: null,
  path: '/tnhs/#/nhap-ho-so?id=999',
  version: '2026-11-20',
  root: pageTree(6),
  cut: 0,
  known: knownWords,
  savedAs: null,
} as const;
const search = {
  portal: 'Cổng quản trị Dịch vụ công quốc gia',
  recognised: null,
  page: 'accountSearch',
  pages: ['accountSearch', 'signIn', 'captcha', 'home'],
  parts: searchParts,
} as const;

/** Teaching a page, its report, and the office's page of portals, by name. */
export const portalStates: Record<string, PortalState> = {
  'teach-looking': teach({ kind: 'looking' }),
  'teach-no-portal': teach({ kind: 'noPage', why: 'noPortalPage' }),
  'teach-page-gone': teach({ kind: 'noPage', why: 'pageGone' }),
  'teach-not-reached': teach({ kind: 'noPage', why: 'notReached' }),
  'teach-broken': teach(teaching()),
  'teach-all-found': teach(teaching({ parts: intakeParts() })),
  'teach-new-page': teach(
    teaching({
      ...search,
      frames: [
        { frameId: 0, name: 'Trang chính' },
        { frameId: 4, name: 'Khung Quản trị tài khoản công dân trên Cổng Dịch vụ công quốc gia' },
      ],
      frameId: 4,
    }),
  ),
  'teach-plain': teach(
    teaching({
      page: 'signIn',
      recognised: 'signIn',
      parts: intakeParts().slice(0, 1),
    }),
  ),
  'teach-testing': teach(teaching({ parts: taught, changes: 3, isTesting: true })),
  'teach-ready-to-save': teach(
    teaching({
      parts: taught,
      changes: 3,
      problems: problems.filter(({ severity }) => severity === 'warning'),
    }),
  ),
  'teach-partly': teach(
    teaching({ parts: intakeParts({ citizenNumber: { changed: true }, procedure: broken }), changes: 1 }),
  ),
  'teach-refused': teach(teaching({ parts: taught, changes: 3, problems })),
  'teach-claimed': teach(
    teaching({
      parts: taught,
      changes: 3,
      recognised: null,
      candidates: ['intake', 'lookUp', 'waitingList'],
    }),
  ),
  'teach-still-unknown': teach(teaching({ parts: taught, changes: 3, recognised: null })),
  'teach-other-kind': teach(teaching({ parts: taught, changes: 3, recognised: 'lookUp' })),
  'teach-not-saved': teach(teaching({ parts: taught, changes: 3, trouble: 'notSaved' })),
  'teach-saving': teach(teaching({ parts: taught, changes: 3, stage: { kind: 'saving' } })),
  'teach-leaving': teach(teaching({ parts: taught, changes: 3 })),
  'teach-saved': teach({
    kind: 'saved',
    portal: 'Hệ thống tiếp nhận và quản lý hồ sơ',
    page: 'intake',
    changes: 3,
    missing: ['procedure', 'components.file'],
  }),
  'teach-pointing-gathering': inHand({ kind: 'pointing', part: 'citizenNumber', candidates: null }),
  'teach-pointing': inHand({ kind: 'pointing', part: 'citizenNumber', candidates }),
  'teach-pointing-many': inHand({ kind: 'pointing', part: 'citizenNumber', candidates: manyCandidates }),
  'teach-pointing-nothing': inHand({ kind: 'pointing', part: 'components.file', candidates: [] }),
  'teach-pointing-filtered': inHand({ kind: 'pointing', part: 'citizenNumber', candidates }),
  'teach-pointing-message': teach(
    teaching({ ...search, stage: { kind: 'pointing', part: 'empty', candidates: [] } }),
  ),
  'teach-picked-working': picked(null),
  'teach-picked': picked({ kind: 'derived', reads: '001188012345', ways }),
  'teach-picked-one-way': picked({
    kind: 'derived',
    reads: '',
    ways: ways.map((way, index) => ({ ...way, chosen: index === 0 })),
  }),
  'teach-picked-fragile': picked({ kind: 'derived', reads: '001188012345', ways: fragileWays }),
  'teach-picked-verb': teach(
    teaching({ ...search, stage: { kind: 'picked', part: 'number', picked: pickedWithVerb } }),
  ),
  'teach-picked-column': picked(
    { kind: 'column', header: 'Đính kèm tệp tin', rows: 4, sample: 'giay-ra-vien.pdf' },
    'components.file',
  ),
  'teach-picked-empty-table': picked(
    { kind: 'column', header: 'Đính kèm tệp tin', rows: 0, sample: '' },
    'components.file',
  ),
  'teach-picked-wrong': picked({ kind: 'impossible', why: 'wrongThing' }),
  'teach-picked-no-way': picked({ kind: 'impossible', why: 'noWay' }),
  'teach-picked-gone': picked({ kind: 'impossible', why: 'gone' }),

  'report-making': report({ kind: 'making' }),
  'report-failed': report({ kind: 'failed', why: 'notReached' }),
  'report-review': report(review),
  'report-large': report({ ...review, root: pageTree(1300), cut: 812, page: 'intake' }),
  'report-no-words': report({
    ...review,
    root: { tag: 'html', attributes: {}, children: [{ tag: 'body', attributes: {}, children: [] }] },
  }),
  'report-saved': report({ ...review, savedAs: 'mo-ta-trang_tnhs_2026-11-23.json' }),

  'portals-loading': portals({ kind: 'loading' }),
  'portals-none': portals(portalsPage({ portals: [] })),
  'portals-good': portals(portalsPage()),
  'portals-never-seen': portals(portalsPage({ portals: neverSeen })),
  'portals-broken': portals(portalsPage({ portals: brokenPortals, corrections, signing: keyPair })),
  'portals-switching-off': portals(portalsPage()),
  'portals-correction-open': portals(portalsPage({ corrections, signing: keyPair })),
  'portals-unreadable': portals(portalsPage({ portals: [], unreadable: 2 })),
  'portals-resetting': portals(portalsPage({ corrections })),
  'portals-not-saved': portals(portalsPage({ trouble: 'notSaved' })),
  'portals-import-reading': portals(
    portalsPage({ portals: [], importing: { kind: 'reading', file: 'chinh-sua_tnhs_2026-11-23.json' } }),
  ),
  'portals-import-review': portals(
    portalsPage({
      portals: brokenPortals.slice(1),
      importing: {
        kind: 'review',
        file: 'chinh-sua_tnhs_2026-11-23.json',
        signature: 'trusted',
        corrections: corrections.slice(1, 2),
        unfit: [],
        problems: problems.filter(({ severity }) => severity === 'warning'),
      },
    }),
  ),
  'portals-import-mixed': portals(
    portalsPage({
      importing: {
        kind: 'review',
        file: 'chinh-sua_2026-11-23.json',
        signature: 'trusted',
        corrections,
        unfit: [],
        problems: [],
      },
    }),
  ),
  'portals-import-blocked': portals(
    portalsPage({
      portals: [],
      importing: {
        kind: 'review',
        file: 'chinh-sua_tnhs_2026-11-23.json',
        signature: 'unknownKey',
        corrections: corrections.slice(0, 1),
        unfit: [],
        problems,
      },
    }),
  ),
  'portals-import-unsigned': portals(
    portalsPage({
      portals: [],
      importing: {
        kind: 'review',
        file: 'chinh-sua_tnhs_2026-11-23.json',
        signature: 'none',
        corrections: corrections.slice(0, 1),
        unfit: [],
        problems: [],
      },
    }),
  ),
  'portals-import-refused': portals(
    portalsPage({
      portals: [],
      importing: { kind: 'refused', file: 'chinh-sua_tnhs_2026-11-23.json', why: 'badSignature' },
    }),
  ),
  'portals-import-bad': portals(
    portalsPage({
      portals: [],
      importing: {
        kind: 'refused',
        file: 'chinh-sua_tnhs_2026-11-23.json',
        why: 'badContent',
        detail: 'intake · fullName · Nguyễn Thị Hương Giang',
      },
    }),
  ),
  'portals-import-accepted': portals(
    portalsPage({
      portals: [],
      corrections,
      importing: { kind: 'accepted', file: 'chinh-sua_tnhs_2026-11-23.json', count: 2 },
    }),
  ),
  'portals-not-a-key': portals(
    portalsPage({ portals: [], signing: { own: null, trusted: null, problem: 'notAKey' } }),
  ),
  'portals-removing-key': portals(portalsPage({ portals: [], signing: keyPair })),
};
