import { describe, expect, test } from 'vitest';
import { lintChange } from '#lib/portals/corrections/lint';
import { findPersonal, withoutDates } from '#lib/portals/personal';

describe('a person is found (K4)', () => {
  test.for<[string, string, 'certain' | 'likely']>([
    ['after a greeting', 'Xin chào Đào Thị Lan', 'likely'],
    ['without marks', 'NGUYEN VAN AN', 'likely'],
    ['of a family that few bear', 'Y Blok Niê', 'likely'],
    ['of a family that is a word', 'Cao Văn Bình', 'likely'],
    ['with a given name that has no mark', 'Kiều Lan', 'likely'],
    ['in a title', 'Hồ sơ của Mùa A Páo', 'likely'],
    ['in capitals among words', 'HỒ SƠ CỦA ĐÀO LÙ SEO PÁO', 'likely'],
    ['in full-width letters', 'Ｎｇｕｙễｎ Văn An', 'likely'],
    ['in an id', '#nguyen-thi-huong-giang', 'likely'],
    ['in a step of an address', 'ho-so/dao-thi-lan', 'likely'],
    ['in a code name', 'row_giang_seo_pao', 'likely'],
    ['in a code name without separators', 'rowNguyenThiLan', 'likely'],
    ['in the words of a code name', 'nguyen thi huong giang', 'likely'],
    ['by letters written as numbers', String.raw`#\6e guyen-thi-lan`, 'likely'],
    ['in small letters', 'hồ sơ của nguyễn văn an', 'likely'],
    ['with a middle name in small letters', 'Lò thị Mai', 'likely'],
    ['of two words, of a family whose name is no other word', 'hồ sơ Ksor Lan', 'likely'],
    ['with a letter between', 'Sùng A Chứ', 'likely'],
    ['in a code name without anything between', 'row_nguyenthilan', 'likely'],
    ['in a code name of two words', '#nguyen-lan', 'likely'],
    ['of two words without marks', 'Nguyen Lan', 'likely'],
    ['in an address', 'ho-so/Gi%C3%A0ng%20Seo%20P%C3%A1o', 'likely'],
    ['in a query', '?ten=Gi%C3%A0ng+Seo+P%C3%A1o&trang=100%', 'likely'],
    ['by digits in an address', '/ho-so/%30%30%31188012345', 'certain'],
    ['by digits one by one', '0 0 1 1 8 8 0 1 2 3 4 5', 'certain'],
    ['by digits with points', '001.188.012.345', 'certain'],
    ['by digits with hyphens', 'row-001-188-012345', 'certain'],
    ['by digits with more between', '001, 188 – 012 : 345', 'likely'],
    ['by digits with brackets', '(079) 085 (123)', 'likely'],
    ['by full-width digits', '０７９０８５１２３４５６', 'certain'],
    ['by Arabic digits', '٠٧٩٠٨٥١٢٣٤٥٦', 'certain'],
    ['by Devanagari digits', '०७९०८५१२३४५६', 'certain'],
    ['by digits with slashes', '079/085/123/456', 'certain'],
    ['by digits with underscores', '079_085_123_456', 'certain'],
    ['by digits with dashes', '079–085–123–456', 'certain'],
    ['by digits with signs that are not seen', '079\u200b085\u200b123456', 'certain'],
    ['by a digit written as a number', String.raw`#\30 01188012345`, 'certain'],
    ['by an escaped digit in an attribute', String.raw`[data-id="\000030 79085123456"]`, 'certain'],
  ])('%s', ([, text, sure]) => {
    expect(findPersonal(text)?.sure).toBe(sure);
    expect(findPersonal(text.normalize('NFD'))?.sure).toBe(sure);
  });

  test.for([
    'Hồ Chí Minh',
    'Bảo hiểm xã hội thành phố Hồ Chí Minh',
    'Bảo hiểm xã hội tỉnh Hải Dương',
    'Số định danh',
  ])('%s is no reason to refuse', (text) => {
    expect(findPersonal(text)?.sure).not.toBe('certain');
  });

  test.for([
    'Số định danh',
    'Công văn đến',
    'Cơ quan thi hành',
    'Lưu văn bản',
    'Mẫu 01, 02, 03',
    'phan-trang',
    'ly-do-nguyen-nhan',
    'bhxh-tu-nguyen-moi',
    'phu_huynh_id',
    'Ngôn ngữ',
    'tranThai',
    'giảm 50%',
    'Số Định Danh Cá Nhân',
    'SỐ ĐỊNH DANH CÁ NHÂN',
    'Họ Và Tên',
    'Tên Giấy Tờ',
    'TIẾP NHẬN HỒ SƠ TRỰC TUYẾN',
    'Danh Sách Hồ Sơ Trễ Hẹn',
    'Bảo hiểm xã hội Việt Nam',
    'CỔNG DỊCH VỤ CÔNG QUỐC GIA',
    'Văn Phòng Đăng Ký',
    'Tỉnh Quảng Ninh',
    'Full Name',
    'Date of Birth',
    'div.search-box input',
    'form > div:nth-of-type(2) > input',
    'thong-tin-nguoi-nop',
    'txtSoDinhDanh',
    'so dinh danh',
    'chi-tiet-ho-so',
    String.raw`#ctl00\:txtHoTen`,
  ])('%s is nobody', (text) => {
    expect(findPersonal(text)).toBeNull();
  });
});

describe('the days of our time are nobody’s', () => {
  test.for([
    'tắt từ 23/11/2026',
    'Cổng bảo trì từ 01-12-2026 đến 2026-12-05.',
    'Tắt từ ngày 3 tháng 12 năm 2026, theo công văn 118/2025/NĐ-CP',
  ])('%s', (text) => {
    expect(findPersonal(text)?.sure).toBe('certain');
    expect(findPersonal(withoutDates(text))).toBeNull();
    expect(findPersonal(withoutDates(text.normalize('NFD')))).toBeNull();
  });

  test.for([
    'ông An sinh ngày 15/3/1990',
    'sinh 15/3/1990',
    'hồ sơ 03706/2026/07906',
    'số 001188012345, tắt từ 23/11/2026',
    'G22-23/11/2026-0001',
    'tắt vì bà Lan, 23/11/2026',
  ])('but not %s', (text) => {
    expect(findPersonal(withoutDates(text))).not.toBeNull();
  });
});

test('K5 why something is off may name the day, and nobody', () => {
  const whys = ['tắt từ 23/11/2026', 'tắt vì ông An sinh ngày 15/3/1990'];
  const problems = whys.map((why) => lintChange({ what: 'featureOff', feature: 'attach', why }));
  expect(problems).toMatchObject([[], [{ why: 'personal', severity: 'refused' }]]);
});
