/** Components, the scan tray, attaching, and everything that can be wrong with a file. */
export const paperVi = {
  'components.title': 'Thành phần hồ sơ',
  'components.attached': '{{count}} đã đính kèm',
  'components.ready': '{{count}} sẵn sàng',
  'components.sending': '{{count}} đang gửi',
  'components.byHand': '{{count}} chờ bạn đặt',
  'components.missing': '{{count}} còn thiếu',
  'components.failed': '{{count}} cần xem lại',
  'components.empty': 'Chưa đọc được danh sách thành phần',
  'components.empty.next':
    'Chọn thủ tục trên trang TNHS để hiện bảng thành phần, hoặc thêm thành phần bằng tay.',
  'components.fromCatalogue': 'Theo danh mục có sẵn; bảng trên trang TNHS sẽ thay khi đọc được.',
  'components.notThePages':
    'Danh sách này theo danh mục có sẵn, không phải bảng trên trang: tên và số thành phần có thể khác.',
  'components.fromOfficer': 'Danh sách do viên chức ghi.',
  'components.spare': 'Trang còn dòng không thuộc thành phần nào: {{names}}.',
  'components.add': 'Thêm thành phần',
  'components.add.name': 'Tên thành phần, đúng như trên TNHS',
  'components.add.submit': 'Thêm',
  'component.required': 'Bắt buộc',
  'component.noFile': 'Chưa có tệp',
  'component.files': '{{count}} tệp',
  'component.pages': '{{count}} trang',
  'component.signed': 'đã ký số',
  'component.asIs': 'giữ nguyên tệp',
  'component.evidence.readBack': 'Đã đọc lại từ TNHS, trùng khớp từng byte{{named}}, lúc {{when}}.',
  'component.evidence.uploadDone': 'TNHS hiện tên tệp{{named}}, tải lên kết thúc tốt, lúc {{when}}.',
  'component.evidence.shown': 'TNHS hiện tên tệp đúng dòng{{named}}, lúc {{when}}.',
  'proof.nameAs.shortened': 'tên bị cổng rút gọn',
  'proof.nameAs.rewritten': 'tên bị cổng viết lại',
  'proof.nameAs.other': 'cổng đặt tên khác',
  'rung.input': 'đặt vào ô chọn tệp của dòng',
  'rung.drop': 'thả vào ô tải tệp của dòng',
  'rung.caught': 'bấm nút chọn tệp của dòng',
  'rung.dialog': 'qua hộp tải tệp mà dòng mở ra',
  'rung.byHand': 'viên chức tự đặt tệp',
  'there.label': 'TNHS:',
  'there.empty': 'trống',
  'there.file': 'có “{{file}}”',
  'there.files': 'có “{{file}}” và {{count}} tệp khác',
  'there.uploading': 'đang tải…',
  'there.error': 'cổng báo “{{words}}”',
  'there.noRow': 'không có dòng',
  'there.twoRows': 'có 2 dòng',
  'there.named': 'dòng “{{row}}”',
  'there.limit': 'tối đa {{limit}}',
  'line.preparing': 'Đang chuẩn bị tệp để gửi.',
  'line.waiting': 'Gửi sau các tệp trước; không cần bấm lại.',
  'line.lookingAgain': 'Trang vừa tải lại, đang xem lại dòng này trên trang.',
  'line.again': 'Sẽ tự gửi lại. Lần trước {{why}}.',
  'line.again.refused': 'cổng báo “{{words}}”',
  'line.again.status': 'cổng báo lỗi {{status}}',
  'line.again.step': 'chưa bấm được “{{words}}”',
  'line.again.covered': 'dòng đang bị che',
  'line.again.page': 'trang chưa sẵn sàng',
  'line.noRow': 'Nếu cổng gọi tên khác, ghép với dòng đúng của trang; lần sau tự nhớ.',
  'line.noRow.noneFree':
    'Trang không còn dòng nào để ghép. Xem lại thủ tục đang chọn, hoặc đính kèm bằng tay.',
  'line.twoRows': 'Không đoán dòng nào: đính kèm bằng tay vào dòng đúng.',
  'line.alreadyThere':
    'Không gửi đè tệp có sẵn. Nếu đó là tệp đúng, ghi nhận bằng tay; nếu không, xóa trên TNHS hoặc đính kèm thêm.',
  'line.alreadyThere.noPapers': 'Tệp trên dòng không gửi từ đây. Nếu đó là tệp đúng, ghi nhận bằng tay.',
  'line.tooLarge':
    'Tệp khoảng {{size}}, cổng nhận {{limit}}. Quét lại ở 200 dpi, hoặc trả tệp về khay để tách.',
  'line.typeNotAccepted':
    'Dòng này chỉ nhận {{accept}}, tệp gửi đi là PDF. Lưu sang loại đó rồi đính kèm bằng tay.',
  'component.evidence.byOfficer': 'Viên chức ghi nhận đã đính kèm lúc {{when}}.',
  'component.evidence.attaching': 'Đang chờ TNHS nhận xong tệp.',
  'component.assignHere': 'Gán vào đây',
  'component.assignHere.label': 'Gán vào đây: {{name}} ({{count}} tệp)',
  'component.dropHere': 'Thả để gán vào thành phần này',
  'component.menu': 'Thao tác với {{name}}',
  'component.menu.markAttached': 'Ghi nhận bằng tay',
  'component.menu.byHand': 'Đính kèm bằng tay',
  'component.pair': 'Ghép với dòng…',
  'component.pair.label': 'Dòng nào trên trang là thành phần này?',
  'component.menu.order': 'Sắp xếp các tệp',
  'component.menu.attachAgain': 'Đính kèm lại',
  'component.menu.attachAnyway': 'Đính kèm thêm',
  'component.menu.backToTray': 'Trả tệp về khay',
  'component.mark.note': 'Ghi chú (không bắt buộc), ví dụ: tự tải lên',
  'component.mark.title': 'Ghi nhận: tệp đã có trên TNHS',
  'byHandGuide.label': 'Đính kèm bằng tay: {{component}}',
  'byHandGuide.row': 'Trên TNHS, bấm nút chọn tệp ở dòng “{{component}}”.',
  'byHandGuide.row.marked': 'Trên TNHS, bấm nút chọn tệp ở dòng đang được khoanh: “{{component}}”.',
  'byHandGuide.file': 'Trong thư mục Tải xuống, chọn tệp',
  'byHandGuide.record': 'Khi tên tệp đã hiện trên dòng đó, ghi nhận bằng tay.',
  'byHandGuide.wait': 'Không cần làm gì thêm: khi TNHS nhận xong, tệp tự được xác nhận ở đây.',
  'byHandGuide.waiting': 'Đang chờ tệp xuất hiện trên dòng…',
  'byHandGuide.lapsed': 'Dòng này không còn được theo dõi nên tệp không tự được xác nhận.',
  'byHandGuide.stop': 'Dừng chờ',
  'component.order.title': 'Thứ tự trang trong tệp sẽ đính kèm',
  'papers.earlier': 'Lên trước',
  'papers.later': 'Xuống sau',
  'papers.earlier.hint': 'Lên trước (Alt + ←)',
  'papers.later.hint': 'Xuống sau (Alt + →)',
  'papers.earlier.label': 'Lên trước: {{name}}',
  'papers.later.label': 'Xuống sau: {{name}}',

  'tray.title': 'Khay quét',
  'tray.count': '{{count}} tệp chưa gán',
  'tray.choose': 'Chọn tệp',
  'tray.empty': 'Thả tệp quét vào đây',
  'tray.empty.next': 'PDF, JPEG hoặc PNG. Có thể thả thẳng vào một thành phần ở trên.',
  'tray.dropNow': 'Thả để đưa vào khay',
  'tray.list': 'Tệp trong khay; chọn rồi gán vào thành phần',
  'tray.selected': 'Đã chọn {{count}} tệp',
  'tray.assign': 'Gán vào…',
  'tray.assign.menu': 'Gán vào… ({{count}} tệp)',
  'tray.remove': 'Bỏ khỏi khay',
  'tray.selectAll': 'Chọn tất cả',
  'tray.selectNone': 'Bỏ chọn',
  'tray.removed': 'Đã bỏ {{count}} tệp khỏi khay.',
  'tray.reading': 'Đang đọc {{count}} tệp…',
  'tray.problems': '{{count}} tệp không nhận được',

  'problem.empty': 'Tệp rỗng (0 byte). Quét hoặc lưu lại tệp rồi thả vào lần nữa.',
  'problem.notWhatItsNameSays': 'Nội dung không đúng với đuôi tệp. Kiểm tra lại tệp, hoặc quét và lưu lại.',
  'problem.notWhatItsNameSays.found':
    'Đuôi tệp không đúng: bên trong là {{found}}. Đổi đuôi cho đúng hoặc lưu lại.',
  'problem.unsupported': 'Chỉ nhận PDF, JPEG và PNG. Lưu tệp sang PDF rồi thả lại.',
  'problem.encrypted': 'PDF đặt mật khẩu. Mở bằng mật khẩu, lưu một bản không mật khẩu rồi thả lại.',
  'problem.damaged': 'Tệp hỏng hoặc chép chưa hết. Chép lại từ máy quét, hoặc quét lại.',
  'problem.noPages': 'PDF không có trang nào. Quét hoặc xuất lại tệp.',
  'problem.tooManyPixels': 'Ảnh quá lớn để xử lý. Quét lại ở 200–300 dpi.',
  'problem.tooLarge': 'Tệp vượt mức {{limit}} của cổng. Quét lại ở 200 dpi hoặc tách thành nhiều tệp.',
  'problem.tooLarge.unknown': 'Tệp quá lớn. Quét lại ở 200 dpi hoặc tách thành nhiều tệp.',
  'problem.signedMustStayAlone':
    'Tệp đã ký số phải đứng riêng: ghép thêm trang sẽ làm mất chữ ký. Trả các tệp khác về khay.',
  'problem.cannotBeEdited':
    'PDF này không ghép được với tệp khác. Để tệp đứng riêng; tệp sẽ được đính kèm nguyên vẹn.',
  'problem.alreadyInTray': 'Tệp này đã có trong hồ sơ, không thêm lần nữa.',
  'problem.unreadable':
    'Không đọc được tệp: có thể đã bị chuyển đi hoặc ổ đĩa đã ngắt. Kiểm tra rồi thả lại.',
  'problem.noSuchPage': 'Tệp không còn trang đã chọn. Bỏ tệp khỏi thành phần rồi thêm lại.',
  'problem.nothingToAssemble': 'Thành phần này chưa có tệp. Gán tệp quét rồi đính kèm lại.',
  'problem.wrongPage':
    'Trang của hồ sơ này không ở thẻ đang mở nên chưa đính kèm. Chuyển tới thẻ đó rồi đính kèm lại.',

  'failure.wrongPage': 'Thẻ TNHS đang ở trang khác. Mở lại trang của hồ sơ này rồi đính kèm lại.',
  'failure.otherSubject':
    'Trang TNHS lúc đó không hiện đúng người của hồ sơ này nên đã dừng. Mở đúng hồ sơ rồi đính kèm lại.',
  'failure.signedOut': 'TNHS đã hết phiên. Đăng nhập lại rồi đính kèm lại; tệp vẫn còn ở đây.',
  'failure.captcha': 'TNHS đang chờ nhập mã xác nhận. Nhập mã trên trang; dòng chưa có tệp thì đính kèm lại.',
  'failure.switchedOff':
    'Việc đính kèm đang tắt (“{{why}}”) nên trang chưa bị động tới. Đính kèm bằng tay trên TNHS.',
  'failure.noRow':
    'Không thấy dòng của thành phần này trên trang. Kiểm tra thủ tục đang chọn, hoặc đính kèm bằng tay.',
  'failure.twoRows': 'Có hai dòng cùng tên nên đã dừng để không nhầm. Đính kèm bằng tay vào dòng đúng.',
  'failure.placesDisagree':
    'Ô tải tệp hiện ở chỗ khác với dòng của thành phần này nên đã dừng để không nhầm. Hãy đính kèm bằng tay vào dòng đúng.',
  'failure.notDrawnAsTable':
    'Trang không hiện thành phần hồ sơ theo dạng bảng nên không đối chiếu được dòng. Mở rộng cửa sổ rồi đính kèm lại, hoặc đính kèm bằng tay.',
  'failure.covered':
    'Dòng này đang bị một lớp khác trên trang che nên chưa đụng vào trang. Đóng lớp đó rồi đính kèm lại, hoặc đính kèm bằng tay.',
  'failure.pageTooBig':
    'Trang hoặc bảng quá dài nên không đọc được hết, chưa đụng vào trang. Lọc bớt dòng rồi đính kèm lại, hoặc đính kèm bằng tay.',
  'failure.rowHoldsFile': 'Dòng đã có tệp: {{files}}. Chưa ghi đè. Xóa tệp đó trên TNHS, hoặc đính kèm thêm.',
  'failure.notFound':
    'Không thấy “{{field}}” trên trang nên đã dừng. Đính kèm bằng tay và báo người phụ trách chỉnh lại cổng.',
  'failure.notFound.fileInput':
    'Không thấy ô chọn tệp ở dòng này nên chưa đụng vào trang. Đính kèm bằng tay và báo người phụ trách chỉnh lại cổng.',
  'failure.notFound.rowFull':
    'Dòng đang có tệp nên cổng không hiện ô chọn tệp nữa. Xóa tệp đó trên TNHS rồi đính kèm lại.',
  'failure.notFound.column':
    'Chưa nhận ra {{field}} trên trang nên chưa đụng vào trang. Dạy cột đó rồi đính kèm lại, hoặc đính kèm bằng tay.',
  'failure.notFound.table':
    'Chưa nhận ra bảng thành phần hồ sơ trên trang nên chưa đụng vào trang. Dạy trang rồi đính kèm lại, hoặc đính kèm bằng tay.',
  'failure.tooLarge':
    'Tệp vượt mức {{limit}} của cổng. Quét lại ở 200 dpi, hoặc trả bớt trang về khay để tách tệp.',
  'failure.typeNotAccepted': 'Cổng chỉ nhận {{accept}}. Đổi định dạng tệp rồi đính kèm lại.',
  'failure.refusedByPortal': 'TNHS không nhận tệp: “{{words}}”. Sửa theo lời cổng rồi đính kèm lại.',
  'failure.refusedByPortal.unsure':
    'Trang báo một yêu cầu không thành công (“{{words}}”) và dòng chưa hiện tệp. Nhìn dòng trên trang: chưa có tệp thì đính kèm lại, có rồi thì ghi nhận.',
  'failure.refusedByPortal.server':
    'TNHS đang trục trặc, chưa nhận được tệp: “{{words}}”. Đợi một lát rồi đính kèm lại.',
  'failure.refusedByPortal.status':
    'TNHS đang trục trặc (lỗi {{status}}), chưa nhận được tệp. Đợi một lát rồi đính kèm lại.',
  'failure.notProven.goneFromRow':
    'Tệp không còn trên dòng này của TNHS. Đính kèm lại, hoặc ghi nhận bằng tay nếu tệp ở chỗ khác.',
  'failure.notProven.otherFile':
    'Tệp tải lại từ TNHS khác với tệp đã gửi. Xóa tệp đó trên trang TNHS rồi đính kèm lại.',
  'failure.notProven.timedOut':
    'Quá lâu không thấy TNHS xác nhận. Nhìn dòng trên trang: chưa có tệp thì đính kèm lại, có rồi thì ghi nhận.',
  'failure.notProven.pageReloaded':
    'Trang tải lại khi đang gửi. Nhìn dòng trên trang: chưa có tệp thì đính kèm lại, có rồi thì ghi nhận.',
  'failure.notProven.tabClosed':
    'Thẻ TNHS bị đóng khi đang gửi. Mở lại hồ sơ, xem dòng đã có tệp chưa rồi đính kèm lại hoặc ghi nhận.',
  'failure.notProven.interrupted':
    'Việc gửi bị ngắt giữa chừng. Xem dòng đã có tệp chưa rồi đính kèm lại hoặc ghi nhận.',
  'failure.nameTooLong':
    'Tên tệp dài quá {{limit}} ký tự mà cổng nhận. Bấm đính kèm lại: tệp sẽ được đặt tên ngắn hơn.',
  'failure.stepNotDone.notFound':
    'Không thấy nút “{{words}}” trên trang nên tệp chưa được gửi. Bấm nút đó trên trang, hoặc đính kèm bằng tay.',
  'failure.stepNotDone.ambiguous':
    'Có hơn một nút “{{words}}” nên đã dừng để không nhầm; tệp chưa được gửi. Đính kèm bằng tay vào dòng đúng.',
  'failure.stepNotDone.disabled':
    'Nút “{{words}}” trên trang đang tắt nên tệp chưa được gửi. Xem trang còn thiếu gì rồi đính kèm lại.',
  'failure.stepNotDone.covered':
    'Nút “{{words}}” đang bị che nên tệp chưa được gửi. Đóng lớp che rồi đính kèm lại.',
  'failure.stepNotDone.noAnswer':
    'Đã bấm “{{words}}” nhưng trang không mở chỗ chọn tệp; tệp chưa được gửi. Đính kèm lại, hoặc đính kèm bằng tay.',
  'failure.notProven.twice':
    'Tệp hiện hai lần trên dòng này. Xóa bớt một bản trên TNHS, rồi ghi nhận bằng tay.',
  'failure.notProven.noReaction':
    'Trang không phản ứng khi nhận tệp. Nhìn dòng trên trang: chưa có tệp thì đính kèm bằng tay.',
  'failure.notProven.waitsForForm':
    'Tệp đã nằm trong ô chọn tệp của dòng; TNHS chỉ gửi khi bấm nút lưu trên trang. Bấm nút đó, tệp sẽ được xác nhận sau.',
} as const;
