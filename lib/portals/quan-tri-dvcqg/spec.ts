import type { Finder, PortalSpec } from '../spec.schema.ts';

/** Assumed, not seen: no page of this portal is public. */
const since = '2026-11-23';

const passwordField: Finder[] = [{ by: 'css', selector: 'input[type="password"]', since }];
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
];
const searchButton: Finder[] = [{ by: 'role', role: 'button', name: ['Tìm kiếm', 'Tra cứu'], since }];

/** The administration portal of the national public-service portal, where accounts are looked up. See README.md. */
export const quanTriDvcqgSpec = {
  id: 'quan-tri-dvcqg',
  name: 'Quản trị Cổng dịch vụ công quốc gia',
  version: '2026-11-23',
  roles: ['accounts'],
  addresses: ['https://quantri.dichvucong.gov.vn/'],
  routes: { accountSearch: '' },
  pages: {
    signIn: { recognise: { places: [{}], has: [passwordField], hasNot: [] } },
    accountSearch: {
      recognise: { places: [{}], has: [numberField, searchButton], hasNot: [passwordField] },
      fields: { number: { reads: 'control', finders: numberField } },
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
          text: [
            'Không tìm thấy tài khoản phù hợp',
            'Không tìm thấy tài khoản',
            'Không tìm thấy kết quả',
            'Không có dữ liệu',
            'Không có bản ghi nào',
          ],
          since,
        },
      ],
    },
  },
} satisfies PortalSpec;
