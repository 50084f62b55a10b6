import { gatePages, gates } from '../common-pages.ts';
import type { FieldSpec, Finder, PortalSpec } from '../spec.schema.ts';
import { uploadMarks } from '../upload-marks.ts';
import { confirmWords, openWords } from '../upload-words.ts';

const since = '2026-11-23';

const label = (...text: string[]): Finder => ({ by: 'label', text, since });
const says = (...text: string[]): Finder[] => [{ by: 'text', text, since }];
const idSuffix = (suffix: string): Finder => ({ by: 'idSuffix', suffix, since });
const codeName = (...words: string[]): Finder => ({ by: 'codeName', words, since });
const shown = (text: string): FieldSpec => ({ reads: 'text', finders: [label(text)] });
const control = (text: string, ...others: Finder[]): FieldSpec => ({
  reads: 'control',
  finders: [label(text), ...others],
});
const optional = (field: FieldSpec): FieldSpec => ({ ...field, optional: true });

const components = {
  columns: {
    name: { header: ['Tên thành phần hồ sơ'] },
    file: { header: ['Đính kèm tệp tin'] },
    copyKind: { header: ['Loại bản'], optional: true },
    required: { header: ['Bắt buộc'], optional: true },
  },
  requiredWords: ['Có'],
  upload: {
    input: 'input[type="file"]',
    open: openWords,
    confirm: confirmWords,
    busy: uploadMarks.busy,
    error: {
      selectors: ['.loi-dong', ...uploadMarks.error.selectors],
      words: ['hệ thống đang bận', ...uploadMarks.error.words],
    },
    requestPath: '/rows/*/file',
    maxBytes: 20 * 1024 * 1024,
  },
} satisfies NonNullable<PortalSpec['pages']['intake']>['components'];

const numberField: Finder[] = [label('Số định danh/CCCD'), idSuffix('txtSoDinhDanh')];
const searchButton: Finder[] = [
  { by: 'role', role: 'button', name: ['Tìm kiếm'], since },
  idSuffix('btnTimKiem'),
];

/** Both practice portals: one origin, told apart by path. */
export const practiceSpec = {
  id: 'practice',
  name: 'Cổng thực hành',
  version: '2026-11-23',
  roles: ['intake', 'accounts'],
  addresses: ['http://127.0.0.1:*/', 'http://localhost:*/'],
  routes: { accountSearch: 'quan-tri/tai-khoan', intake: 'tnhs/#/nhap-ho-so' },
  pages: {
    ...gatePages([
      { path: 'tnhs/' },
      { path: 'tnhs/noi-dung/' },
      { path: 'tnhs/dang-nhap' },
      { path: 'quan-tri/*' },
    ]),
    home: {
      recognise: {
        places: [{ path: 'quan-tri/' }, { path: 'quan-tri/khung/' }],
        has: [says('Chào mừng đến với phân hệ quản trị')],
        hasNot: gates,
      },
    },
    waitingList: {
      recognise: {
        places: [
          { path: 'tnhs/', hash: '#/ho-so-cho-thu-ly*' },
          { path: 'tnhs/', hash: '' },
          { path: 'tnhs/noi-dung/', hash: '#/ho-so-cho-thu-ly*' },
          { path: 'tnhs/noi-dung/', hash: '' },
          { path: 'tnhs/ho-so-cho-thu-ly' },
        ],
        has: [says('Trang chủ » Hồ sơ chờ thụ lý')],
        hasNot: gates,
      },
    },
    lookUp: {
      recognise: {
        places: [
          { path: 'tnhs/', hash: '#/tra-cuu-ho-so*' },
          { path: 'tnhs/noi-dung/', hash: '#/tra-cuu-ho-so*' },
          { path: 'tnhs/tra-cuu-ho-so' },
        ],
        has: [says('Trang chủ » Tra cứu hồ sơ')],
        hasNot: gates,
      },
    },
    intake: {
      recognise: {
        places: [
          { path: 'tnhs/', hash: '#/nhap-ho-so*' },
          { path: 'tnhs/noi-dung/', hash: '#/nhap-ho-so*' },
          { path: 'tnhs/nhap-ho-so' },
        ],
        has: [[label('Hình thức tiếp nhận')], says('Trang chủ » Nhập hồ sơ')],
        hasNot: gates,
      },
      fields: {
        citizenNumber: control('Số định danh', codeName('soDinhDanh')),
        fullName: control('Họ và tên', idSuffix('hoTen')),
        unitCode: optional(control('Mã đơn vị', idSuffix('maDonVi'))),
        procedure: control('Quy trình', idSuffix('quyTrinh')),
        channel: control('Hình thức tiếp nhận', idSuffix('hinhThucTiepNhan')),
      },
      channels: { inPerson: ['Trực tiếp'], byPost: ['Bưu chính'] },
      components,
    },
    dossierDetail: {
      recognise: {
        places: [
          { path: 'tnhs/', hash: '#/chi-tiet-ho-so-cho-thu-ly?*' },
          { path: 'tnhs/noi-dung/', hash: '#/chi-tiet-ho-so-cho-thu-ly?*' },
          { path: 'tnhs/chi-tiet-ho-so-cho-thu-ly' },
        ],
        has: [says('Số hóa thành phần hồ sơ'), says('Số hồ sơ')],
        hasNot: gates,
      },
      fields: {
        citizenNumber: optional(shown('Số định danh')),
        fullName: optional(shown('Chủ hồ sơ')),
        unitCode: optional(shown('Mã đơn vị')),
        procedure: shown('Quy trình'),
        number: shown('Số hồ sơ'),
        receipt: shown('Mã biên nhận'),
        due: shown('Hạn trả'),
        status: shown('Trạng thái'),
      },
      components,
    },
    accountSearch: {
      recognise: {
        places: [{ path: 'quan-tri/tai-khoan' }, { path: 'quan-tri/khung/tai-khoan' }],
        has: [numberField, searchButton],
        hasNot: gates,
      },
      fields: { number: { reads: 'control', finders: numberField } },
      buttons: { search: { finders: searchButton } },
      results: {
        columns: {
          number: { header: ['Số định danh'] },
          name: { header: ['Họ và tên'], optional: true },
          accountKind: { header: ['Loại tài khoản'], optional: true },
          status: { header: ['Trạng thái'], optional: true },
        },
      },
      empty: says('Không tìm thấy tài khoản phù hợp'),
    },
  },
} satisfies PortalSpec;
