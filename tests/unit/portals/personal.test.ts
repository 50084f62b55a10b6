import { describe, expect, test } from 'vitest';
import { findPersonal } from '#lib/portals/personal';

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
