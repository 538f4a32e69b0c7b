/** Stands in for the answer pipeline only: fixed answers over the real library, one for each state the widget must show. */
import type { Library } from '../../corpus/library.ts'
import type { AnswerQuestion, AnswerResult } from '../../server/answer/pipeline.ts'
import type { Answer, Block, Citation, QuestionRequest } from '../../server/protocol/index.ts'

const CITED = ['luat-19-2023-qh15#dieu-30.khoan-1', 'luat-19-2023-qh15#dieu-31.khoan-2', 'luat-19-2023-qh15#dieu-57.khoan-2', 'luat-122-2025-qh15#dieu-1', 'nghi-dinh-24-2025-nd-cp#dieu-61', 'kh-bac-kan-2026-2030#muc-v.2'] as const

export const QUESTION = 'Mua điện thoại được 10 ngày thì hỏng, cửa hàng không chịu bảo hành'

export function createCannedAnswers(library: Library, wait: () => Promise<void> = async () => undefined): AnswerQuestion {
  let count = 0
  return async (request: QuestionRequest, onDelta): Promise<AnswerResult> => {
    onDelta?.('Bạn có quyền yêu cầu ')
    await wait()
    const base = { ...frame(library), id: `tra-loi-${++count}-${request.question.length}` }
    return { ok: true, answer: { ...base, ...variant(request.question) } }
  }
}

function variant(question: string): Partial<Answer> {
  if (/ngộ độc/u.test(question)) return { outcome: 'emergency', reason: 'poisoning', blocks: [EMERGENCY, ...BLOCKS.slice(0, 1)], deadlines: [], clarifications: [] }
  if (/người thật/u.test(question)) return { outcome: 'escalate', reason: 'wants-person', blocks: [block('answer', '', ['Bạn có thể gọi tổng đài 1800.6838 (miễn phí) hoặc tới nơi tiếp nhận dưới đây.'])], deadlines: [], clarifications: [], suggestions: [] }
  if (/thời tiết/u.test(question)) return { outcome: 'declined', reason: 'general', blocks: [block('notice', 'Ngoài phạm vi', ['Tôi chỉ trả lời về quyền lợi người tiêu dùng.'])], citations: [], deadlines: [], offices: [], clarifications: [] }
  if (/bị lừa/u.test(question)) return { outcome: 'clarify', reason: 'too-vague', blocks: [block('answer', '', ['Tôi cần biết thêm một điều.'])], citations: [], deadlines: [], offices: [], clarifications: [{ ask: 'Bạn trả tiền cách nào?', options: ['Qua sàn, ví của sàn', 'Chuyển khoản thẳng cho người bán', 'Tiền mặt'] }] }
  return {}
}

function frame(library: Library): Answer {
  return {
    id: '', outcome: 'answered', reason: null, language: 'vi', text: 'Bạn có quyền yêu cầu bảo hành.', blocks: BLOCKS,
    citations: CITED.map((id, index) => citation(library, id, `c${index + 1}`)),
    clarifications: [{ ask: 'Bạn mua ở đâu?', options: ['Cửa hàng', 'Sàn thương mại điện tử', 'Qua Facebook, Zalo'] }],
    deadlines: [{ label: 'Bên bán bắt đầu thương lượng', who: 'Bên bán', length: '7 ngày làm việc', startsOn: '2026-11-24', endsOn: '2026-12-03', latestEndsOn: null, citation: 'c3' }],
    offices: [
      { id: 'hotline', name: 'Tổng đài tư vấn, hỗ trợ người tiêu dùng', why: 'Tư vấn miễn phí, hướng dẫn nơi gửi.', contacts: [{ kind: 'phone', value: '1800.6838' }] },
      { id: 'ubnd', name: 'Ủy ban nhân dân phường nơi bạn sống', why: 'Nhận phản ánh của người dân.', contacts: [] },
    ],
    actions: ['draft-complaint', 'talk-to-person'], suggestions: ['Cửa hàng đổi lỗi cho tôi làm rơi máy', 'Không có hóa đơn thì sao?'], asOf: '2026-11-24',
  }
}

const BLOCKS: readonly [Block, ...Block[]] & Block[] = [
  block('answer', 'Trả lời ngắn', ['Máy còn trong hạn bảo hành thì cửa hàng phải bảo hành và chịu chi phí sửa, vận chuyển.'], ['c1']),
  block('rights', 'Quyền của bạn', ['Bạn được yêu cầu đổi máy mới hoặc trả lại máy và lấy lại tiền nếu sửa quá ba lần không hết lỗi.', 'Cửa hàng phải trả lời yêu cầu của bạn.'], ['c1'], ['c2', 'c3', 'c5']),
  block('steps', 'Việc cần làm', ['Chụp ảnh lỗi, giữ hóa đơn và phiếu bảo hành.', 'Gửi yêu cầu bằng văn bản hoặc tin nhắn cho cửa hàng.', 'Quá hạn không trả lời thì đề nghị hỗ trợ thương lượng.'], ['c1'], ['c2'], ['c3']),
  block('exceptions', 'Khi nào không được', ['Lỗi do bạn dùng sai hướng dẫn thì có thể không được bảo hành miễn phí.'], ['c1']),
  block('fines', 'Mức phạt bên bán', ['Không bảo hành đúng quy định thì bị phạt tiền.'], ['c5']),
  block('plan', 'Ở phường Bắc Kạn', ['Phòng Kinh tế, Hạ tầng và Đô thị theo dõi việc này.'], ['c6']),
]

const EMERGENCY = block('emergency', 'Làm ngay', ['Gọi 115 nếu khó thở, nôn nhiều, co giật.', 'Giữ lại phần thức ăn còn thừa và hóa đơn.'])

function block(kind: Block['kind'], title: string, sentences: readonly string[], ...citations: readonly string[][]): Block {
  return { kind, title, sentences: sentences.map((text, index) => ({ text, citations: citations[index] ?? [] })) }
}

function citation(library: Library, id: string, token: string): Citation {
  return {
    token, id, label: library.label(id), url: `/van-ban/${id}`, restatement: library.fullText(id), official: library.officialText(id) ?? null,
    officialUrl: library.metadataOf(id)?.officialUrl ?? null, layer: id.startsWith('luat') ? 'law' : id.startsWith('kh') ? 'plan' : 'decree',
    notes: id.includes('dieu-57') ? ['Việc hỗ trợ thương lượng nay do Ủy ban nhân dân cấp tỉnh làm.'] : [],
  }
}
