/** The social-insurance agency's own forms. All people and numbers are made up. */

import { boxes, nationHead, row, signatures, table, title } from './paper.ts';
import type { PaperForm } from './form.ts';

const OFFICE = '<b>BẢO HIỂM XÃ HỘI VIỆT NAM</b><span class="dash"></span>';
const COMPANY = '<b>CÔNG TY TNHH MAY MINH PHÚC</b>Mã đơn vị: TA0001A<br><span class="dash"></span>';
const COMPANY_STAMP = 'CÔNG TY TNHH MAY MINH PHÚC ★ M.S.D.N 0100000001';
const OFFICE_STAMP = 'BẢO HIỂM XÃ HỘI CƠ SỞ AN BÌNH ★ TỈNH AN BÌNH';

const WORKERS = [
  ['Trần Thị Hoa Mai', '7512345678', '03/11/2026', '02/05/2027', '180'],
  ['Nguyễn Thị Thùy Dung', '7512345679', '12/10/2026', '11/04/2027', '180'],
  ['Lê Thị Bích Ngọc', '7512345680', '21/10/2026', '25/10/2026', '5'],
  ['Phan Văn Đạt', '7512345681', '03/11/2026', '07/11/2026', '5'],
  ['Võ Hoàng Yến', '7512345682', '01/10/2026', '31/03/2027', '180'],
  ['Đặng Thanh Tùng', '7512345683', '10/11/2026', '14/11/2026', '5'],
  ['Huỳnh Mỹ Lệ', '7512345684', '16/11/2026', '20/11/2026', '5'],
  ['Bùi Quốc Khánh', '7512345685', '17/11/2026', '18/11/2026', '2'],
] as const;

function workerRows(from: number): string[][] {
  return WORKERS.map(([name, number, start, end, days], i) => [
    String(from + i),
    `<span class="ink">${name}</span>`,
    number,
    start,
    end,
    days,
    i % 3 === 0 ? 'TK: 1000000000' + String(10 + from + i) + '<br>NH An Bình' : 'Tiền mặt tại đơn vị',
  ]);
}

const LIST_HEADINGS = ['STT', 'Họ và tên', 'Mã số BHXH', 'Từ ngày', 'Đến ngày', 'Tổng số', 'Hình thức nhận'];
const LIST_TITLE = 'DANH SÁCH ĐỀ NGHỊ GIẢI QUYẾT HƯỞNG CHẾ ĐỘ ỐM ĐAU, THAI SẢN, DƯỠNG SỨC PHỤC HỒI SỨC KHỎE';

export const SICKNESS_LIST: PaperForm = {
  id: '01B-HSB',
  title: LIST_TITLE,
  pages: [
    `<span class="number">Mẫu số 01B-HSB</span>${nationHead(COMPANY)}${title(LIST_TITLE, 'Đợt 2 tháng 11 năm 2026')}
    ${row(['Số hiệu tài khoản:', '100000000099'], ['Mở tại:', 'Ngân hàng An Bình'])}
    <h2>PHẦN 1: DANH SÁCH HƯỞNG CHẾ ĐỘ MỚI PHÁT SINH</h2><h2>A. CHẾ ĐỘ THAI SẢN</h2>
    ${table(LIST_HEADINGS, workerRows(1))}<h2>B. CHẾ ĐỘ ỐM ĐAU</h2>
    ${table(LIST_HEADINGS, workerRows(9).slice(2))}<span class="foot">Trang 1/3</span>`,
    `<span class="number">Mẫu số 01B-HSB</span><h2>C. CHẾ ĐỘ DƯỠNG SỨC PHỤC HỒI SỨC KHỎE</h2>
    ${table(LIST_HEADINGS, workerRows(15))}
    <h2>PHẦN 2: DANH SÁCH ĐỀ NGHỊ ĐIỀU CHỈNH SỐ ĐÃ ĐƯỢC GIẢI QUYẾT</h2>
    ${table(LIST_HEADINGS, workerRows(23).slice(0, 4))}
    <p>Lý do điều chỉnh: <span class="ink">đơn vị kê khai thiếu số ngày nghỉ thực tế của người lao động.</span></p>
    <span class="foot">Trang 2/3</span>`,
    `<span class="number">Mẫu số 01B-HSB</span><h2>D. DANH SÁCH BỔ SUNG</h2>
    ${table(LIST_HEADINGS, workerRows(27).slice(0, 6))}
    <p>Tổng số người đề nghị: <span class="ink">32 (ba mươi hai) người.</span></p>
    <p>Đơn vị cam kết những nội dung kê khai là đúng và chịu trách nhiệm trước pháp luật.</p>
    <p style="text-align:right" class="note">An Bình, ngày 20 tháng 11 năm 2026</p>
    ${signatures(
      { role: 'NGƯỜI LẬP', under: '(Ký, ghi rõ họ tên)', name: 'Ngô Thị Kim Oanh', seed: 31 },
      {
        role: 'THỦ TRƯỞNG ĐƠN VỊ',
        under: '(Ký, đóng dấu)',
        name: 'Hồ Minh Phúc',
        stamp: COMPANY_STAMP,
        seed: 32,
      },
    )}<span class="foot">Trang 3/3</span>`,
  ],
};

