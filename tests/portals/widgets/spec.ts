import type { FieldSpec, Finder, PortalSpec } from '#lib/portals/spec.schema';

const since = '2026-11-23';
const label = (...text: string[]): Finder => ({ by: 'label', text, since });
const says = (...text: string[]): Finder => ({ by: 'text', text, since });
const control = (...finders: Finder[]): FieldSpec => ({ reads: 'control', finders });

/** Everything an intake form asks for, by the words that a reader sees. */
export const fields = {
  number: control(label('Số định danh')),
  name: control(label('Họ và tên')),
  birth: control(label('Ngày sinh')),
  procedure: control(label('Quy trình')),
  // A list that opens only while somebody types does not tell what it is.
  ward: { ...control(label('Nơi nhận kết quả')), fill: 'combobox' },
  channel: { ...control(label('Hình thức tiếp nhận')), fill: 'radio' },
  proxy: control(label('Có giấy ủy quyền')),
} satisfies Record<string, FieldSpec>;

export const menuOf = (row: string): Finder[] => [{ by: 'cell', column: ['Thao tác'], row: [row], since }];

const numberField: Finder[] = [
  label('Số định danh/CCCD'),
  { by: 'css', selector: 'input:not([type="button"])', since },
];

/** One spec for the pages of all kits. */
export const spec: PortalSpec = {
  id: 'widgets',
  name: 'Trang mẫu',
  version: since,
  roles: ['intake', 'accounts'],
  addresses: ['http://127.0.0.1:*/', 'http://localhost:*/'],
  routes: {},
  pages: {
    intake: {
      recognise: {
        places: [{ path: 'nhap-ho-so' }],
        has: [[says('Tiếp nhận hồ sơ')], [label('Số định danh')]],
        hasNot: [],
      },
      fields: {
        citizenNumber: fields.number,
        fullName: fields.name,
        procedure: fields.procedure,
        channel: fields.channel,
      },
      channels: { inPerson: ['Trực tiếp'], byPost: ['Bưu chính'] },
      components: {
        columns: {
          name: { header: ['Tên thành phần hồ sơ'] },
          file: { header: ['Đính kèm tệp tin'] },
          required: { header: ['Bắt buộc'], optional: true },
        },
        requiredWords: ['Có'],
        upload: {
          input: 'input[type="file"]',
          busy: { selectors: ['progress'], words: ['Đang tải lên'] },
          error: { selectors: [], words: ['không thành công'] },
        },
      },
    },
    accountSearch: {
      recognise: {
        places: [{ path: 'tai-khoan' }],
        has: [[says('Tra cứu tài khoản')], [label('Số định danh/CCCD')]],
        hasNot: [],
      },
      fields: { number: control(...numberField) },
      buttons: { search: { finders: [{ by: 'role', role: 'button', name: ['Tìm kiếm'], since }] } },
      ask: [
        { do: 'fill', field: 'number', value: '{asked}' },
        { do: 'press', button: 'search' },
        {
          do: 'waitFor',
          seconds: 5,
          states: [
            { name: 'found', has: [says('Loại tài khoản')] },
            { name: 'none', has: [says('Không tìm thấy tài khoản phù hợp')] },
          ],
        },
      ],
      results: {
        columns: {
          number: { header: ['Số định danh'] },
          name: { header: ['Họ và tên'], optional: true },
          accountKind: { header: ['Loại tài khoản'], optional: true },
        },
      },
      empty: [says('Không tìm thấy tài khoản phù hợp')],
    },
  },
};
