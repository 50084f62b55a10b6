/** One made-up employer; `taxCode` has a right check digit, `hasAccount` says whether the admin portal knows it. */
interface PracticeOrganisation {
  readonly unitCode: string;
  readonly name: string;
  readonly taxCode: string;
  readonly phone: string;
  readonly hasAccount: boolean;
}

type Line = readonly [unitCode: string, name: string, taxStem: string, hasAccount: boolean];

const lines: readonly Line[] = [
  ['TA0001A', 'Công ty TNHH May Sông Hồng Thực Hành', '031234001', true],
  ['TA0002A', 'Công ty Cổ phần Gốm Nâu Giả Định', '031234012', true],
  ['TZH490L', 'Hợp tác xã Chợ Nổi Mẫu', '180567023', false],
  ['HA0117C', 'Trường Tiểu học Đom Đóm', '010998035', true],
  ['IC0250K', 'Phòng khám Đa khoa Lá Sen Mẫu', '010998045', true],
  ['TD0333B', 'Công ty TNHH Một thành viên Thuyền Thúng', '410045056', true],
  ['YN1208M', 'Doanh nghiệp tư nhân Cầu Vồng', '540021067', false],
  ['QA0077D', 'Ủy ban nhân dân xã Bến Nước (thực hành)', '070063078', true],
  ['TB0419E', 'Công ty Cổ phần Vận tải Gió Đông', '570111089', true],
  ['NC0560F', 'Cơ sở mầm non Hoa Đào', '530087092', false],
];

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

function withCheckDigit(stem: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(stem.charAt(index)), 0);
  const check = 10 - (sum % 11);
  if (check === 10) throw new Error(`No tax code starts with ${stem}`);
  return `${stem}${check}`;
}

/** Ten made-up organisations, always the same. */
export const practiceOrganisations: readonly PracticeOrganisation[] = lines.map(
  ([unitCode, name, taxStem, hasAccount], index) => ({
    unitCode,
    name,
    taxCode: withCheckDigit(taxStem),
    phone: `02838${String(200_000 + index * 1_111)}`,
    hasAccount,
  }),
);
