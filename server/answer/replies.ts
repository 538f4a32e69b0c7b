/** Fixed replies: the only sentences that carry no citation, because they state no law. Vietnamese and English side by side. */
import type { OutcomeReason } from '../protocol/index.ts'

export type Language = 'vi' | 'en'

export const REPLIES = {
  greeting: {
    vi: 'Chào bạn. Mình là trợ lý AI về quyền lợi người tiêu dùng. Bạn kể chuyện mua bán của mình, không cần dấu cũng được, mình sẽ chỉ ra luật nói gì và nên làm gì.',
    en: 'Hello. I am an AI assistant on consumer rights in Vietnam. Tell me what happened and I will show what the law says and what you can do.',
  },
  thanks: {
    vi: 'Không có gì đâu bạn. Cần hỏi thêm hay lập đơn, bạn cứ nhắn nhé.',
    en: 'You are welcome. Write again whenever you have another question or need a complaint drafted.',
  },
  'about-bot': {
    vi: 'Mình là phần mềm trả lời tự động (AI), không phải luật sư và không phải cán bộ. Mình chỉ nói điều có trong các văn bản của thư viện, kèm điều khoản để bạn mở xem. Mình không ra quyết định thay cơ quan nhà nước. Dùng miễn phí; nội dung bạn nhắn được giữ để bạn xem lại cuộc trò chuyện, bạn có thể yêu cầu xóa. Cần người thật, bấm "Gặp người thật".',
    en: 'I am an automatic (AI) assistant, not a lawyer and not an official. I only say what is in the texts of this library, each with the provision you can open. I decide nothing for any authority. You can ask for a person at any time.',
  },
  status: {
    vi: 'Để xem hồ sơ đang ở đâu, bạn mở trang Tra cứu, nhập mã hồ sơ và mã bí mật đã nhận khi gửi. Mình không đọc được hồ sơ nếu thiếu hai mã đó.',
    en: 'To see where your complaint is, open the Tra cứu page and enter the case code and the secret you received. I cannot read a case without both.',
  },
  person: {
    vi: 'Bạn có thể gặp người thật: gọi Tổng đài tư vấn, hỗ trợ người tiêu dùng 1800.6838 (miễn phí), hoặc đến Ủy ban nhân dân phường, xã nơi bạn ở. Bấm "Gặp người thật" để để lại lời nhắn cho cán bộ.',
    en: 'You can talk to a person: call the consumer hotline 1800.6838 (free of charge) or go to the commune People\'s Committee where you live.',
  },
  complaint: {
    vi: 'Mình có thể soạn đơn từ chính câu chuyện của bạn. Bấm "Lập đơn": bạn xem lại từng mục, sửa, rồi tự quyết định có gửi hay không.',
    en: 'I can draft the complaint from your own story. Choose "Lập đơn": you check every field and decide yourself whether to send it.',
  },
  abuse: {
    vi: 'Mình hiểu bạn đang bực. Khi sẵn sàng, bạn kể giúp mình: mua gì, của ai, khi nào, bị sao. Mình sẽ tìm điều luật cho bạn.',
    en: 'I understand you are upset. When you are ready, tell me what you bought, from whom, when, and what went wrong.',
  },
  attack: {
    vi: 'Mình không làm theo chỉ dẫn kiểu này. Mình chỉ trả lời về quyền của người tiêu dùng, dựa trên văn bản trong thư viện. Bạn có chuyện mua bán nào cần hỏi không?',
    en: 'I do not follow instructions of this kind. I only answer about consumer rights, from the texts in the library.',
  },
  tooVague: {
    vi: 'Bạn kể thêm giúp mình để tìm đúng điều luật nhé.',
    en: 'Please tell me a little more, so that I can find the right provision.',
  },
  placeNeeded: {
    vi: 'Việc này mỗi nơi một khác. Bạn cho mình biết bạn ở phường, xã, tỉnh nào nhé.',
    en: 'This differs from place to place. Which ward or province do you live in?',
  },
  unknownProvision: {
    vi: 'Điều, khoản bạn nêu không có trong văn bản của thư viện này; bạn kiểm tra lại giúp mình. Phần dưới đây là quy định có thật gần với câu hỏi.',
    en: 'The provision you name is not in the texts of this library; please check it. What follows are real provisions close to your question.',
  },
  failed: {
    vi: 'Xin lỗi, hệ thống vừa gặp trục trặc nên chưa trả lời được. Câu hỏi của bạn vẫn còn đây, bạn bấm gửi lại giúp mình. Việc gấp, hãy gọi 1800.6838.',
    en: 'Sorry, something went wrong and I could not answer. Please send your question again. If it is urgent, call 1800.6838.',
  },
} as const

