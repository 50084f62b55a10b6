import { gatePages, gates } from '../common-pages.ts';
import type { FieldSpec, Finder, PortalSpec } from '../spec.schema.ts';
import { uploadMarks } from '../upload-marks.ts';
import { confirmWords, openWords } from '../upload-words.ts';

/** The routes and labels were seen in 2019–2020; nothing newer is public. */
const since = '2020-12-31';
/** Names that developers of such portals use; none was seen here. A second opinion, and needed to write. */
const assumed = '2026-11-23';

const label = (...text: string[]): Finder => ({ by: 'label', text, since });
const text = (...words: string[]): Finder => ({ by: 'text', text: words, since });
const codeName = (...words: string[]): Finder => ({ by: 'codeName', words, since: assumed });
const control = (words: string[], names: string[], not?: string[]): FieldSpec => ({
  reads: 'control',
  finders: [label(...words), codeName(...names)],
  ...(not === undefined ? {} : { not }),
});
const shown = (...words: string[]): FieldSpec => ({ reads: 'text', finders: [label(...words)] });
const optional = (field: FieldSpec): FieldSpec => ({ ...field, optional: true });

const citizenNumber = [
  'Số định danh',
  'Số định danh/CCCD',
  'Số CCCD',
  'Số CMND/CCCD',
  'Số định danh cá nhân',
];
const fullName = ['Họ và tên', 'Chủ hồ sơ', 'Họ tên', 'Tên chủ hồ sơ'];
const procedure = ['Quy trình', 'Thủ tục', 'Thủ tục hành chính', 'Tên thủ tục'];

/** People a form asks for besides the one it is about. */
const otherPeople = [
  'Người giám hộ',
  'Người nộp',
  'Người nộp thay',
  'Người được ủy quyền',
  'Người ủy quyền',
  'Người đại diện',
  'Người nhận kết quả',
  'Họ tên cha',
  'Họ và tên cha',
  'Số định danh cha',
  'Số định danh của cha',
  'Số CCCD cha',
  'Số CCCD của cha',
  'Họ tên mẹ',
  'Họ và tên mẹ',
  'Số định danh mẹ',
  'Số định danh của mẹ',
  'Số CCCD mẹ',
  'Số CCCD của mẹ',
  'Họ tên vợ',
  'Họ tên chồng',
];
const otherUnits = [
  'Mã đơn vị chuyển đến',
  'Mã đơn vị chuyển đi',
  'Mã đơn vị mới',
  'Mã đơn vị cũ',
  'Mã đơn vị cha',
];

const components = {
  columns: {
    name: { header: ['Tên thành phần hồ sơ', 'Tên giấy tờ', 'Thành phần hồ sơ'] },
    file: { header: ['Đính kèm tệp tin', 'Tệp tin', 'Tệp đính kèm', 'Đính kèm'] },
    copyKind: { header: ['Loại bản'], optional: true },
    required: { header: ['Bắt buộc'], optional: true },
  },
  requiredWords: ['Có', 'Bắt buộc', 'true', 'x', 'X', '(*)'],
  upload: {
    input: 'input[type="file"]',
    open: openWords,
    confirm: confirmWords,
    busy: {
      selectors: [...uploadMarks.busy.selectors, '.spinner', '.progress-bar:not([aria-valuenow="100"])'],
      words: uploadMarks.busy.words,
    },
    error: {
      selectors: [...uploadMarks.error.selectors, '.error'],
      words: uploadMarks.error.words,
    },
    maxBytes: 20 * 1024 * 1024,
  },
} satisfies NonNullable<PortalSpec['pages']['intake']>['components'];

/** TNHS: where dossiers are received, digitized, forwarded and returned. What is known of it, and how sure: README.md. */
export const tnhsSpec = {
  id: 'tnhs',
  name: 'Tiếp nhận và quản lý hồ sơ (TNHS)',
  version: '2026-11-23',
  roles: ['intake'],
  addresses: ['https://tnhs.baohiemxahoi.gov.vn/'],
  routes: { intake: '#/nhap-ho-so' },
  pages: {
    ...gatePages([{}]),
    intake: {
      recognise: {
        places: [{ hash: '#/nhap-ho-so*' }],
        has: [[label(...procedure)], [label(...citizenNumber)]],
        hasNot: gates,
      },
      fields: {
        citizenNumber: control(
          citizenNumber,
          [
            'soDinhDanh',
            'soDDCN',
            'maDinhDanh',
            'soCccd',
            'cccd',
            'soCmnd',
            'cmnd',
            'soGiayTo',
            'identityNumber',
            'identityCard',
          ],
          [...otherPeople, 'Số điện thoại'],
        ),
        fullName: control(fullName, ['hoTen', 'hoVaTen', 'chuHoSo', 'tenChuHoSo', 'fullName'], otherPeople),
        unitCode: optional(control(['Mã đơn vị'], ['maDonVi', 'maDv', 'unitCode'], otherUnits)),
        procedure: control(procedure, ['quyTrinh', 'thuTuc', 'tthc', 'procedure']),
        channel: optional(
          control(
            ['Hình thức tiếp nhận', 'Hình thức nộp'],
            ['hinhThucTiepNhan', 'hinhThucNop', 'hinhThuc', 'receiveMethod'],
          ),
        ),
      },
      channels: {
        inPerson: ['Trực tiếp', 'Nộp trực tiếp'],
        byPost: ['Bưu chính', 'Qua bưu chính', 'Bưu điện'],
      },
      components,
    },
    waitingList: {
      recognise: {
        places: [{ hash: '#/ho-so-cho-thu-ly*' }],
        has: [[text('Số hồ sơ')]],
        hasNot: gates,
      },
    },
    lookUp: {
      recognise: {
        places: [{ hash: '#/tra-cuu-ho-so*' }],
        has: [[text('Số hồ sơ')]],
        hasNot: gates,
      },
    },
    dossierDetail: {
      recognise: {
        places: [{ hash: '#/chi-tiet-ho-so-cho-thu-ly?*' }],
        has: [[text('Số hồ sơ')]],
        hasNot: gates,
      },
      fields: {
        citizenNumber: optional(shown(...citizenNumber)),
        fullName: optional(shown('Chủ hồ sơ', 'Họ và tên', 'Tên chủ hồ sơ')),
        unitCode: optional(shown('Mã đơn vị')),
        procedure: shown(...procedure),
        number: shown('Số hồ sơ'),
        receipt: optional(shown('Mã biên nhận')),
        due: shown('Hạn trả', 'Ngày hẹn trả'),
        status: optional(shown('Trạng thái')),
      },
      components,
    },
  },
} satisfies PortalSpec;
