import type { PageHealth, PartHealth } from '#lib/domain/portal-health.schema';
import type { PageKind } from '#lib/domain/portal-part';
import type { PortalsView } from '#components/portal/correction-view.ts';
import type { PageKindView, PortalView } from '#components/portal/health-view.ts';
import { intakeParts } from './made-up-teaching.ts';

const thisMorning = '2026-11-23T01:12:00Z';
const yesterday = '2026-11-22T08:20:00Z';
const office = 'BHXH cơ sở Hoàn Kiếm';

const partHealth = (name: string, more: Partial<PartHealth> = {}): PartHealth => ({
  part: name,
  optional: false,
  state: 'found',
  since: '2026-11-02T02:00:00Z',
  verified: { at: '2026-11-23T02:40:00Z', by: office },
  ...more,
});
const health = (portal: string, page: PageKind, parts: PartHealth[]): PageHealth => ({
  portal,
  page,
  specVersion: '2026-11-20',
  seenAt: '2026-11-23T02:40:00Z',
  parts,
});
const kind = (page: PageKind, seen: PageHealth | null = null): PageKindView => ({
  page,
  health: seen,
  off: null,
  opens: page === 'intake' ? 'https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so' : null,
});
const brokenPart = {
  state: 'notFound',
  since: thisMorning,
  verified: { at: yesterday, by: office },
} as const;
const recognised = [partHealth('recognise')];

const intakeHealth = (changes: Record<string, Partial<PartHealth>> = {}) =>
  health(
    'tnhs',
    'intake',
    intakeParts().map((each) => partHealth(each.part, { optional: each.optional, ...changes[each.part] })),
  );
const noRequired = { 'components.required': { state: 'notFound', verified: null } } as const;

const on = [
  { feature: 'accountCheck', off: null },
  { feature: 'attach', off: null },
  { feature: 'pills', off: null },
  { feature: 'track', off: null },
  { feature: 'offer', off: null },
] as const;

const tnhs = (more: Partial<PortalView> = {}): PortalView => ({
  id: 'tnhs',
  name: 'Hệ thống tiếp nhận và quản lý hồ sơ',
  address: 'https://tnhs.baohiemxahoi.gov.vn/',
  version: '2026-11-20',
  pages: [
    kind('signIn', health('tnhs', 'signIn', recognised)),
    kind('waitingList', health('tnhs', 'waitingList', recognised)),
    kind('intake', intakeHealth(noRequired)),
    kind('dossierDetail'),
  ],
  unknown: [],
  features: on,
  rungs: [
    { rung: 'input', worked: 128, failed: 2, at: '2026-11-23T02:41:00Z' },
    { rung: 'byHand', worked: 1, failed: 0, at: '2026-11-20T08:05:00Z' },
    { rung: 'drop', worked: 0, failed: 1, at: '2026-11-19T03:30:00Z' },
  ],
  ...more,
});
const admin: PortalView = {
  id: 'quan-tri-dvcqg',
  name: 'Cổng quản trị Dịch vụ công quốc gia',
  address: 'https://quantri.dichvucong.gov.vn/',
  version: '2026-11-20',
  pages: [
    kind('signIn'),
    kind('captcha'),
    kind(
      'accountSearch',
      health('quan-tri-dvcqg', 'accountSearch', [
        partHealth('recognise'),
        partHealth('number'),
        partHealth('search'),
        partHealth('results.number'),
        partHealth('empty'),
      ]),
    ),
  ],
  unknown: [],
  features: on,
  rungs: [],
};

export const publicKey = 'mB3pQ0v6Yx2kT9sWq1LrZc8nHd4uJf7gEa5oVi0yNtM';
const otherKey = 'Zk8wC1rXh5tLq9pVb2nYs7mGd3uJf6aEo0iQc4yHvTg';

export const portalsPage = (
  more: Partial<Extract<PortalsView, { kind: 'portals' }>> = {},
): Extract<PortalsView, { kind: 'portals' }> => ({
  kind: 'portals',
  portals: [tnhs(), admin],
  corrections: [],
  unreadable: 0,
  importing: { kind: 'none' },
  signing: { own: null, trusted: null, problem: null },
  trouble: null,
  ...more,
});

/** What a portal looks like the morning after it changed. */
export const brokenPortals: PortalView[] = [
  tnhs({
    pages: [
      kind('signIn', health('tnhs', 'signIn', recognised)),
      { ...kind('waitingList', health('tnhs', 'waitingList', recognised)) },
      kind(
        'intake',
        intakeHealth({
          ...noRequired,
          citizenNumber: brokenPart,
          procedure: { state: 'disagree', since: yesterday },
          fullName: { state: 'oneWay', since: yesterday },
          unitCode: { state: 'ambiguous', since: yesterday },
        }),
      ),
      {
        ...kind('dossierDetail'),
        off: { why: 'trang chi tiết đang được cổng làm lại', since: yesterday, byOffice: true },
      },
    ],
    unknown: [
      {
        portal: 'tnhs',
        page: 'unknown',
        specVersion: '2026-11-20',
        seenAt: thisMorning,
        path: '/#/ky-so-thanh-phan?id=999',
        parts: [],
      },
      {
        portal: 'tnhs',
        page: 'unknown',
        specVersion: '2026-11-20',
        seenAt: yesterday,
        path: '/#/bao-cao/tong-hop',
        parts: [],
      },
    ],
    features: [
      { feature: 'accountCheck', off: null },
      {
        feature: 'attach',
        off: {
          why: 'cổng đang nâng cấp phần đính kèm, làm bằng tay tới hết ngày',
          since: thisMorning,
          byOffice: true,
        },
      },
      { feature: 'pills', off: null },
      {
        feature: 'track',
        off: { why: 'chưa kiểm chứng trên bản này', since: '2026-11-20', byOffice: false },
      },
    ],
  }),
  admin,
];
export const neverSeen = [
  tnhs({
    pages: ['signIn', 'intake', 'dossierDetail'].flatMap((page) =>
      page === 'signIn' || page === 'intake' || page === 'dossierDetail' ? [kind(page)] : [],
    ),
  }),
];
export const keyPair = {
  own: { publicKey, fingerprint: '48120 93317 05526 71984 20063', since: '2026-11-20T02:00:00Z' },
  trusted: { publicKey: otherKey, since: '2026-11-20T02:10:00Z' },
  problem: null,
};