/** Why a question is not answered here, and where to turn instead. */
export const DECLINED: Readonly<Partial<Record<OutcomeReason, Readonly<Record<Language, string>>>>> = {
  'other-law': {
    vi: 'Việc này do luật khác quy định, không phải luật bảo vệ người tiêu dùng, nên mình không trả lời để khỏi nói sai. Bạn hỏi Ủy ban nhân dân phường, xã, trung tâm trợ giúp pháp lý nhà nước hoặc luật sư nhé.',
    en: 'This is a matter of another law, not of consumer protection, so I will not guess. Please ask your commune People\'s Committee, a state legal aid centre or a lawyer.',
  },
  'other-country': {
    vi: 'Thư viện này chỉ có pháp luật Việt Nam. Chuyện ở nước khác, bạn hỏi cơ quan bảo vệ người tiêu dùng của nước đó.',
    en: 'This library only holds Vietnamese law. For another country, please ask its consumer authority.',
  },
  opinion: {
    vi: 'Mình không khen chê hay chọn giúp hàng hóa, dịch vụ, tổ chức nào. Nếu bạn gặp rắc rối với món đã mua, mình chỉ cho bạn quyền theo luật.',
    en: 'I do not give opinions on products, companies or people. If something you bought went wrong, I can show your rights.',
  },
  prediction: {
    vi: 'Mình không đoán trước kết quả hay giá cả. Mình có thể cho bạn biết luật quy định gì và các bước để làm.',
    en: 'I do not predict outcomes or prices. I can show what the law provides and which steps to take.',
  },
  general: {
    vi: 'Câu này nằm ngoài việc của mình. Mình chỉ giúp về quyền của người tiêu dùng: mua bán, dịch vụ, bảo hành, hợp đồng, khiếu nại.',
    en: 'This is outside what I do. I help with consumer rights: purchases, services, warranty, contracts, complaints.',
  },
  harmful: {
    vi: 'Mình không giúp việc có thể gây hại hoặc lừa người khác. Nếu bạn là người bị hại, kể mình nghe, mình sẽ chỉ cách tự bảo vệ.',
    en: 'I cannot help with something that could harm or deceive others. If you are the one harmed, tell me and I will show how to protect yourself.',
  },
  'not-in-library': {
    vi: 'Mình không tìm thấy quy định nào trong thư viện trả lời đúng câu này, nên không dám nói bừa. Bạn thử kể cụ thể hơn (mua gì, của ai, bị sao), hoặc gọi 1800.6838 để gặp người thật.',
    en: 'I found no provision in the library that answers this, so I will not guess. Please give more details, or call 1800.6838 to talk to a person.',
  },
  'no-support': {
    vi: 'Mình chưa đủ căn cứ trong thư viện để trả lời chắc chắn. Bạn gọi 1800.6838 để gặp người thật, hoặc hỏi lại cụ thể hơn.',
    en: 'The library does not support a safe answer. Please call 1800.6838 or ask more specifically.',
  },
}

export const BLOCK_TITLES = {
  notice: { vi: 'Lưu ý', en: 'Note' },
  emergency: { vi: 'Làm ngay', en: 'Do this now' },
  correction: { vi: 'Nói lại cho đúng', en: 'To be exact' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  law: { vi: 'Luật quy định', en: 'What the law says' },
  rights: { vi: 'Quyền của bạn', en: 'Your rights' },
  steps: { vi: 'Các bước', en: 'Steps' },
  deadlines: { vi: 'Thời hạn', en: 'Deadlines' },
  evidence: { vi: 'Bằng chứng cần giữ', en: 'Evidence to keep' },
  exceptions: { vi: 'Ngoại lệ', en: 'Exceptions' },
  decree: { vi: 'Nghị định quy định chi tiết', en: 'What the decree adds' },
  plan: { vi: 'Kế hoạch của địa phương', en: 'Local plan' },
  offices: { vi: 'Gửi ở đâu', en: 'Where to go' },
  fines: { vi: 'Mức phạt với bên vi phạm', en: 'Fines for the trader' },
  limits: { vi: 'Khi nào không áp dụng', en: 'When this does not apply' },
  amendment: { vi: 'Nay ai làm', en: 'Who is competent now' },
} as const

/** First clarifying questions when nothing can be said without more. */
export const VAGUE_QUESTIONS = {
  vi: [
    { ask: 'Bạn mua gì, hay dùng dịch vụ gì?', options: ['Mua hàng trên mạng', 'Mua ở cửa hàng', 'Dịch vụ (mạng, tour, gym, vay…)', 'Đồ ăn, thực phẩm'] },
    { ask: 'Chuyện không ổn là gì?', options: ['Hàng lỗi, không đúng mô tả', 'Hàng giả', 'Không giao, không hoàn tiền', 'Không bảo hành', 'Bị làm phiền, lộ thông tin'] },
  ],
  en: [{ ask: 'What did you buy, and what went wrong?', options: ['Faulty or not as described', 'Not delivered or not refunded', 'Warranty refused', 'Contract or fees'] }],
} as const
