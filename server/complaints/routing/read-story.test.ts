import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Matter, Tried, Wants } from '../../../corpus/content/complaint-kind.ts'
import { openRouting } from './read-routing.ts'

const { readStory, route } = await openRouting()

it('reads any text without failing, and routes what it read', () => {
  const bits = ['tôi', 'muốn', 'không', 'đòi', 'tiền', '"', "'", ',', '.', '\n', '(', 'họ bảo', 'bao cong an', 'nhưng', 'chỉ muốn', 'hòa giải', '20 ngày', '|', '{', '~3', '🙄', '\u0301', 'phường Bạch Đằng']
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.array(fc.constantFrom(...bits)).map((parts) => parts.join(' '))), (story) => {
    const facts = readStory(story, '2026-11-24')
    expect(Matter.safeParse(facts.matter).success).toBe(true)
    expect(facts.wants === null || Wants.safeParse(facts.wants).success).toBe(true)
    expect(facts.tried === null || Tried.safeParse(facts.tried).success).toBe(true)
    const { filings, elsewhere, questions } = route(facts)
    expect(filings.length > 0 || elsewhere !== null || questions.length > 0).toBe(true)
  }), { numRuns: 500 })
})

it('reads the same with and without other people\'s advice', () => {
  const plain = 'Tôi mua nồi ở siêu thị bị hỏng. Tôi chưa ra siêu thị. Tôi muốn đổi nồi.'
  const advised = `Bạn tôi bảo lên báo công an. Vợ tôi khuyên kiện ra tòa. ${plain}`
  expect(readStory(advised, '2026-11-24')).toEqual(readStory(plain, '2026-11-24'))
})
