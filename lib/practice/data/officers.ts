/** One made-up officer of the practice office. */
export interface PracticeOfficer {
  readonly user: string;
  readonly name: string;
  readonly department: string;
}

export const practiceOffice = { code: '07906', name: 'BHXH cơ sở Thực Hành' } as const;

/** The one password of every practice account, printed on the front page. */
export const practicePassword = 'ThucHanh@2026';

export const practiceOfficers: readonly PracticeOfficer[] = [
  { user: 'tnhs01', name: 'Trần Thị Lan Chi', department: 'Bộ phận TNHS và Trả kết quả' },
  { user: 'tnhs02', name: 'Nguyễn Hải Đăng', department: 'Bộ phận TNHS và Trả kết quả' },
  { user: 'cdbh01', name: 'Phạm Quốc Việt', department: 'Phòng Chế độ BHXH' },
  { user: 'cdbh02', name: 'Lê Thị Thanh Trà', department: 'Phòng Chế độ BHXH' },
  { user: 'qlt01', name: 'Võ Minh Khuê', department: 'Phòng Quản lý thu' },
  { user: 'cst01', name: 'Đỗ Thị Bích Ngà', department: 'Phòng Cấp sổ, thẻ' },
];

/** Who signs in when a demonstration starts signed in. */
export const practiceReceptionist = 'tnhs01';

export function findOfficer(user: string): PracticeOfficer | undefined {
  return practiceOfficers.find((officer) => officer.user === user);
}

export function officerTitle(user: string): string {
  return findOfficer(user)?.name ?? user;
}
