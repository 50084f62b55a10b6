/** Teaching the buttons around a file. */
export const pressVi = {
  'part.components.open.1': 'Nút mở chỗ chọn tệp',
  'part.components.open.2': 'Nút mở chỗ chọn tệp, bước 2',
  'part.components.open.3': 'Nút mở chỗ chọn tệp, bước 3',
  'part.components.confirm.1': 'Nút gửi tệp',
  'part.components.confirm.2': 'Nút gửi tệp, bước 2',
  'part.state.closed': 'Đang đóng',
  'teach.pointing.press': 'Bấm vào {{part}} trên trang',
  'teach.pointing.press.row':
    'Chỉ vào nút của một dòng bất kỳ. Tiện ích nhớ chữ của nút và tìm lại trên mọi dòng.',
  'teach.pointing.press.opened':
    'Nút nằm trong menu hay hộp thoại thì mở sẵn trên trang rồi mới chỉ. Menu tự đóng khi đưa chuột đi: bấm “Chỉ sau 5 giây”, mở lại menu và giữ nguyên; hết giờ, chỉ vào mục đó hoặc chọn tên nó trong danh sách.',
  'teach.pointing.later': 'Chỉ sau 5 giây',
  'teach.pointing.waits': 'Mở menu hoặc hộp thoại trên trang',
  'teach.pointing.waits.left': 'Còn {{count}} giây',
  'teach.pointing.waits.why':
    'Lúc này trang nhận mọi cú bấm như bình thường. Hết giờ, tiện ích nhớ những gì đang mở để chỉ.',
  'teach.picked.wrongThing.press': 'Chỗ vừa chỉ không phải nút bấm',
  'teach.picked.noWords': 'Nút vừa chỉ không có chữ nào để nhớ',
  'teach.picked.noWords.next':
    'Nút phải tìm lại được trên mọi dòng nên chỉ nhận bằng chữ. Chỉ vào nút có chữ, hoặc có chú thích hiện ra khi rê chuột; nếu không có, cứ đính kèm bằng tay, tiện ích vẫn theo dõi và xác nhận.',
  'teach.picked.twice': 'Ở đây có hai nút mang cùng chữ',
  'teach.picked.twice.next':
    'Tiện ích chỉ bấm khi chắc là đúng một nút. Chỉ vào nút khác dẫn tới chỗ chọn tệp, hoặc đính kèm bằng tay.',
  'teach.picked.notInRow': 'Chỗ vừa chỉ không nằm trên dòng nào của bảng thành phần hồ sơ',
  'teach.picked.notInRow.next':
    'Bước đầu là nút trên chính dòng của thành phần. Nút trong menu hay hộp thoại thì dạy ở bước sau.',
  'teach.picked.noTable': 'Chưa tìm thấy bảng thành phần hồ sơ',
  'teach.picked.noTable.next':
    'Dạy cột tên thành phần và cột đính kèm tệp trước; bảng chưa hiện thì chọn thủ tục trên trang.',
  'teach.picked.fileInput': 'Đây đã là ô chọn tệp',
  'teach.picked.fileInput.next': 'Tiện ích đặt tệp thẳng vào ô này, không cần dạy nút mở.',
  'teach.picked.disabled': 'Nút vừa chỉ đang bị khóa nên chưa thử được',
  'teach.picked.disabled.next': 'Chỉ vào nút như vậy đang bấm được, chẳng hạn ở dòng khác.',
  'teach.picked.harmful': 'Tiện ích không bao giờ tự bấm nút này',
  'teach.picked.harmful.next':
    'Nút mang chữ của việc xóa, ký, gửi hay chuyển đi. Chỉ vào nút chỉ dùng để chọn tệp; việc kia để cán bộ tự bấm.',
  'teach.press.words': 'Lần sau tìm bằng chữ',
  'teach.press.rows': 'đúng một nút trên {{once}}/{{all}} dòng',
  'teach.press.rows.more': '{{count}} dòng có hơn một nút',
  'teach.press.rows.none': 'không thấy trên dòng nào ({{all}} dòng)',
  'teach.press.opened': 'đúng một nút trong phần đang mở',
  'teach.press.closed': 'mở menu hoặc hộp thoại trên trang để thử',
  'teach.press.more': '{{count}} dòng có hơn một nút mang chữ này; ở đó tiện ích không bấm.',
  'teach.press.less':
    '{{count}} dòng không có nút này; ở đó tiện ích dùng cách khác, hoặc cán bộ đính kèm bằng tay.',
  'teach.press.alone': 'Chữ dùng trước đây thuộc về nút khác ở chỗ này nên không dùng nữa.',
  'teach.press.safe': 'Khi dạy và thử, tiện ích không bấm gì; chỉ bấm khi đính kèm tệp.',
  'teach.press.takesAway': 'Chữ này giống việc xóa, gỡ, khóa, ký hay gửi đi.',
  'teach.press.sure': 'Tôi biết chắc bấm vào không làm mất gì',
} as const;
