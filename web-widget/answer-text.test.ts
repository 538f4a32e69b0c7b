import { expect, it } from 'vitest'
import type { Answer } from '../server/protocol/index.ts'
import { answerAsText } from './answer-text.ts'
import { formatDay } from './dates.ts'
import { textsFor } from './text.ts'

it('spells out every source of a copied answer, and says what it is', () => {
  const answer: Answer = {
    id: '1', outcome: 'answered', reason: null, language: 'vi', text: '', clarifications: [], deadlines: [], offices: [], actions: [], suggestions: [], asOf: '2026-11-24',
    blocks: [{ kind: 'answer', title: 'Trả lời ngắn', sentences: [{ text: 'Cửa hàng phải bảo hành.', citations: ['c1', 'c9'] }] }],
    citations: [{ token: 'c1', id: 'luat-19-2023-qh15#dieu-30', label: 'Điều 30 Luật 19/2023/QH15', url: '/van-ban/luat-19-2023-qh15#dieu-30', restatement: 'Hàng được bảo hành.', official: null, officialUrl: null, layer: 'law', notes: [] }],
  }
  expect(answerAsText('Bảo hành thế nào?', answer, textsFor('vi')).split('\n')).toEqual([
    'Bảo hành thế nào?', '', 'Trả lời ngắn', '- Cửa hàng phải bảo hành. (Điều 30 Luật 19/2023/QH15)', '',
    'Căn cứ:', '- Điều 30 Luật 19/2023/QH15: Hàng được bảo hành.', '',
    'Theo văn bản có hiệu lực ngày 24/11/2026.', 'Trợ lý AI giải thích văn bản, không thay quyết định của cơ quan có thẩm quyền.',
  ])
})

it('writes days as they are read here, and leaves alone what is no day', () => {
  expect(formatDay('2026-11-24')).toBe('24/11/2026')
  expect(formatDay('sắp tới')).toBe('sắp tới')
})
