import type { OfficePage } from '#components/office/office-route.ts';
import type { PortalsView } from '#components/portal/correction-view.ts';
import type { PageReportView } from '#components/portal/report-view.ts';
import { corrections, howCorrection, switchCorrections } from './made-up-corrections.ts';
import { brokenPortals, keyPair, neverSeen, portalsPage } from './made-up-portals.ts';
import { knownWords, pageReport } from './made-up-report.ts';
import { problems } from './made-up-teaching.ts';
import { type TeachState, teachStates } from './states-teach.ts';

export type PortalState =
  | TeachState
  | { kind: 'report'; view: PageReportView }
  /** `mayCopy`: whether the browser lets the page write to the clipboard. */
  | { kind: 'portals'; view: PortalsView; page: OfficePage; mayCopy: boolean };

const report = (view: PageReportView): PortalState => ({ kind: 'report', view });
const portals = (view: PortalsView, mayCopy = true): PortalState => ({
  kind: 'portals',
  view,
  page: 'portals',
  mayCopy,
});
const review = {
  kind: 'review',
  portal: 'Hệ thống tiếp nhận và quản lý hồ sơ',
  report: pageReport(6),
  known: knownWords,
  savedAs: null,
} as const;

/** Teaching a page, its report, and the office's page of portals, by name. */
export const portalStates: Record<string, PortalState> = {
  ...teachStates,

  'report-making': report({ kind: 'making' }),
  'report-failed': report({ kind: 'failed', why: 'notReached' }),
  'report-review': report(review),
  'report-large': report({
    ...review,
    report: { ...pageReport(1300), cut: { rows: 96, size: 812 }, page: 'intake' },
  }),
  'report-no-words': report({
    ...review,
    report: { ...pageReport(0), root: { tag: 'body', attributes: {}, children: [] } },
  }),
  'report-saved': report({ ...review, savedAs: 'mo-ta-trang_tnhs_2026-11-23.json' }),

  'portals-loading': portals({ kind: 'loading' }),
  'portals-none': portals(portalsPage({ portals: [] })),
  'portals-good': portals(portalsPage()),
  'portals-never-seen': portals(portalsPage({ portals: neverSeen })),
  'portals-broken': portals(portalsPage({ portals: brokenPortals, corrections, signing: keyPair })),
  'portals-never-opened': portals(portalsPage({ portals: neverSeen })),
  'portals-switches': portals(
    portalsPage({ portals: brokenPortals.slice(0, 1), corrections: switchCorrections, signing: keyPair }),
  ),
  'portals-switching-off': portals(portalsPage()),
  'portals-correction-open': portals(portalsPage({ corrections, signing: keyPair })),
  'portals-unreadable': portals(portalsPage({ portals: [], unreadable: 2 })),
  'portals-correction-how': portals(
    portalsPage({ portals: brokenPortals.slice(1), corrections: [howCorrection] }),
  ),
  'portals-resetting': portals(portalsPage({ corrections })),
  'portals-not-saved': portals(portalsPage({ trouble: 'notSaved' })),
  'portals-not-exported': portals(portalsPage({ corrections, trouble: 'notExported' })),
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
        fingerprint: '30518 77402 96613 08254 41970',
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
        fingerprint: '30518 77402 96613 08254 41970',
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
        fingerprint: '30518 77402 96613 08254 41970',
        corrections: corrections.slice(0, 1),
        unfit: [],
        problems,
      },
    }),
  ),
  'portals-import-unknown-key': portals(
    portalsPage({
      portals: [],
      signing: keyPair,
      importing: {
        kind: 'review',
        file: 'chinh-sua_tnhs_2026-11-23.json',
        signature: 'unknownKey',
        fingerprint: '30518 77402 96613 08254 41970',
        corrections: corrections.slice(0, 1),
        unfit: [],
        problems: [],
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
        fingerprint: null,
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
  'portals-key-copied': portals(portalsPage({ portals: [], signing: keyPair })),
  'portals-key-not-copied': portals(portalsPage({ portals: [], signing: keyPair }), false),
  'portals-removing-key': portals(portalsPage({ portals: [], signing: keyPair })),
};
