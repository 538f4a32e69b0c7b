/** /gioi-thieu, as text: what it is, what it is not, what happens to data. */
export const ABOUT = {
  title: 'Giới thiệu',
  lead: 'Một trợ lý AI giúp người dân biết quyền của mình khi mua hàng, dùng dịch vụ, và đi tới đúng nơi giải quyết.',
  sections: [
    { title: 'Trợ lý làm gì', items: [
      'Trả lời câu hỏi viết bằng lời thường, có dấu hay không dấu.',
      'Chỉ rõ điều, khoản, điểm của từng câu trả lời; bạn mở ra đọc được ngay.',
      'Nói việc cần làm, nơi gửi, thời hạn bên bán và cơ quan phải trả lời.',
      'Lập đơn từ câu chuyện của bạn và cho mã để theo dõi.',
    ] },
    { title: 'Trợ lý không làm gì', items: [
      'Không quyết định thay cơ quan có thẩm quyền, không thay luật sư.',
      'Không đoán: văn bản không nói thì trợ lý nói là không biết.',
      'Không tự gửi đơn. Chỉ bạn bấm gửi, sau khi đã đọc lại.',
      'Không đưa số điện thoại chưa được xác minh.',
    ] },
    { title: 'Dữ liệu của bạn', items: [
      'Câu hỏi và trả lời được lưu trên máy chủ của dịch vụ này để bạn xem lại và để kiểm tra chất lượng.',
      'Cuộc trò chuyện mở bằng một khóa bí mật chỉ có trong trình duyệt của bạn; bấm "Xóa và bắt đầu lại" để bỏ khóa khỏi máy.',
      'Đừng gửi mật khẩu, mã OTP, số thẻ, số căn cước. Đơn chỉ cần thông tin mà pháp luật yêu cầu.',
      'Trang này không có quảng cáo, không theo dõi, không dùng cookie.',
    ] },
    { title: 'Trả lời được kiểm tra thế nào', items: [
      'Mỗi câu phải có căn cứ trong thư viện; con số, thời hạn, mức phạt phải có trong chính điều được dẫn. Câu không đạt thì bị bỏ.',
      'Luật được đọc theo ngày: văn bản chưa hoặc hết hiệu lực không được dùng làm căn cứ.',
      'Thứ tự luật, nghị định, kế hoạch địa phương được nói rõ; kế hoạch không bao giờ đứng trên luật.',
    ] },
  ],
  sources: 'Nguồn và ngày',
  sourcesLead: 'Lời diễn giải do chúng tôi viết từ các văn bản sau. Thẩm quyền được đọc theo ngày',
  person: 'Gặp người thật',
  personText: 'Gọi tổng đài 1800.6838 (miễn phí), hoặc tới Ủy ban nhân dân cấp xã nơi bạn sống. Khẩn cấp: 113 (công an), 114 (chữa cháy), 115 (cấp cứu).',
} as const
