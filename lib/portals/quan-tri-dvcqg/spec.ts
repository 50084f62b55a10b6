import { gatePages, gates } from '../common-pages.ts';
import type { Finder, PortalSpec } from '../spec.schema.ts';

/** Assumed, not seen: no page of this portal is public. */
const since = '2026-11-23';

const numberField: Finder[] = [
  {
    by: 'label',
    text: [
      'Số định danh',
      'Số định danh/CCCD',
      'Số định danh cá nhân',
      'CMND/CCCD',
      'Số CMND/CCCD',
      'Số CCCD',
    ],
    since,
  },
  {
    by: 'codeName',
    words: [
      'soDinhDanh',
      'maDinhDanh',
      'soCccd',
      'cccd',
      'soCmnd',
      'cmnd',
      'soGiayTo',
      'identityNumber',
      'identityCard',
    ],
    since,
  },
];
const searchButton: Finder[] = [
  { by: 'role', role: 'button', name: ['Tìm kiếm', 'Tra cứu'], since },
  { by: 'codeName', words: ['btnTimKiem', 'btnTraCuu', 'btnSearch'], since },
];

/** Fields of other people that such a search may have too, and other numbers. */
const others = [
  'Số điện thoại',
  'Người giám hộ',
  'Người đại diện',
  'Người tạo',
  'Người nộp',
  'Người được ủy quyền',
];

/** The administration portal of the national public-service portal, where accounts are looked up. See README.md. */
export const quanTriDvcqgSpec = {
  id: 'quan-tri-dvcqg',
  name: 'Quản trị Cổng dịch vụ công quốc gia',
  version: '2026-11-23',
  roles: ['accounts'],
  addresses: ['https://quantri.dichvucong.gov.vn/'],
  routes: { accountSearch: '' },
  pages: {
    ...gatePages([{}]),
    accountSearch: {
      recognise: { places: [{}], has: [numberField, searchButton], hasNot: gates },
      fields: { number: { reads: 'control', finders: numberField, not: others } },
      buttons: { search: { finders: searchButton } },
      results: {
        columns: {
          number: { header: ['Số định danh', 'Số định danh/CCCD', 'CMND/CCCD', 'Số CCCD', 'Tên đăng nhập'] },
          name: { header: ['Họ và tên', 'Họ tên', 'Tên'], optional: true },
          accountKind: { header: ['Loại tài khoản', 'Loại'], optional: true },
          status: { header: ['Trạng thái', 'Tình trạng'], optional: true },
        },
      },
      empty: [
        {
          by: 'text',
          text: ['Không tìm thấy tài khoản phù hợp', 'Không tìm thấy tài khoản', 'Không tìm thấy kết quả'],
          since,
        },
      ],
    },
  },
} satisfies PortalSpec;
