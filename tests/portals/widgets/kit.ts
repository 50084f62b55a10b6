/** What an intake form of any kit holds in its own model. `birth` is ISO, `procedure` a code, `done` the row's last action. */
export type Intake = {
  number: string;
  name: string;
  birth: string;
  procedure: string;
  ward: string;
  channel: string;
  proxy: boolean;
  done: string;
};

export type IntakePage = { read(): Intake; write(intake: Intake): Promise<void> | void; remove(): void };
export type AccountPage = { asked(): readonly string[]; remove(): void };

/** Pages of a portal, made with a kit as a developer of such a portal makes them. */
export type Kit = {
  name: string;
  showIntake(root: HTMLElement): Promise<IntakePage> | IntakePage;
  showAccounts(root: HTMLElement): Promise<AccountPage> | AccountPage;
};

export const emptyIntake: Intake = {
  number: '',
  name: '',
  birth: '',
  procedure: '',
  ward: '',
  channel: '',
  proxy: false,
  done: '',
};

export const procedures = [
  { code: '600', name: '600 - Đăng ký, điều chỉnh đóng' },
  { code: '607', name: '607 - Cấp lại sổ BHXH' },
  { code: '608', name: '608 - Điều chỉnh sổ BHXH' },
  { code: '612', name: '612 - Cấp lại thẻ BHYT do mất, hỏng' },
  { code: '630', name: '630 - Giải quyết chế độ ốm đau' },
];
export const wards = ['Phường Bến Nghé', 'Phường Bến Thành', 'Phường Thảo Điền', 'Xã Bình Hưng'];
export const channels = [
  { code: 'TT', name: 'Trực tiếp' },
  { code: 'BC', name: 'Bưu chính' },
];
export const components = [
  { key: 1, name: 'Tờ khai TK1-TS', required: 'Có' },
  { key: 2, name: 'Sổ bảo hiểm xã hội', required: 'Không' },
  { key: 3, name: 'Giấy ủy quyền', required: 'Không' },
];
export const rowActions = ['Xem', 'Ký số', 'Xóa'];

export type Account = { number: string; name: string; kind: string };
export const accounts: readonly Account[] = [
  { number: '001188012345', name: 'NGUYỄN THỊ HƯƠNG GIANG', kind: 'Tài khoản VNeID mức 2' },
  { number: '079195000111', name: 'TRẦN VĂN BÌNH', kind: 'Tài khoản cũ' },
];

export function findAccounts(number: string): Account[] {
  return accounts.filter((account) => account.number === number);
}

/** Asks a server of the portal's, which takes a moment. */
export async function searchWards(words: string): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  return wards.filter((ward) => ward.toLowerCase().includes(words.toLowerCase()));
}

export function isoDay(date: Date | null | undefined): string {
  if (date === null || date === undefined || Number.isNaN(date.getTime())) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
