/** Questions routing asks, in the resident's words. */
import type { RoutingNeed } from '../../../corpus/content/routing.ts'
import type { RouteFacts } from './facts.ts'

export type AskField = RoutingNeed | 'wants' | 'tried' | 'online'

export interface RouteQuestion {
  readonly field: AskField
  readonly ask: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

const QUESTIONS: Readonly<Record<AskField, { readonly ask: string; readonly options: Readonly<Record<string, string>> }>> = {
  wants: { ask: 'Bạn muốn điều gì?', options: { claim: 'Đòi lại quyền lợi của mình (tiền, hàng, sửa chữa…)', report: 'Báo để cơ quan kiểm tra, xử lý', both: 'Cả hai' } },
  tried: {
    ask: 'Bạn đã yêu cầu bên bán giải quyết chưa, họ trả lời sao?',
    options: { nothing: 'Chưa yêu cầu', waiting: 'Đã gửi, chưa quá 7 ngày làm việc', 'no-answer': 'Đã gửi, quá 7 ngày làm việc mà im lặng', refused: 'Từ chối, không nêu lý do chính đáng', 'refused-with-reason': 'Từ chối bằng văn bản, có nêu lý do', failed: 'Đã thương lượng nhưng không thống nhất', 'mediation-failed': 'Đã hòa giải nhưng không thành' },
  },
  online: { ask: 'Bạn mua qua mạng hay tại cửa hàng?', options: { true: 'Qua mạng', false: 'Tại cửa hàng, chợ, tận nơi' } },
  conduct: {
    ask: 'Vấn đề chính là gì?',
    options: { 'hang-gia': 'Nghi hàng giả, hàng nhái', 'an-toan': 'Không an toàn', 'gia-can-thieu': 'Giá, phí, cân thiếu', 'khong-dung-mo-ta': 'Kém chất lượng, không đúng mô tả', 'lua-dao': 'Lừa đảo, chiếm tiền' },
  },
  residence: { ask: 'Bạn sống ở xã, phường nào, tỉnh, thành phố nào?', options: {} },
  happened: { ask: 'Việc xảy ra ở tỉnh, thành phố nào?', options: {} },
  'happened-ward': { ask: 'Việc xảy ra ở xã, phường nào?', options: {} },
}

export function questionFor(field: AskField, facts: RouteFacts): RouteQuestion {
  const { ask, options } = QUESTIONS[field]
  const unclear = field === 'residence' || field === 'happened' || field === 'happened-ward' ? facts.unclearPlaces[0] : undefined
  if (unclear !== undefined && unclear.options.length > 0) return { field, ask: `"${unclear.asked}" có thể là nhiều nơi. Bạn nói nơi nào?`, options: unclear.options.map((label) => ({ value: label, label })) }
  return { field, ask, options: Object.entries(options).map(([value, label]) => ({ value, label })) }
}
