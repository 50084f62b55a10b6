import type { AdminBuild } from '../builds.ts';

const vietnamese = {
  system: 'Quản trị Cổng dịch vụ công',
  greeting: 'Xin chào',
  home: 'Trang chủ',
  dashboard: 'Bảng điều khiển',
  accounts: 'Quản lý tài khoản',
  welcome: 'Chào mừng đến với phân hệ quản trị.',
  footer: 'Bản thực hành. Dữ liệu giả định, không phải hệ thống thật.',
  signIn: 'Đăng nhập',
  signInTitle: 'Đăng nhập hệ thống',
  signOut: 'Đăng xuất',
  user: 'Tên đăng nhập',
  password: 'Mật khẩu',
  askedNumber: 'Số định danh/CCCD',
  askedName: 'Họ và tên',
  search: 'Tìm kiếm',
  incomplete: 'Vui lòng nhập số định danh hoặc họ và tên.',
  empty: 'Không tìm thấy tài khoản phù hợp.',
  found: 'Tìm thấy',
  foundUnit: 'tài khoản',
  loading: 'Đang tải dữ liệu...',
  index: 'STT',
  number: 'Số định danh',
  name: 'Họ và tên',
  birthDate: 'Ngày sinh',
  kind: 'Loại tài khoản',
  level: 'Mức độ',
  status: 'Trạng thái',
} as const;

type Word = keyof typeof vietnamese;

const english: Partial<Record<Word, string>> = {
  askedNumber: 'Identity number',
  askedName: 'Full name',
  search: 'Search',
  empty: 'No matching account',
  found: 'Found',
  foundUnit: 'account(s)',
  index: 'No.',
  number: 'Identity number',
  name: 'Full name',
  birthDate: 'Date of birth',
  kind: 'Account type',
  level: 'Level',
  status: 'Status',
};

export type AdminColumn = 'index' | 'number' | 'name' | 'birthDate' | 'kind' | 'level' | 'status';

/** The admin portal's pages as data: words, and columns in their order. */
export interface AdminPages {
  readonly words: Readonly<Record<Word, string>>;
  readonly columns: readonly { readonly key: AdminColumn; readonly title: string }[];
  /** Whether controls bear the names that the server's controls have. */
  readonly hasNames: boolean;
}

const usual: readonly AdminColumn[] = ['index', 'number', 'name', 'birthDate', 'kind', 'level', 'status'];
const otherOrder: readonly AdminColumn[] = [
  'status',
  'kind',
  'level',
  'name',
  'number',
  'birthDate',
  'index',
];

export function describeAdminPages(build: AdminBuild): AdminPages {
  const isMixed = build === 'mixed';
  const words = isMixed ? { ...vietnamese, ...english } : vietnamese;
  const order = isMixed ? otherOrder : usual;
  return { words, columns: order.map((key) => ({ key, title: words[key] })), hasNames: !isMixed };
}
