/** What hospitals and clinics issue. All people and numbers are made up. */

import { boxes, nationHead, row, signatures, table, title } from './paper.ts';
import type { PaperForm } from './form.ts';

const HOSPITAL =
  'SỞ Y TẾ TỈNH AN BÌNH<b>BỆNH VIỆN ĐA KHOA AN BÌNH</b><span class="dash"></span><br>Số: 1127/2026/RV';
const HOSPITAL_STAMP = 'BỆNH VIỆN ĐA KHOA AN BÌNH ★ SỞ Y TẾ TỈNH AN BÌNH';

export const DISCHARGE: PaperForm = {
  id: 'giay-ra-vien',
  title: 'GIẤY RA VIỆN',
  pages: [
    `${nationHead(HOSPITAL)}${title('GIẤY RA VIỆN', 'Khoa: Phụ sản')}
    ${row(['- Họ tên người bệnh:', 'TRẦN THỊ HOA MAI'], ['Tuổi:', '31'])}
    ${row(['- Ngày/tháng/năm sinh:', '14/08/1995'], ['Nam/Nữ:', 'Nữ'], ['Dân tộc:', 'Kinh'])}
    ${row(['- Nghề nghiệp:', 'Công nhân may'])}
    ${boxes('- Mã số BHXH/Thẻ BHYT số:', 'DN4750123456789')}
    ${boxes('- Số định danh cá nhân:', '075195000123')}
    ${row(['- Địa chỉ:', 'Tổ 4, khu phố Bình Minh, phường An Bình'])}
    ${row(['- Vào viện lúc:', '07 giờ 40 phút, ngày 02 tháng 11 năm 2026'])}
    ${row(['- Ra viện lúc:', '15 giờ 20 phút, ngày 07 tháng 11 năm 2026'])}
    ${row(['- Chẩn đoán:', 'Thai 39 tuần, ngôi đầu, chuyển dạ; mổ lấy thai con lần 2'])}
    ${row(['', 'một bé gái, cân nặng 3.150 gram, sức khỏe ổn định'])}
    ${row(['- Phương pháp điều trị:', 'Phẫu thuật lấy thai, kháng sinh dự phòng, giảm đau'])}
    ${row(['', 'chăm sóc hậu phẫu, tập vận động sớm'])}
    ${row(['- Ghi chú:', 'Nghỉ thai sản theo chế độ; tái khám sau 01 tháng'])}
    ${row(['', 'hoặc khi có dấu hiệu bất thường'])}
    ${signatures(
      {
        role: 'ĐẠI DIỆN ĐƠN VỊ',
        under: 'Ngày 07 tháng 11 năm 2026',
        name: 'Lê Quang Thịnh',
        stamp: HOSPITAL_STAMP,
        seed: 11,
      },
      { role: 'TRƯỞNG KHOA', under: 'Ngày 07 tháng 11 năm 2026', name: 'Phạm Thu Hằng', seed: 12 },
    )}<span class="foot">MS: 01/BV-01</span>`,
    `${nationHead('SỞ Y TẾ TỈNH AN BÌNH<b>BỆNH VIỆN ĐA KHOA AN BÌNH</b><span class="dash"></span>')}
    ${title('BẢNG KÊ THUỐC VÀ HƯỚNG DẪN SAU RA VIỆN', '(Kèm theo Giấy ra viện số 1127/2026/RV)')}
    ${row(['Họ tên người bệnh:', 'TRẦN THỊ HOA MAI'], ['Khoa:', 'Phụ sản'])}
    ${table(
      ['STT', 'Tên thuốc, hàm lượng', 'ĐVT', 'Số lượng', 'Cách dùng'],
      [
        ['1', 'Cefuroxim 500 mg', 'Viên', '14', 'Ngày uống 2 lần, mỗi lần 1 viên sau ăn'],
        ['2', 'Paracetamol 500 mg', 'Viên', '20', 'Uống khi đau, cách nhau ít nhất 6 giờ'],
        ['3', 'Sắt (II) fumarat + acid folic', 'Viên', '30', 'Ngày uống 1 viên trước ăn sáng'],
        ['4', 'Calci carbonat 1250 mg', 'Viên', '30', 'Ngày uống 1 viên sau ăn trưa'],
        ['5', 'Povidon iod 10 %', 'Lọ', '1', 'Rửa vết mổ ngày 1 lần'],
      ],
    )}
    <h2>Hướng dẫn theo dõi</h2>
    <p>1. Giữ vết mổ khô, sạch; cắt chỉ sau 7 ngày tại trạm y tế nơi cư trú.</p>
    <p>2. Cho trẻ bú mẹ hoàn toàn trong 6 tháng đầu; tiêm chủng theo lịch.</p>
    <p>3. Đến khám ngay khi sốt trên 38,5 °C, ra huyết nhiều, vết mổ sưng đỏ hoặc chảy dịch.</p>
    <p>4. Hẹn tái khám: ngày 07 tháng 12 năm 2026, phòng khám Phụ sản, tầng 2 nhà B.</p>
    ${row(['Ý kiến của bác sĩ:', 'Mẹ và bé ổn định, đủ điều kiện ra viện'])}
    ${signatures(
      { role: 'NGƯỜI NHẬN', under: '(Ký, ghi rõ họ tên)', name: 'Trần Thị Hoa Mai', seed: 13 },
      { role: 'BÁC SĨ ĐIỀU TRỊ', under: '(Ký, ghi rõ họ tên)', name: 'Đỗ Minh Khuê', seed: 14 },
    )}<span class="foot">Trang 2/2</span>`,
  ],
};

