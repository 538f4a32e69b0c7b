/** Visible strings of the pages. */

export const TEXT = {
  siteName: 'Trợ lý người tiêu dùng',
  skip: 'Tới nội dung chính',
  nav: { label: 'Trang chính', home: 'Hỏi đáp', complaint: 'Lập đơn', documents: 'Văn bản', status: 'Tra cứu', about: 'Giới thiệu' },
  footer: {
    ai: 'Nội dung do trợ lý AI và phần diễn giải của chúng tôi soạn từ văn bản pháp luật, không thay quyết định của cơ quan có thẩm quyền.',
    hotline: 'Tổng đài người tiêu dùng toàn quốc: ',
    embed: 'Nhúng vào trang của phường, xã',
  },
  newTab: '(mở tab mới)',
  home: {
    title: 'Mua phải hàng lỗi, bị lừa, bị từ chối bảo hành?',
    lead: 'Kể chuyện của bạn. Trợ lý AI trả lời theo luật, chỉ rõ điều khoản, việc cần làm, nơi gửi và thời hạn.',
    question: 'Câu hỏi của bạn',
    placeholder: 'Ví dụ: mua điện thoại được 10 ngày thì hỏng, cửa hàng không chịu đổi',
    ask: 'Hỏi',
    place: 'Nơi bạn sống',
    wholeCountry: 'Cả nước',
    choosePlace: 'Chọn',
    placeHint: 'Chọn nơi có kế hoạch riêng để được chỉ đúng nơi tiếp nhận.',
    examples: 'Câu hỏi thường gặp',
    points: [
      { title: 'Câu nào cũng có căn cứ', text: 'Mở được tới từng điều, khoản, điểm. Không tìm thấy trong văn bản thì nói là không biết.' },
      { title: 'Từ câu hỏi tới lá đơn', text: 'Lập đơn từ chính câu chuyện của bạn, nhận mã để theo dõi.' },
      { title: 'Có người thật khi cần', text: 'Lúc nào cũng có nút gặp người thật. Gọi 1800.6838, miễn phí.' },
    ],
  },
  answer: {
    title: 'Trả lời', you: 'Bạn hỏi', basis: 'Căn cứ', restatement: 'Diễn giải', official: 'Nguyên văn', noOfficial: 'Máy chủ này chưa có nguyên văn của điều này.',
    open: 'Mở trong văn bản', publication: 'Xem bản công bố chính thức', deadlines: 'Thời hạn', until: 'đến hết ngày', latest: 'muộn nhất', offices: 'Nơi có thể giúp',
    noContact: 'Chưa có số liên hệ đã xác minh.', next: 'Hỏi tiếp', asOf: 'Theo văn bản có hiệu lực ngày', complaint: 'Lập đơn', clarify: 'Để trả lời sát hơn, hãy cho biết',
    again: 'Câu hỏi khác', empty: 'Bạn chưa nhập câu hỏi.', layer: { law: 'Luật', decree: 'Nghị định', plan: 'Kế hoạch địa phương' },
  },
  documents: {
    title: 'Văn bản trong thư viện',
    lead: 'Mỗi văn bản được diễn giải bằng lời dễ hiểu, giữ nguyên số điều, khoản, điểm. Câu trả lời của trợ lý chỉ lấy từ đây.',
    date: 'Xem hiệu lực vào ngày', show: 'Xem',
    groups: { luat: 'Luật', 'nghi-dinh': 'Nghị định', 'quyet-dinh': 'Quyết định', 'ke-hoach': 'Kế hoạch địa phương' },
    state: { 'in-force': 'Đang có hiệu lực', 'not-yet': 'Chưa có hiệu lực', expired: 'Hết hiệu lực', unknown: 'Chưa rõ ngày hiệu lực' },
    number: 'Số', noNumber: 'bản gốc để trống', issuer: 'Cơ quan ban hành', place: 'Áp dụng tại', signed: 'Ký ngày', from: 'Hiệu lực từ', to: 'Hết hiệu lực từ', source: 'Bản công bố chính thức',
    extract: 'Chỉ có một phần văn bản.', missing: 'Phần chưa có:', withOfficial: 'Có nguyên văn để đối chiếu', open: 'Đọc',
  },
  reader: {
    contents: 'Mục lục', search: 'Tìm trong văn bản này', searchHint: 'Gõ không dấu cũng được', previous: 'Kết quả trước', next: 'Kết quả sau', none: 'Không thấy', of: 'trên',
    restatement: 'Diễn giải', official: 'Nguyên văn', restatementOnly: 'Dưới đây là lời diễn giải của chúng tôi, không phải câu chữ chính thức. Máy chủ này chưa có nguyên văn.',
    both: 'Bên trái là lời diễn giải của chúng tôi; bên phải là nguyên văn. Khi khác nhau, nguyên văn đúng.',
    plan: 'Kế hoạch địa phương phân công việc cho cơ quan; quyền của bạn do luật và nghị định quy định.',
    link: 'Đường dẫn tới', copied: 'Đã chép đường dẫn', amendments: 'Thay đổi cần biết', until: 'đến hết ngày', practice: 'Thực tế (chưa được xác nhận chính thức):', basisOf: 'Theo',
    omitted: 'Phần này không có trong thư viện.', recipients: 'Nơi nhận và ký', ask: 'Hỏi về văn bản này', print: 'Bản in lấy từ',
    row: { lead: 'Chủ trì', cooperating: 'Phối hợp', product: 'Sản phẩm', time: 'Thời gian' },
  },
  status: {
    title: 'Tra cứu hồ sơ', lead: 'Nhập mã hồ sơ và mã bí mật được cấp khi bạn gửi đơn.', code: 'Mã hồ sơ', codeHint: 'Có thể gõ chữ thường, có hay không có dấu gạch.', secret: 'Mã bí mật',
    check: 'Tra cứu', lost: 'Mất mã? Nếu bạn chưa gửi đơn, hãy lập đơn mới. Mã bí mật không thể cấp lại vì chỉ bạn giữ nó. Cần giúp, gọi 1800.6838 (miễn phí).',
  },
  embed: {
    title: 'Nhúng trợ lý vào trang của bạn', lead: 'Dành cho cán bộ quản trị trang của phường, xã, tỉnh. Một dòng mã, không tốn dung lượng trang cho tới khi người dân bấm vào.',
    step1: '1. Chọn', step2: '2. Chép dòng này vào cuối trang', step3: '3. Xin cấp quyền cho địa chỉ trang', step4: '4. Nếu trang có chính sách bảo mật nội dung (CSP)',
    step3Text: 'Trợ lý chỉ chạy trên địa chỉ có trong danh sách. Người vận hành máy chủ này thêm địa chỉ (ví dụ https://phuong.gov.vn) vào thiết đặt ALLOWED_ORIGINS.',
    step4Text: 'Thêm máy chủ này vào script-src và connect-src. Trợ lý không dùng eval, không dùng kiểu viết liền trong trang; nếu trang dùng nonce, đặt nonce ngay trên thẻ script.',
    place: 'Địa phương', language: 'Ngôn ngữ', position: 'Vị trí nút', mode: 'Kiểu', right: 'Góc phải', left: 'Góc trái', launcher: 'Nút nổi', inline: 'Nằm trong trang', update: 'Cập nhật', copy: 'Chép mã', copied: 'Đã chép',
    preview: 'Xem thử', previewTitle: 'Trang mẫu có trợ lý', themeTitle: 'Màu sắc', themeText: 'Đặt các biến CSS này ở trang của bạn:', apiTitle: 'Gọi bằng mã', sampleTitle: 'Phường Mẫu', sampleText: 'Đây là trang mẫu để xem thử trợ lý.',
  },
  errors: {
    notFoundTitle: 'Không có trang này', notFoundText: 'Địa chỉ có thể đã đổi hoặc gõ nhầm.', faultTitle: 'Hệ thống vừa gặp trục trặc', faultText: 'Hãy thử lại sau ít phút. Cần gấp, gọi 1800.6838 (miễn phí).', home: 'Về trang hỏi đáp', documents: 'Xem danh sách văn bản',
  },
} as const
