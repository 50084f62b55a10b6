type Sex = 'male' | 'female';
type AccountHolding = 'vneid' | 'old' | 'locked' | 'both' | 'none';

/** One made-up citizen; `number` follows the real 12-digit form, `birthDate` is yyyy-MM-dd. */
export interface PracticeCitizen {
  readonly number: string;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly phone: string;
  readonly holding: AccountHolding;
}

type Line = readonly [name: string, sex: Sex, birthDate: string, province: string, holding: AccountHolding];

const lines: readonly Line[] = [
  ['Nguyễn Thị Hương Giang', 'female', '1988-03-14', '001', 'vneid'],
  ['Trần Văn Lực', 'male', '1979-11-02', '036', 'vneid'],
  ['Lê Hoàng Thủy Tiên', 'female', '1995-07-21', '079', 'none'],
  ['Phạm Đức Bình Minh', 'male', '1964-01-30', '031', 'old'],
  ['Vũ Thị Mây', 'female', '1990-12-05', '034', 'vneid'],
  ['Đặng Quang Sông Hồng', 'male', '1983-05-17', '033', 'locked'],
  ['Bùi Thị Lá Sen', 'female', '2001-09-09', '087', 'vneid'],
  ['Hoàng Văn Núi', 'male', '1971-02-28', '004', 'none'],
  ['Đỗ Thị Trăng Rằm', 'female', '1986-08-15', '030', 'both'],
  ['Ngô Gió Đông', 'male', '1999-04-01', '022', 'vneid'],
  ['Dương Thị Hạt Gạo', 'female', '1958-10-10', '080', 'none'],
  ['Lý Văn Cầu Vồng', 'male', '1992-06-24', '020', 'vneid'],
  ['Phan Thị Biển Xanh', 'female', '1977-03-03', '048', 'old'],
  ['Võ Văn Đò Ngang', 'male', '1985-11-19', '092', 'vneid'],
  ['Hồ Thị Sương Mai', 'female', '2003-01-12', '040', 'vneid'],
  ['Trịnh Quốc Mùa Thu', 'male', '1968-09-02', '038', 'vneid'],
  ['Đinh Thị Ban Trắng', 'female', '1994-02-14', '011', 'none'],
  ['Mai Văn Ruộng Bậc', 'male', '1981-07-07', '015', 'vneid'],
  ['Cao Thị Bông Lúa', 'female', '1973-05-29', '089', 'vneid'],
  ['Tạ Đình Ngói Đỏ', 'male', '1960-12-22', '027', 'locked'],
  ['Huỳnh Thị Cau Xanh', 'female', '1997-10-18', '082', 'vneid'],
  ['Châu Văn Mũi Đất', 'male', '1989-04-26', '096', 'old'],
  ['Lương Thị Hoa Đào', 'female', '2000-02-05', '010', 'vneid'],
  ['Nguyễn Văn Bến Nước', 'male', '1976-06-16', '035', 'vneid'],
  ['Trần Thị Chợ Nổi', 'female', '1984-08-08', '093', 'none'],
  ['Lê Đức Thuyền Thúng', 'male', '1993-01-25', '052', 'vneid'],
  ['Phạm Thị Gốm Nâu', 'female', '1969-11-11', '046', 'vneid'],
  ['Vũ Đình Chuông Đồng', 'male', '1955-03-08', '037', 'none'],
  ['Đặng Thị Tơ Vàng', 'female', '1991-09-30', '049', 'vneid'],
  ['Bùi Văn Nhà Rông', 'male', '1987-12-01', '062', 'vneid'],
  ['Hoàng Thị Cồng Chiêng', 'female', '1998-05-04', '064', 'old'],
  ['Đỗ Văn Cà Phê', 'male', '1974-10-27', '066', 'vneid'],
  ['Ngô Thị Hạt Tiêu', 'female', '1982-02-19', '067', 'vneid'],
  ['Dương Văn Thông Reo', 'male', '2002-07-13', '068', 'vneid'],
  ['Lý Thị Cao Su', 'female', '1966-04-30', '070', 'none'],
  ['Phan Văn Khói Bếp', 'male', '1996-08-22', '072', 'vneid'],
  ['Võ Thị Gạch Bông', 'female', '1978-01-06', '074', 'vneid'],
  ['Hồ Văn Thác Nước', 'male', '1980-09-15', '075', 'locked'],
  ['Trịnh Thị Sóng Biển', 'female', '1989-06-01', '077', 'vneid'],
  ['Đinh Văn Dừa Nước', 'male', '1963-12-12', '083', 'vneid'],
  ['Mai Thị Thốt Nốt', 'female', '2004-03-20', '084', 'vneid'],
  ['Cao Văn Tràm Chim', 'male', '1972-05-05', '091', 'none'],
  ['Tạ Thị Phù Sa', 'female', '1959-07-28', '086', 'old'],
  ['Huỳnh Văn Đờn Ca', 'male', '1986-10-03', '095', 'vneid'],
  ['Châu Thị Ghe Ngo', 'female', '1990-11-24', '094', 'vneid'],
  ['Lương Văn Nắng Cát', 'male', '1994-04-14', '058', 'vneid'],
  ['Nguyễn Thị Thanh Long', 'female', '1970-08-31', '060', 'none'],
  ['Trần Đình Vịnh Lặng', 'male', '1999-12-31', '056', 'vneid'],
  ['Lê Thị Chè Xanh', 'female', '1967-02-10', '019', 'vneid'],
  ['Phạm Bé Đom Đóm', 'male', '2012-06-06', '025', 'none'],
];

/** Digit four of the number tells century and sex: even male, odd female, 19xx from 0, 20xx from 2. */
function centuryAndSex(birthDate: string, sex: Sex): number {
  return (birthDate.startsWith('20') ? 2 : 0) + (sex === 'female' ? 1 : 0);
}

function citizen([name, sex, birthDate, province, holding]: Line, index: number): PracticeCitizen {
  const serial = String(12_345 + index * 7_919).padStart(6, '0');
  return {
    number: `${province}${centuryAndSex(birthDate, sex)}${birthDate.slice(2, 4)}${serial}`,
    name,
    sex,
    birthDate,
    phone: `09${String(10_000_000 + index * 123_457).slice(0, 8)}`,
    holding,
  };
}

/** Fifty made-up citizens, always the same; the first is the one of the screenshots, the ninth has two accounts. */
export const practiceCitizens: readonly PracticeCitizen[] = lines.map(citizen);
