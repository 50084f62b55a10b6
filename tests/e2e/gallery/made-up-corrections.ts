import type { Difference } from '#lib/domain/portal-correction';
import type { CorrectionView } from '#components/portal/correction-view.ts';
import { path, saying } from './made-up-teaching.ts';

const office = 'BHXH cơ sở Hoàn Kiếm';

const difference = (more: Partial<Difference>): Difference => ({
  what: 'part',
  page: 'intake',
  part: 'citizenNumber',
  feature: null,
  before: [],
  after: [],
  place: null,
  why: null,
  unfit: false,
  ...more,
});
const differences: Difference[] = [
  difference({
    before: [saying('label', 'Số định danh'), saying('css', 'input[name="soDinhDanh"]')],
    after: [saying('label', 'Số căn cước', 'Số định danh cá nhân'), saying('idSuffix', 'txtSoCanCuoc')],
  }),
  difference({ what: 'column', part: 'components.file', after: [saying('cell', 'Tệp đính kèm')] }),
  difference({
    what: 'recognise',
    part: null,
    place: 'tiep-nhan/#/nhap-ho-so*',
    before: [saying('text', 'Trang chủ » Nhập hồ sơ')],
    after: [saying('text', 'Tiếp nhận hồ sơ mới')],
    oldStay: true,
  }),
  difference({
    what: 'part',
    page: 'dossierDetail',
    part: 'receipt',
    after: [saying('css', path)],
    unfit: true,
  }),
  difference({
    what: 'featureOff',
    page: null,
    part: null,
    feature: 'attach',
    why: 'cổng đang nâng cấp phần đính kèm',
  }),
];
const correction = (id: string, more: Partial<CorrectionView> = {}): CorrectionView => ({
  id,
  portal: 'tnhs',
  at: '2026-11-23T01:30:00Z',
  author: 'Phạm Minh Tâm',
  office,
  origin: 'taught',
  signature: 'none',
  differences: differences.slice(0, 2),
  otherVersion: null,
  ...more,
});
export const corrections: CorrectionView[] = [
  correction('correction-1'),
  correction('correction-2', {
    at: '2026-11-20T07:05:00Z',
    author: 'Trần Thị Mai Phương',
    office: 'Bảo hiểm xã hội thành phố Hà Nội – Phòng Công nghệ thông tin',
    origin: 'imported',
    signature: 'trusted',
    differences,
  }),
  correction('correction-3', {
    portal: 'quan-tri-dvcqg',
    at: '2026-11-19T03:15:00Z',
    author: 'Lê Hoàng Nam',
    office: 'BHXH cơ sở Hải Châu',
    origin: 'imported',
    signature: 'unknownKey',
    otherVersion: { madeOver: '2026-09-02', here: '2026-11-23' },
    differences: [
      difference({ page: 'accountSearch', part: 'search', after: [saying('role', 'Tra cứu')] }),
      difference({
        what: 'verb',
        page: 'accountSearch',
        part: 'search',
        how: { before: 'click', after: 'mouse' },
      }),
    ],
  }),
];

/** Something taught between switches. */
export const switchCorrections: CorrectionView[] = [
  correction('correction-6', {
    at: '2026-11-23T01:40:00Z',
    differences: [difference({ what: 'featureOn', page: null, part: null, feature: 'attach' })],
  }),
  correction('correction-1', {
    differences: ['citizenNumber', 'fullName', 'procedure', 'unitCode', 'channel'].map((part) =>
      difference({ part, after: [saying('label', 'Nhãn mới')] }),
    ),
  }),
  correction('correction-5', {
    at: '2026-11-22T08:20:00Z',
    differences: [
      difference({
        what: 'pageOff',
        page: 'dossierDetail',
        part: null,
        why: 'trang chi tiết đang được cổng làm lại',
      }),
    ],
  }),
];

/** What is done on a page, and where it is opened, rather than what is found there. */
export const howCorrection = correction('correction-4', {
  portal: 'quan-tri-dvcqg',
  differences: [
    difference({ what: 'route', page: 'accountSearch', part: null, place: 'quan-tri/#/tai-khoan-dinh-danh' }),
    difference({
      what: 'verb',
      page: 'accountSearch',
      part: 'number',
      how: { before: 'auto', after: 'masked' },
    }),
    difference({
      what: 'verb',
      page: 'accountSearch',
      part: 'search',
      how: { before: 'click', after: 'mouse' },
    }),
  ],
});