export const BIRTH: PaperForm = {
  id: 'giay-chung-sinh',
  title: 'GIẤY CHỨNG SINH',
  pages: [
    `${nationHead('<b>BỆNH VIỆN ĐA KHOA AN BÌNH</b><span class="dash"></span><br>Số: 0864/2026<br>Quyển số: 12')}
    ${title('GIẤY CHỨNG SINH')}
    ${row(['Họ và tên mẹ/Người nuôi dưỡng:', 'TRẦN THỊ HOA MAI'])}
    ${row(['Năm sinh:', '1995'], ['Dân tộc:', 'Kinh'])}
    ${boxes('Số CCCD/Số định danh cá nhân:', '075195000123')}
    ${row(['Ngày cấp:', '20/05/2022'], ['Nơi cấp:', 'Cục CS QLHC về TTXH'])}
    ${boxes('Mã số BHXH:', '7512345678')}
    ${row(['Nơi cư trú:', 'Tổ 4, khu phố Bình Minh, phường An Bình'])}
    ${row(['Đã sinh con vào lúc:', '09 giờ 15 phút, ngày 03 tháng 11 năm 2026'])}
    ${row(['Tại:', 'Khoa Phụ sản, Bệnh viện đa khoa An Bình'])}
    ${row(['Số con trong lần sinh này:', '01'], ['Số con hiện sống:', '02'])}
    ${row(['Giới tính của con:', 'Nữ'], ['Cân nặng:', '3.150 gram'])}
    ${row(['Tình trạng của con:', 'Khỏe mạnh'])}
    ${row(['Dự định đặt tên con là:', 'NGUYỄN TRẦN AN NHIÊN'])}
    ${row(['Người đỡ đẻ:', 'BS. Đỗ Minh Khuê'])}
    <p class="note">Lưu ý: tên dự định đặt có thể khác với tên trong Giấy khai sinh.</p>
    <p style="text-align:right" class="note">An Bình, ngày 05 tháng 11 năm 2026</p>
    ${signatures(
      { role: 'NGƯỜI ĐỠ ĐẺ', under: '(Ký, ghi rõ họ tên)', name: 'Đỗ Minh Khuê', seed: 21 },
      {
        role: 'THỦ TRƯỞNG CƠ SỞ Y TẾ',
        under: '(Ký, đóng dấu)',
        name: 'Lê Quang Thịnh',
        stamp: HOSPITAL_STAMP,
        seed: 22,
      },
    )}`,
  ],
};

export const SICK_NOTE: PaperForm = {
  id: 'C65-HD',
  title: 'GIẤY CHỨNG NHẬN NGHỈ VIỆC HƯỞNG BẢO HIỂM XÃ HỘI',
  pages: [
    `<span class="number">Mẫu C65-HD</span>${nationHead(HOSPITAL)}
    ${title('GIẤY CHỨNG NHẬN<br>NGHỈ VIỆC HƯỞNG BẢO HIỂM XÃ HỘI', '(Liên số 1) &emsp; Số seri: AB 0004127')}
    <h2>I. Thông tin người bệnh</h2>
    ${row(['Họ và tên:', 'PHAN VĂN ĐẠT'], ['Ngày sinh:', '22/01/1992'])}
    ${boxes('Mã số BHXH:', '7512345681')}${boxes('Số định danh cá nhân:', '075092000321')}
    ${row(['Giới tính:', 'Nam'], ['Đơn vị làm việc:', 'Công ty TNHH May Minh Phúc'])}
    <h2>II. Chẩn đoán và phương pháp điều trị</h2>
    ${row(['', 'Viêm phế quản cấp (J20.9)'])}
    ${row(['', 'Điều trị ngoại trú, kháng sinh, long đờm'])}
    ${row(['Số ngày nghỉ:', '05 (năm) ngày'])}
    ${row(['(Từ ngày', '03/11/2026'], ['đến hết ngày', '07/11/2026 )'])}
    <h2>III. Thông tin cha, mẹ (chỉ áp dụng đối với trường hợp người bệnh là trẻ em dưới 7 tuổi)</h2>
    ${row(['- Họ và tên cha:', ''])}${row(['- Họ và tên mẹ:', ''])}
    ${signatures(
      {
        role: 'XÁC NHẬN CỦA THỦ TRƯỞNG',
        under: '(Ký, ghi rõ họ tên và đóng dấu)',
        name: 'Lê Quang Thịnh',
        stamp: HOSPITAL_STAMP,
        seed: 71,
      },
      { role: 'NGƯỜI HÀNH NGHỀ KCB', under: 'Ngày 03 tháng 11 năm 2026', name: 'Tạ Đức Huy', seed: 72 },
    )}`,
  ],
};
