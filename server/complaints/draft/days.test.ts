import { describe, expect, it } from 'vitest'
import { daysIn } from './days.ts'
import { readSentence } from './sentence.ts'
import { TODAY } from './testing.ts'

/** Today is a Tuesday. */
describe('days as residents name them', () => {
  it.each([
    ['mua ngày 3/11/2026', ['2026-11-03']],
    ['hôm mùng 2/11', ['2026-11-02']],
    ['ngày mùng 2 tháng 11 năm 2026', ['2026-11-02']],
    ['hom 20 thang 10', ['2026-10-20']],
    ['ngày 20/12 năm ngoái', ['2025-12-20']],
    ['hôm 25/12', ['2025-12-25']],
    ['hôm qua', ['2026-11-23']],
    ['hqua', ['2026-11-23']],
    ['hôm kia', ['2026-11-22']],
    ['tuần trước', ['2026-11-17']],
    ['thứ sáu tuần trước', ['2026-11-20']],
    ['hôm chủ nhật vừa rồi', ['2026-11-22']],
    ['cách đây 10 ngày', ['2026-11-14']],
    ['ba hôm trước', ['2026-11-21']],
    ['19/11 shop trả lời', ['2026-11-19']],
    ['ở chợ 10/9', ['2026-09-10']],
    ['gửi ngày 2/11, họ nhận hôm đó', ['2026-11-02', '2026-11-02']],
    ['sửa ngày 9/11, hôm sau lại hỏng', ['2026-11-09', '2026-11-10']],
  ])('%s', (said, days) => expect(daysIn(readSentence(said), TODAY).map(({ day }) => day)).toEqual(days))

  it.each([
    ['sinh ngày 12/5/1958'], ['hạn sử dụng 20/10/2026'], ['bảo hành đến 1/11/2027'], ['hẹn ngày 30/11'], ['hơn 10 ngày trước'],
    ['tháng 5 năm 2025'], ['năm ngoái'], ['đầu tuần trước'], ['dùng 3 ngày rồi hỏng'], ['ngày 31/2/2026'], ['mùng 5 âm lịch'], ['đến hôm nay vẫn chưa'], ['hôm nay mới thứ ba'], ['1/3 tiền'], ['mấy hôm nay'], ['hôm đó'],
  ])('%s names no day of the story', (said) => expect(daysIn(readSentence(said), TODAY).filter(({ day }) => day !== '')).toEqual([]))
})
