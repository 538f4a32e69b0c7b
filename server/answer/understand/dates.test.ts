import { describe, expect, it } from 'vitest'
import { findEventDay } from './dates.ts'

/** A Tuesday. */
const TODAY = '2026-11-24'

describe('findEventDay', () => {
  it.each([
    ['mua ngày 12/3/2024', '2024-03-12'],
    ['mua 12-03-2024 ở chợ', '2024-03-12'],
    ['mua 12.3.2024', '2024-03-12'],
    ['ký hợp đồng ngày 5 tháng 6 năm 2025', '2025-06-05'],
    ['ky hop dong ngay 5 thang 6 nam 2025', '2025-06-05'],
    ['từ tháng 5 năm 2023', '2023-05-01'],
    ['hồi tháng 5/2023', '2023-05-01'],
    ['nhận hàng ngày 10/11', '2026-11-10'],
    ['hôm 25/12 mua cái máy', '2025-12-25'],
    ['ngày 3 tháng 2 họ gọi', '2026-02-03'],
    ['mua năm 2022', '2022-06-30'],
    ['hôm qua mua', '2026-11-23'],
    ['hom kia nhan hang', '2026-11-22'],
    ['sáng nay vừa mua', '2026-11-24'],
    ['mua 3 ngày trước', '2026-11-21'],
    ['mua 2 tuần trước', '2026-11-10'],
    ['cách đây 2 tháng rồi', '2026-09-24'],
    ['5 nam truoc', '2021-11-24'],
    ['tuần trước shop hứa', '2026-11-17'],
    ['tháng trước', '2026-10-24'],
    ['năm ngoái', '2025-11-24'],
  ])('reads "%s" as %s', (text, day) => {
    expect(findEventDay(text, TODAY)).toBe(day)
  })

  it.each([
    ['mua máy giá 12.500.000 đồng'],
    ['khoản 2 Điều 31 Luật 19/2023/QH15'],
    ['mua ngày 30/2/2025'],
    ['hẹn giao ngày 12/12/2027'],
    ['bảo hành 12 tháng'],
    ['trả lời trong 3 ngày làm việc'],
    ['gọi 1800.6838'],
    ['đổi trả trong vòng 7 ngày'],
    [''],
  ])('finds no day of an event in "%s"', (text) => {
    expect(findEventDay(text, TODAY)).toBeNull()
  })
})
