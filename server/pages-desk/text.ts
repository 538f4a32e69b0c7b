/** Visible strings of the desk. */
export const T = {
  title: 'Bàn tiếp nhận', path: '/ban-tiep-nhan',
  login: { lead: 'Dành cho cán bộ tiếp nhận hồ sơ. Nhập mã cán bộ mà người quản trị đã cấp cho bạn.', token: 'Mã cán bộ', open: 'Vào bàn tiếp nhận', wrong: 'Mã cán bộ không đúng hoặc đã bị thu hồi. Hãy hỏi người quản trị.' },
  list: {
    hello: 'Chào', offices: 'Cơ quan', leave: 'Thoát', none: 'Chưa có hồ sơ nào được gửi tới.', count: (shown: number, total: number) => `${shown} đơn ở trang này, ${total} hồ sơ tất cả`,
    new: 'Mới', late: 'Quá hạn', first: 'Ưu tiên (Điều 8)', group: 'Nhóm', sentOn: 'Xác nhận ngày', due: 'Hạn', trader: 'Bên kinh doanh', older: 'Trang cũ hơn', newer: 'Trang mới hơn',
    export: 'Xuất danh sách', exportHint: 'Không có tên, số điện thoại, địa chỉ của người dân.', failures: 'Đơn chưa gửi được', failuresHint: 'Hệ thống đã thử nhiều lần. Sửa địa chỉ nhận rồi bấm gửi lại.', revive: 'Gửi lại',
  },
  case: {
    back: 'Về danh sách', state: 'Tình trạng', letters: 'Đơn gửi tới', pdf: 'Đơn PDF', docx: 'Đơn Word', evidence: 'Bằng chứng', noEvidence: 'Chưa có tệp nào.', timeline: 'Đã xảy ra', deadlines: 'Thời hạn theo luật', who: 'Người gửi', content: 'Nội dung',
    unnamed: 'Người phản ánh đề nghị không nêu tên. Đừng tìm cách biết họ là ai.', withdrawn: 'Người gửi đã rút hồ sơ.', group: 'Thuộc hồ sơ nhóm',
    update: 'Báo cho người dân', next: 'Bước', words: 'Nói gì với người dân', wordsHint: 'Ngắn, rõ: đã làm gì, bước sau là gì, khi nào, ai liên hệ.', passedTo: 'Chuyển tới cơ quan (chỉ khi chuyển)', forwardedOn: 'Ngày bên kinh doanh nhận yêu cầu do cơ quan chuyển (nếu có)', receivedOn: 'Ngày cơ quan nhận yêu cầu (nếu có)', save: 'Ghi và báo', saved: 'Đã ghi. Người dân thấy ngay khi mở hồ sơ.',
    noPlace: 'Hãy ghi tên cơ quan được chuyển tới: luật buộc phải báo cho người dân (khoản 3 Điều 11).', noWords: 'Hãy ghi vài chữ cho người dân biết.', wrong: 'Bước này chưa làm được ở tình trạng hiện nay.', notFound: 'Không có hồ sơ này ở bàn của bạn.',
    states: { accepted: 'Đã tiếp nhận', 'in-progress': 'Đang giải quyết', 'passed-on': 'Chuyển cơ quan khác', answered: 'Đã trả lời' },
  },
  crossSite: 'Yêu cầu này đến từ trang khác nên không được nhận.',
} as const
