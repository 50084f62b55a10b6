import { foldText } from '#lib/domain/text';
import { kindAbbreviations } from './kind-words.ts';

/** Syllables that Vietnamese forms, portals and offices are made of. A name may hold one of them, and rarely two running. */
const syllables = `
  ai ảnh áp ấn âm an anh ban bàn bán bao báo bảo bảng bản bắt bằng bấm bất bậc bệnh bên bên bị bỏ bổ bộ bước buộc bưu bà biên
  biểu biến biết bìa cá cán cao cả cách cài cảm cảnh cáo cần cấp cập câu cầu chi chí chỉ chỉnh chọn chờ chối cho chủ chú chung
  chuyên chuyển chứ chức chứng chương chưa chữ chữa chính chế chất chấp chấm chậm chặn chạy có con còn cơ của cung cũ cùng cục
  công cộng cổng cột cư cứ cứu cửa da dài danh dán dân dẫn dấu diện dịch dòng dùng dung dự dược duy duyệt dưới dưỡng dữ dừng
  dạng dây do dư địa điểm điền điều điện điệp đi đã đánh đào đáp đại đang đảm đăng đặc đặt đầu đầy đất đâu để đề đến đen định đính đích đó
  đóng đọc đoàn đoạn đối đổi đồng động đơn đợt độ đủ đúng đưa được đường đợi đời em ép gần gặp ghi ghép giá giải giao giảm
  giám giấy giây giờ giới gia giữ giúp góp gói gốc gồm gọi gửi hà hai hàng hành hạn hạng hậu hay hãy hẹn hết hệ hiệu hiện hiển
  hiểm hình ho họ hòa hóa hoá hoạt hoàn hoặc học hỏi hỗ hồ hồi hộ hội hộp hợp hợp hôn hưởng hướng hưu huyện hủy huỷ ích in khai
  khám khảo khác khách khẩu khẩn khấu khi khiếu khóa khoá khoản khoảng không khu khung khôi khởi khớp kê kế kết kèm kể kể kênh
  kho kí ký kì kỳ kích kiếm kiểm kiện kiến kiểu kinh kính kĩ kỹ là lai lại lao lạ lần lập lấy lên lệ lệnh lí lý lịch liên liệu
  liệt linh loại lo loạt lỗi lô lọc lời lớn lợi lược lượng lương lưu lực lựa luật ly mã mạng mái mang màn mặt mẫu mật mất mẹ mê
  miễn minh mình mô mỗi môn mong mới mở một mọi mục mức mua muốn mùa máy mạnh năm nam nay này nào nâng nên nếu nền ngành ngân
  ngắn ngày ngoài ngoại ngừng nghề nghỉ nghị nghiệm nghiệp nghĩa nguồn nguyện nguyên người ngôn ngữ nhà nhánh nhãn nhanh
  nhân nhận nhập nhất nhật nhắc nhắn nhấn nhiều nhiệm nhóm như những nhu nói nội nơi nối nộp nợ nữ nước ông ở ổn ốm phải phạm
  phát phân phần phẩm phép phê phí phía phiên phiếu phó phòng phối phổ phụ phục phúc phường phương phức quá quan quản quận
  quay quét quê quên quốc quy quý quỹ quyền quyết ra rà rõ rồi rộng rút riêng rịa sai sách sau sàng sao sản sát sau sắp sẵn sẽ
  sinh so số sống sơ sở sổ sớm sử sự sửa suất sức suy tab tai tài tải tàu tàn tái tạm tạo tăng tắt tập tất tâm tầng tên tế thai
  thai thái thay thành tháng thanh tham thẩm thân thấy thất thẻ theo thêm thể thế thi thị thiết thiếu thiệu thích thôi thôn
  thông thống thời thơ thoại thoát thoả thỏa thu thủ thuê thuế thuộc thuận thư thừa thứ thử thực thức thường thưởng thương
  thước thẻ tỉ tỷ tỉnh tích tin tín tìm tiền tiến tiếp tiếng tiết tiêu tiếp tiện tình tính to tổ tổng tờ tới tối toàn toán tố tốt
  tra trả trạm trang trạng tráo trao trái trên trẻ trễ trì trí trích triển trình trị trọ trong trợ trở trống trú trừ trúng trung
  trước trường trưởng trương trực truy truyền trùng trợ tuổi tuyến tuyên tuyển tuất tuần tư từ từng tử tự tức tương tượng tuỳ tùy
  uỷ ủy ứng ưu và vai vào vắng văn vấn vần vận về vệ vi ví vị vì viên viện việc việt viết vụ vừa vực vũng với vợ xã xa xác xem
  xét xin chào xóa xoá xong xuất xuống xử xưng xuân ý y yếu yêu êm
`;

/** What developers call the things of a page. */
const codeTerms = `
  input select option textarea button label form field fields control table grid
  list row rows column columns col cell cells header headers head body footer foot content container wrapper wrap box panel
  card section group item items menu nav navbar toolbar tab tabs page pages modal dialog popup dropdown combo combobox date
  picker datepicker calendar search filter submit reset save upload file files attach attached attachment attachments import
  export icon image title caption text value key code type status state message messages alert error warning info success
  empty result results login signin logout username password captcha user users main left right inner outer primary secondary
  default small large required checkbox radio switch spinner loading progress mask number name address phone email link action
  actions detail details view edit add remove delete new close open active disabled selected checked hidden invalid valid ant
  mat mui cdk vaadin ui el app index html aspx jsp php htm
`;

/** English words of forms. */
const english = `
  a an and any at back birth by cancel card change changes
  choose citizen city clear comment confirm contact continue copy country create created current data day department district
  document documents done download due employer end enter first for form from full gender go home id identity in information
  insurance is issue issued job last me month national next no not note number of office officer ok on or order organisation
  organization other our out owner paid pay payment period permanent person personal please previous print procedure process
  profile province reason receipt received record reference register registration report request return returned review role
  scan select send sender service sign signature social start step steps submitted support system task tax telephone the this
  time to total unit update updated verify ward with work year yes you your zip
`;

const terms = new Set([...words(codeTerms), ...kindAbbreviations]);
const accented = new Set([...words(`${syllables} ${english}`), ...terms]);
const plain = new Set([...accented].map(foldText));

function words(list: string): string[] {
  return list.trim().normalize('NFC').split(/\s+/);
}

/** Whether a word is one of the trade, as written: it says what a thing is. */
export function isTradeWord(word: string): boolean {
  return accented.has(word.normalize('NFC').toLocaleLowerCase('vi'));
}

/** Whether a word written without its marks could be one of the trade. */
export function isPlainTradeWord(word: string): boolean {
  return plain.has(word.toLowerCase());
}

/** Whether a word has none of the marks of Vietnamese. */
export function isUnmarked(word: string): boolean {
  return /^[a-z]+$/i.test(word);
}

/** Whether a word of a code name says what kind of thing it names. */
export function isCodeTerm(word: string): boolean {
  return terms.has(word.toLowerCase());
}