const DECLARATION_TITLE = 'TỜ KHAI THAM GIA, ĐIỀU CHỈNH THÔNG TIN BẢO HIỂM XÃ HỘI, BẢO HIỂM Y TẾ';

export const DECLARATION: PaperForm = {
  id: 'TK1-TS',
  title: DECLARATION_TITLE,
  pages: [
    `<span class="number">Mẫu TK1-TS</span>${nationHead(OFFICE)}${title('TỜ KHAI', '')}
    <h1 style="font-size:17px;margin-top:0">THAM GIA, ĐIỀU CHỈNH THÔNG TIN BẢO HIỂM XÃ HỘI, BẢO HIỂM Y TẾ</h1>
    <p class="sub">Kính gửi: Bảo hiểm xã hội cơ sở An Bình</p>
    <h2>I. Áp dụng đối với người tham gia tra cứu không thấy mã số BHXH</h2>
    ${row(['[01]. Họ và tên (viết chữ in hoa):', 'VÕ VĂN LỘC'])}
    ${row(['[02]. Giới tính:', 'Nam'], ['[03]. Ngày, tháng, năm sinh:', '09/02/1988'])}
    ${row(['[04]. Quốc tịch:', 'Việt Nam'], ['[05]. Dân tộc:', 'Kinh'])}
    ${boxes('[06]. Số CCCD/Số định danh cá nhân:', '079088000456')}
    ${row(['[07]. Điện thoại:', '0900 000 123'], ['[08]. Email:', 'loc.vo@vidu.vn'])}
    ${row(['[09]. Nơi đăng ký khai sinh:', 'Phường An Bình, tỉnh An Bình'])}
    ${row(['[10]. Họ và tên cha, mẹ:', 'Võ Văn Hậu, Lý Thị Sen'])}
    ${row(['[11]. Địa chỉ nhận kết quả:', 'Số 12 đường Hoa Sữa, phường An Bình'])}
    ${row(['[12]. Nơi đăng ký khám chữa bệnh ban đầu:', 'Trung tâm y tế An Bình'])}
    <h2>II. Áp dụng đối với người đã có mã số BHXH đề nghị đăng ký, điều chỉnh thông tin</h2>
    ${boxes('[13]. Mã số BHXH:', '7900000456')}
    ${row(['[14]. Nội dung thay đổi, yêu cầu:', 'Điều chỉnh ngày sinh trên thẻ BHYT'])}
    ${row(['', 'từ 02/09/1988 thành 09/02/1988'])}
    ${row(['[15]. Hồ sơ kèm theo:', 'Bản sao trích lục khai sinh'])}<span class="foot">Trang 1/2</span>`,
    `<span class="number">Mẫu TK1-TS</span><h2>III. Thông tin thành viên hộ gia đình</h2>
    ${table(
      ['STT', 'Họ và tên', 'Mã số BHXH', 'Ngày sinh', 'Giới tính', 'Quan hệ với chủ hộ', 'Ghi chú'],
      [
        ['1', '<span class="ink">Võ Văn Hậu</span>', '7900000451', '03/01/1960', 'Nam', 'Chủ hộ', ''],
        ['2', '<span class="ink">Lý Thị Sen</span>', '7900000452', '17/06/1963', 'Nữ', 'Vợ', ''],
        ['3', '<span class="ink">Võ Văn Lộc</span>', '7900000456', '09/02/1988', 'Nam', 'Con', 'Điều chỉnh'],
        ['4', '<span class="ink">Mai Thị Lan</span>', '7900000457', '25/12/1990', 'Nữ', 'Con dâu', ''],
        ['5', '<span class="ink">Võ Mai Khôi</span>', '7900000458', '30/07/2019', 'Nam', 'Cháu', ''],
      ],
    )}
    <p>Tôi cam đoan những nội dung kê khai là đúng và chịu trách nhiệm trước pháp luật về những nội dung đã kê khai.</p>
    <p style="text-align:right" class="note">An Bình, ngày 23 tháng 11 năm 2026</p>
    ${signatures(
      {
        role: 'XÁC NHẬN CỦA ĐƠN VỊ',
        under: '(nếu thay đổi họ tên, ngày sinh)',
        name: 'Hồ Minh Phúc',
        stamp: COMPANY_STAMP,
        seed: 41,
      },
      { role: 'NGƯỜI KÊ KHAI', under: '(Ký, ghi rõ họ tên)', name: 'Võ Văn Lộc', seed: 42 },
    )}<span class="foot">Trang 2/2</span>`,
  ],
};

