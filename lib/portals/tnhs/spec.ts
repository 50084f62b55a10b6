import type { FieldSpec, Finder, PortalSpec } from '../spec.schema.ts';

/** The routes and labels were seen in 2019–2020; nothing newer is public. */
const since = '2020-12-31';

const passwordField: Finder[] = [{ by: 'css', selector: 'input[type="password"]', since }];
const label = (...text: string[]): Finder => ({ by: 'label', text, since });
const text = (...words: string[]): Finder => ({ by: 'text', text: words, since });
const control = (...words: string[]): FieldSpec => ({ reads: 'control', finders: [label(...words)] });
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
    busy: {
      selectors: ['progress', '[role="progressbar"]', '[aria-busy="true"]', '.progress-bar', '.spinner'],
      words: ['Đang tải', 'Đang tải lên', 'Đang upload'],
    },
    error: {
      selectors: ['[role="alert"]', '.error', '.text-danger', '.invalid-feedback'],
      words: ['không thành công', 'thất bại', 'lỗi', 'vượt quá', 'không hợp lệ', 'không đúng định dạng'],
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
    signIn: { recognise: { places: [{}], has: [passwordField], hasNot: [] } },
    intake: {
      recognise: {
        places: [{ hash: '#/nhap-ho-so*' }],
        has: [[label(...procedure)], [label(...citizenNumber)]],
        hasNot: [passwordField],
      },
      fields: {
        citizenNumber: control(...citizenNumber),
        fullName: control(...fullName),
        unitCode: optional(control('Mã đơn vị')),
        procedure: control(...procedure),
        channel: optional(control('Hình thức tiếp nhận', 'Hình thức nộp')),
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
        hasNot: [passwordField],
      },
    },
    lookUp: {
      recognise: {
        places: [{ hash: '#/tra-cuu-ho-so*' }],
        has: [[text('Số hồ sơ')]],
        hasNot: [passwordField],
      },
    },
    dossierDetail: {
      recognise: {
        places: [{ hash: '#/chi-tiet-ho-so-cho-thu-ly?*' }],
        has: [[text('Số hồ sơ')]],
        hasNot: [passwordField],
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
