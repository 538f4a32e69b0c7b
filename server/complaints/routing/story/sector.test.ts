import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Bà bán cá trong chợ cân thiếu.', 'ban-tan-noi'],
  ['Quán cà phê tên Đa Cấp không đưa hóa đơn.', 'thuc-pham'],
  ['Cửa hàng tên Chợ Biển cân thiếu cua.', 'thuc-pham'],
  ['Họ rủ đóng tiền, giới thiệu thêm người thì ăn hoa hồng nhiều tầng.', 'da-cap'],
  ['Hội thảo bán máy cho người già ở nhà văn hóa.', 'ban-tan-noi'],
  ['Quán bán đồ ôi thiu trong chợ.', 'thuc-pham'],
  ['Ngày nào cũng có cuộc gọi rác.', 'vien-thong'],
] as const)('"%s": %s', (story, sector) => {
  expect(readStory(story, '2026-11-24').sector).toBe(sector)
})
