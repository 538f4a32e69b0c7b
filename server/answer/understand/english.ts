/** English questions search a Vietnamese library: the words of consumer trouble are carried over, longest phrase first. */

const WORDS: Readonly<Record<string, string>> = {
  'how many days': 'bao nhiêu ngày', 'how long': 'bao lâu', 'how much': 'bao nhiêu tiền', 'working days': 'ngày làm việc', deadline: 'thời hạn',
  complaint: 'khiếu nại', complain: 'khiếu nại', complaints: 'khiếu nại', reply: 'trả lời', respond: 'trả lời', acknowledge: 'thông báo đã tiếp nhận', confirm: 'thông báo tiếp nhận', ignores: 'không trả lời', ignored: 'không trả lời', ignoring: 'không trả lời', answer: 'trả lời',
  refund: 'hoàn tiền', 'money back': 'trả lại tiền', refuse: 'từ chối', refuses: 'từ chối', refused: 'từ chối', exchange: 'đổi hàng', return: 'trả hàng', returns: 'trả hàng', replace: 'đổi mới', replacement: 'đổi sản phẩm mới',
  warranty: 'bảo hành', guarantee: 'bảo hành', repair: 'sửa chữa', repaired: 'sửa chữa', broken: 'hỏng', faulty: 'lỗi', defective: 'khuyết tật', defect: 'lỗi khuyết tật', recall: 'thu hồi sản phẩm', damaged: 'hư hỏng',
  fake: 'hàng giả', counterfeit: 'hàng giả', fraud: 'lừa dối', scam: 'lừa đảo', misleading: 'thông tin sai lệch', 'false advertising': 'quảng cáo gian dối', advertising: 'quảng cáo', advertised: 'quảng cáo', described: 'mô tả', description: 'mô tả',
  online: 'trên mạng', 'bought online': 'mua qua mạng giao dịch từ xa', internet: 'không gian mạng', platform: 'nền tảng sàn thương mại điện tử', marketplace: 'sàn thương mại điện tử', livestream: 'livestream bán hàng', 'live stream': 'livestream bán hàng', seller: 'người bán', shop: 'cửa hàng', store: 'cửa hàng', trader: 'bên kinh doanh', business: 'tổ chức cá nhân kinh doanh', company: 'công ty',
  delivery: 'giao hàng', deliver: 'giao hàng', delivered: 'giao hàng', delivering: 'giao hàng', 'not delivered': 'không giao hàng', late: 'chậm', shipping: 'vận chuyển', parcel: 'kiện hàng', wrong: 'sai',
  cancel: 'hủy đơn phương chấm dứt hợp đồng', cancelled: 'hủy', terminate: 'chấm dứt hợp đồng', contract: 'hợp đồng', 'standard contract': 'hợp đồng theo mẫu', terms: 'điều khoản điều kiện giao dịch chung', unfair: 'bất lợi không được phép', 'change my mind': 'đổi ý', 'changed my mind': 'đổi ý',
  fine: 'phạt tiền', fined: 'bị phạt', penalty: 'mức phạt', punished: 'bị phạt', punishment: 'xử phạt',
  'personal data': 'thông tin cá nhân', 'personal information': 'thông tin của người tiêu dùng', privacy: 'bảo vệ thông tin', data: 'thông tin dữ liệu', 'phone number': 'số điện thoại', leaked: 'lộ', sold: 'bán', delete: 'xóa', spam: 'quảng cáo làm phiền',
  price: 'giá', fee: 'phí', fees: 'phí', 'hidden fee': 'phí ẩn', 'hidden fees': 'phí ẩn', overcharged: 'thu quá giá', charge: 'thu phí', charged: 'bị trừ tiền', invoice: 'hóa đơn chứng từ', receipt: 'hóa đơn chứng từ', deposit: 'tiền đặt cọc',
  court: 'tòa án', sue: 'khởi kiện', lawsuit: 'khởi kiện', 'court fee': 'tạm ứng án phí', mediation: 'hòa giải', arbitration: 'trọng tài', negotiate: 'thương lượng', negotiation: 'thương lượng', compensation: 'bồi thường thiệt hại', compensate: 'bồi thường', damage: 'thiệt hại', injured: 'thương tích thiệt hại sức khỏe', evidence: 'chứng cứ', prove: 'chứng minh', burden: 'nghĩa vụ chứng minh',
  where: 'gửi ở đâu', who: 'ai cơ quan nào', authority: 'cơ quan nhà nước', government: 'cơ quan nhà nước Ủy ban nhân dân', ward: 'phường', province: 'tỉnh', hotline: 'tổng đài tư vấn', police: 'công an', 'consumer association': 'tổ chức xã hội bảo vệ người tiêu dùng',
  loan: 'vay tiêu dùng', 'debt collector': 'đòi nợ', 'debt collectors': 'đòi nợ quấy rối', harass: 'quấy rối', harassment: 'quấy rối', harassing: 'quấy rối', bank: 'ngân hàng', insurance: 'bảo hiểm', telecom: 'viễn thông', 'phone plan': 'gói cước', subscription: 'dịch vụ liên tục', 'internet service': 'dịch vụ internet',
  gym: 'phòng gym tập', course: 'khóa học', 'english center': 'trung tâm tiếng anh', school: 'trường trung tâm', tour: 'tour du lịch', hotel: 'khách sạn', flight: 'chuyến bay', timeshare: 'kỳ nghỉ timeshare', apartment: 'chung cư', rent: 'thuê nhà',
  food: 'thực phẩm', restaurant: 'quán ăn', expired: 'hết hạn', 'food poisoning': 'ngộ độc thực phẩm', cosmetics: 'mỹ phẩm', spa: 'spa làm đẹp', 'door to door': 'bán hàng tận cửa', 'door-to-door': 'bán hàng tận cửa', 'multi-level': 'bán hàng đa cấp', pyramid: 'đa cấp', pressured: 'ép buộc', forced: 'ép buộc', 'bundled': 'ép mua kèm',
  elderly: 'người cao tuổi dễ bị tổn thương', child: 'trẻ em', children: 'trẻ em', disabled: 'người khuyết tật', vulnerable: 'người tiêu dùng dễ bị tổn thương', foreigner: 'người nước ngoài', consumer: 'người tiêu dùng', rights: 'quyền', phone: 'điện thoại', laptop: 'máy tính', car: 'ô tô', motorbike: 'xe máy', service: 'dịch vụ', review: 'đánh giá phản hồi', reviews: 'đánh giá phản hồi', influencer: 'người có ảnh hưởng', kol: 'người có ảnh hưởng',
}

const LONGEST_FIRST = Object.keys(WORDS).sort((a, b) => b.length - a.length)
const PATTERN = new RegExp(`\\b(?:${LONGEST_FIRST.join('|')})\\b`, 'giu')

/** The question with its known words in Vietnamese behind it. */
export function withVietnameseWords(question: string): string {
  const found = [...question.toLowerCase().matchAll(PATTERN)].map(([word]) => WORDS[word] ?? '')
  return [question, ...new Set(found)].join(' ')
}
