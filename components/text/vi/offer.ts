/** What is drawn in a portal's page at a row's own file button, and at a row that waits for the officer's hand. */
export const offerVi = {
  'offer.title': 'Đã có bản quét cho dòng này',
  'offer.facts': '{{count}} trang · {{size}}',
  'offer.attach': 'Đính kèm tệp đã quét',
  'offer.other': 'Chọn tệp khác…',
  'offer.working': 'Đang chuyển tệp…',
  'offer.seeDesk': 'Chưa đính kèm. Mở Trợ lý TNHS trên thanh công cụ rồi bấm Đính kèm ở đó.',
  'offer.gone': 'Bản quét này không còn chờ nữa. Xem ở Trợ lý TNHS, hoặc chọn tệp khác.',
  'offer.putHere': 'Đặt tệp vào dòng này',
} as const;
