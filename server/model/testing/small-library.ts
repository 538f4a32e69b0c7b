/** A library of one article and a draft upon it, so that what a model says can be judged sentence by sentence. */
import { createLibrary, LibraryData } from '../../../corpus/library.ts'
import { normalise } from '../../../corpus/text/normalise.ts'
import { EMPTY_DRAFT, type Draft, type Turn } from '../../answer/turn.ts'

const ID = 'luat-19-2023-qh15'
export const ARTICLE = `${ID}#dieu-30`
export const CLAUSE = `${ID}#dieu-30.khoan-1`

export const smallLibrary = createLibrary(LibraryData.parse({
  documents: [{
    metadata: {
      id: ID, kind: 'luat', number: '19/2023/QH15', title: 'Luật Bảo vệ quyền lợi người tiêu dùng', shortTitle: 'Luật 19/2023/QH15', issuer: 'Quốc hội', place: null,
      signedOn: '2023-06-20', effectiveFrom: '2024-07-01', effectiveTo: null, officialUrl: null, text: 'restatement', extract: false,
    },
    children: [{
      level: 'article', id: ARTICLE, label: '30', marker: 'Điều 30.', title: 'Trách nhiệm bảo hành', text: '', lines: [1, 3], children: [
        { level: 'clause', id: CLAUSE, label: '1', marker: '1.', lines: [2, 2], text: 'Người bán phải đổi sản phẩm mới hoặc trả lại tiền khi đã bảo hành từ 03 lần trở lên trong thời hạn bảo hành mà không khắc phục được lỗi. Người bán không được từ chối bảo hành khi sản phẩm còn thời hạn.', children: [] },
        { level: 'clause', id: `${ID}#dieu-30.khoan-2`, label: '2', marker: '2.', lines: [3, 3], text: 'Người bán phải trả chi phí sửa chữa, vận chuyển sản phẩm đến nơi bảo hành và ngược lại.', children: [] },
      ],
    }],
  }],
  officialTexts: {}, questions: {}, guides: [], offices: [], amendments: [], premises: [], emergencies: [], taxonomy: { sectors: {}, conducts: {} },
}))

export const EXTRACTIVE: Draft = {
  ...EMPTY_DRAFT,
  outcome: 'answered',
  blocks: [
    { kind: 'notice', title: 'Lưu ý', sentences: [{ text: 'Thư viện chưa có kế hoạch riêng của nơi này.', citations: [], fixed: true }] },
    { kind: 'answer', title: 'Trả lời', sentences: [
      { text: 'Người bán phải đổi sản phẩm mới hoặc trả lại tiền khi đã bảo hành từ 03 lần trở lên mà không hết lỗi.', citations: [CLAUSE] },
      { text: 'Người bán không được từ chối bảo hành khi sản phẩm còn thời hạn.', citations: [CLAUSE] },
    ] },
    { kind: 'rights', title: 'Quyền của bạn', sentences: [{ text: 'Người bán phải trả chi phí sửa chữa, vận chuyển sản phẩm đến nơi bảo hành.', citations: [`${ID}#dieu-30.khoan-2`] }] },
    { kind: 'exceptions', title: 'Ngoại lệ', sentences: [{ text: 'Sản phẩm hết thời hạn thì xem lại khoản này.', citations: [CLAUSE] }] },
  ],
}

export function turnOf(question: string, history: Turn['history'] = []): Turn {
  return { question, history, locality: undefined, today: '2026-11-24', normalised: normalise(question), understanding: undefined, evidence: undefined, draft: undefined, gate: [] }
}