export const BOOK: PaperForm = {
  id: 'so-bhxh',
  title: 'SỔ BẢO HIỂM XÃ HỘI',
  pages: [
    `<div style="background:#cfe3f1;margin:40px 40px 0;padding:50px 40px 40px;height:920px;border:1px solid #8fb3cc;text-align:center">
    <b style="font-size:19px">BẢO HIỂM XÃ HỘI VIỆT NAM</b><br><span class="dash"></span>
    <h1 style="font-size:40px;color:#b3202a;margin:150px 0 130px">SỔ<br>BẢO HIỂM XÃ HỘI</h1>
    <div style="text-align:left;font-size:18px;padding:0 30px">
    <p>Họ và tên: <b>NGUYỄN HỮU TÀI</b></p><p>Ngày sinh: <b>05/04/1979</b> &emsp; Giới tính: <b>Nam</b></p>
    <p>Quốc tịch: <b>Việt Nam</b></p><p>Số định danh: <b>074079000789</b></p></div>
    <p style="font-size:22px;margin-top:60px">Mã số: <b>7400000789</b></p>
    ${signatures(
      { role: '', under: '', name: '', seed: 51 },
      {
        role: 'GIÁM ĐỐC',
        under: 'An Bình, ngày 01 tháng 06 năm 2024',
        name: 'Trịnh Công Thành',
        stamp: OFFICE_STAMP,
        seed: 52,
      },
    )}</div>`,
    `${title('QUÁ TRÌNH ĐÓNG BẢO HIỂM XÃ HỘI', 'Họ và tên: Nguyễn Hữu Tài &emsp; Mã số: 7400000789')}
    ${table(
      [
        'Từ tháng năm',
        'Đến tháng năm',
        'Diễn giải (cấp bậc, chức vụ, đơn vị làm việc)',
        'Căn cứ đóng',
        'Tỷ lệ (%)',
      ],
      Array.from({ length: 16 }, (_, i) => [
        `01/${2008 + i}`,
        `12/${2008 + i}`,
        i < 7 ? 'Công nhân, Xí nghiệp Cơ khí Tân Lập' : 'Tổ trưởng, Công ty TNHH May Minh Phúc',
        `${(1_850_000 + i * 412_000).toLocaleString('vi-VN')} đ`,
        i < 6 ? '20' : '26',
      ]),
    )}
    <p>Tổng thời gian đóng BHXH: <b>16 năm 0 tháng</b>; trong đó thời gian đóng BHTN chưa hưởng: <b>15 năm 0 tháng</b>.</p>
    ${signatures(
      { role: 'CÁN BỘ THU', under: '', name: 'Dương Thị Thu', seed: 53 },
      {
        role: 'GIÁM ĐỐC',
        under: 'Ngày 02 tháng 01 năm 2024',
        name: 'Trịnh Công Thành',
        stamp: OFFICE_STAMP,
        seed: 54,
      },
    )}`,
  ],
};

export const REQUEST: PaperForm = {
  id: '14-HSB',
  title: 'ĐƠN ĐỀ NGHỊ',
  pages: [
    `<span class="number">Mẫu số 14-HSB</span>${nationHead('')}
    ${title('ĐƠN ĐỀ NGHỊ', 'Kính gửi: Bảo hiểm xã hội cơ sở An Bình')}
    ${row(['Họ và tên (1):', 'NGUYỄN HỮU TÀI'], ['Sinh ngày:', '05/04/1979'])}
    ${boxes('Mã số BHXH/Số sổ BHXH:', '7400000789')}${boxes('Số định danh cá nhân:', '074079000789')}
    ${row(['Ngày cấp:', '11/03/2021'], ['Nơi cấp:', 'Cục CS QLHC về TTXH'])}
    ${row(['Số điện thoại liên hệ:', '0900 000 789'])}
    ${row(['Địa chỉ nơi cư trú (2):', 'Ấp 3, xã Tân Lập, tỉnh An Bình'])}
    ${row(['Nội dung yêu cầu giải quyết (3):', 'Hưởng bảo hiểm xã hội một lần'])}
    ${row(['', 'do sau một năm nghỉ việc không tiếp tục đóng BHXH'])}
    ${row(['Hình thức nhận tiền trợ cấp:', 'Chuyển khoản'])}
    ${row(['Số tài khoản:', '100000000789'], ['Ngân hàng:', 'Ngân hàng An Bình'])}
    <p>Tôi xin cam đoan nội dung trên là đúng sự thật và chịu trách nhiệm trước pháp luật.</p>
    <p style="text-align:right" class="note">An Bình, ngày 19 tháng 11 năm 2026</p>
    ${signatures(
      { role: '', under: '', name: '', seed: 61 },
      { role: 'NGƯỜI LÀM ĐƠN', under: '(Ký, ghi rõ họ tên)', name: 'Nguyễn Hữu Tài', seed: 62 },
    )}`,
  ],
};
