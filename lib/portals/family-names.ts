/** Common family names that are no other word. */
export const unmistakableFamilies = listed('Nguyễn Trần Huỳnh Đặng Bùi Ngô Đinh Trịnh');

/** All common family names that seldom stand for anything else. */
export const commonFamilies = [...unmistakableFamilies, ...listed('Lê Phạm Hoàng Phan Vũ Võ Đỗ Dương Đoàn')];

/** Common family names that forms are full of as words. */
export const wordlikeFamilies = listed('Hồ Lý Lâm Tô Trương Lương');

/** Hardly anything else than family names: no words of the trade, and in no province's name. */
export const ownFamilies = listed(
  'Nguyễn Huỳnh Giàng Sùng Vừ Thào Tẩn Chảo Lường Quàng Tòng Ksor Rmah Siu Niê Ayun Mlô Êban Kpă',
);

/** The family names of the country, rare ones and those of the smaller peoples too. */
export const families = [
  ...commonFamilies,
  ...wordlikeFamilies,
  ...ownFamilies,
  ...listed(
    `Đào Cao Mai Hà Tạ Chu Châu Thái Phùng Tăng Kiều Nông Vi Quách Quan La Lò Hứa Giang Vàng Mùa Má Lù Lầu Hạng Cà Bạc Cầm Hoa
     Viên Vương Từ Ông Ninh Lưu Lục Liễu Lại Khổng Khúc Kim Diệp Doãn Điêu Đàm Đồng Âu Bành Bế Ma Mạc Mạch Nghiêm Ngụy Nhâm Nhữ
     Phó Phương Sầm Sơn Tống Tôn Triệu Trầm Ung Văn Y H Rơ Nay Êđê Thạch Danh Tri Dã Thượng Tiêu Tiền Cung Cù`,
  ),
];

function listed(names: string): string[] {
  return names.normalize('NFC').split(/\s+/);
}
