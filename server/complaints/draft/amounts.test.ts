import { describe, expect, it } from 'vitest'
import { amountsIn } from './amounts.ts'
import { readSentence } from './sentence.ts'

describe('amounts as residents write them', () => {
  it.each([
    ['giá 7tr5', [7_500_000]],
    ['4 trieu 2 tai cua hang', [4_200_000]],
    ['5 triệu 2 cái', [5_000_000]],
    ['tám triệu sáu', [8_600_000]],
    ['hai mươi lăm triệu rưỡi', [25_500_000]],
    ['1 tỷ 850 triệu', [1_850_000_000]],
    ['9 triệu 200 nghìn', [9_200_000]],
    ['1.290.000d', [1_290_000]],
    ['hết 550.000', [550_000]],
    ['mất 7500000', [7_500_000]],
    ['2 cu', [2_000_000]],
    ['từ 16 đến 22 triệu', []],
    ['số 0912.345.678', []],
    ['stk 19034567890123', []],
    ['3 lít, 65 tuổi, 10 ngày', []],
    ['giao thiếu 3 nghìn áo', []],
    ['o thanh pho hong bang', []],
  ])('%s', (said, values) => expect(amountsIn(readSentence(said)).map(({ value }) => value)).toEqual(values))
})
