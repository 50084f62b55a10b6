import type { OfficeProblem } from '#components/office/office-draft.ts';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { checkedAt } from './made-up.ts';

export type OfficeState =
  | { kind: 'firstRun'; problem: OfficeProblem | null }
  | { kind: 'settings'; settings: OfficeSettings; savedAt: string | null; problem?: OfficeProblem };

const portals = {
  intake: 'https://tnhs.baohiemxahoi.gov.vn',
  accounts: 'https://quantri.dichvucong.gov.vn',
};
const office: OfficeSettings = {
  officer: 'Phạm Minh Tâm',
  office: 'BHXH cơ sở Hoàn Kiếm',
  portals,
  language: 'vi',
};
const within = (intake: string[], accounts: string[] = []): OfficeSettings => ({
  ...office,
  portals: { ...portals, further: { intake, accounts } },
});
const frame = 'https://khung-nghiep-vu.baohiemxahoi.gov.vn:8443/tiep-nhan-ho-so/mot-cua/ban-moi-2026';

/** The pages where an office says who it is and where its portals are. */
export const officeStates: Record<string, OfficeState> = {
  'office-first-run': { kind: 'firstRun', problem: null },
  'office-not-allowed': {
    kind: 'firstRun',
    problem: { kind: 'notAllowed', address: 'http://10.0.0.8:8080' },
  },
  'office-settings': { kind: 'settings', savedAt: checkedAt, settings: office },
  'office-row-names': {
    kind: 'settings',
    savedAt: null,
    settings: {
      ...office,
      rowNames: [
        { component: 'Giấy ra viện', row: 'Giấy ra viện hoặc bản tóm tắt hồ sơ bệnh án (bản sao)' },
        { component: 'Sổ BHXH', row: 'Sổ bảo hiểm xã hội' },
      ],
    },
  },
  'office-addresses': {
    kind: 'settings',
    savedAt: null,
    settings: within([frame, 'http://10.0.0.8:8080']),
  },
  'office-addresses-most': {
    kind: 'settings',
    savedAt: null,
    settings: within(
      [1, 2, 3, 4, 5].map((order) => `http://10.0.0.${order}:8080`),
      ['https://quantri2.dichvucong.gov.vn'],
    ),
  },
  'office-addresses-wrong': {
    kind: 'settings',
    savedAt: null,
    settings: within(['hai cổng', portals.intake], ['', 'http://localhost:3000/quan-tri']),
  },
  'office-addresses-not-allowed': {
    kind: 'settings',
    savedAt: null,
    settings: within([frame]),
    problem: { kind: 'notAllowed', address: frame },
  },
};
