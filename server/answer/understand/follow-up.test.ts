import { describe, expect, it } from 'vitest'
import { INTENTS, type Intent } from '../../../corpus/intent/intent.ts'
import { standAlone } from './follow-up.ts'

const BEFORE = 'Mua quần áo trên mạng muốn trả lại thì sao?'
const history = [{ role: 'user', text: BEFORE }, { role: 'assistant', text: 'Bạn được …' }] as const
const sure = (intent: Intent = 'in-scope') => Object.fromEntries(INTENTS.map((each) => [each, each === intent ? 1 : 0])) as Record<Intent, number>

describe('standAlone', () => {
  it.each([
    ['thế còn hàng điện tử thì sao?'], ['vậy mất phí không'], ['the con do dien tu'], ['neu ho khong tra loi thi sao'], ['bao lâu?'], ['ở đâu'], ['họ nói không nhận thì sao'],
    ['what about electronics?'], ['cần giấy tờ gì'], ['Hà Nội'],
  ])('"%s" leans on what was said before', (question) => {
    expect(standAlone(question, history, sure())).toEqual({ text: `${question}\n${BEFORE}`, isFollowUp: true })
  })

  it.each([
    ['Tôi mua xe máy ở đại lý, đăng ký thì phát hiện xe đã bị thay động cơ, đại lý từ chối trả lại tiền'],
    ['Quảng cáo thực phẩm chức năng chữa bách bệnh bị xử lý ra sao'],
  ])('"%s" stands alone', (question) => {
    expect(standAlone(question, history, sure())).toEqual({ text: question, isFollowUp: false })
  })

  it('is no follow-up when nothing was asked before, or only a greeting', () => {
    expect(standAlone('thế còn hàng điện tử?', [], sure()).isFollowUp).toBe(false)
    expect(standAlone('thế còn hàng điện tử?', [{ role: 'user', text: 'chào bạn' }], sure()).isFollowUp).toBe(false)
  })

  it.each<Intent>(['thanks', 'greeting', 'person', 'complaint', 'attack'])('leaves a message of kind %s alone', (intent) => {
    expect(standAlone('vậy nhé', history, sure(intent)).isFollowUp).toBe(false)
  })

  it('never joins a long story to an older question', () => {
    const story = `vậy ${'tôi kể thêm chuyện mua tủ lạnh '.repeat(8)}`
    expect(standAlone(story, history, sure()).isFollowUp).toBe(false)
  })
})
