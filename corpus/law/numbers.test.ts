import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foreignNumbers, numbersIn } from './numbers.ts'
import { unsupportedNumbers } from './support.ts'

describe('numbers as values', () => {
  it.each([
    ['07 ngày làm việc', [7]], ['20.000.000 đồng', [20_000_000]], ['20 triệu đồng', [20_000_000]], ['1,5 triệu', [1_500_000]], ['1,000,000', [1_000_000]],
    ['2 tỷ', [2_000_000_000]], ['từ 5 đến 10 triệu', [5, 10_000_000]], ['Luật 19/2023/QH15 và Nghị định 24/2025/NĐ-CP', []], ['Kết luận số 207-KL/TW', []], ['không có số', []],
  ])('%s → %j', (text, values) => {
    expect([...numbersIn(text)]).toEqual(values)
  })

  it('are the same however an amount is written', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 999 }), (millions) => {
      expect(foreignNumbers(`${millions} triệu`, `${millions}.000.000 đồng`)).toEqual([])
    }))
  })
})

describe('the number gate', () => {
  it.each([
    ['Họ phải trả lời trong 3 ngày làm việc.', '… trong 03 ngày làm việc …', []],
    ['Họ phải trả lời trong 5 ngày làm việc.', '… trong 03 ngày làm việc …', [5]],
    ['Gọi 1800.6838 hoặc 113.', '', []],
    ['Theo khoản 2 Điều 31.', '', []],
  ])('%s', (sentence, support, foreign) => {
    expect(unsupportedNumbers(sentence, ['luat-19-2023-qh15#dieu-31.khoan-2'], support)).toEqual(foreign)
  })
})
