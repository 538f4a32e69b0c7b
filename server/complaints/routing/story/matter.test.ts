import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Công ty quỵt hai tháng lương của tôi.', 'labour'],
  ['Toi lam bao ve, nghi viec ma ho khong tra tien cong cua toi.', 'labour'],
  ['Lương hưu của tôi dành mua cái tivi, xem hai hôm mất hình.', 'consumer'],
  ['Tôi mua lại xe máy của người quen, xe hỏng.', 'private-sale'],
  ['Ủy ban xã ra quyết định xử phạt tôi, tôi muốn khiếu nại.', 'public-authority'],
  ['Tôi muốn phường xử phạt quán này.', 'consumer'],
  ['Shop mình nhập hàng về bán lại, hàng lỗi.', 'business-purchase'],
  ['mua lai cua hang xom cai xe cu', 'private-sale'],
] as const)('"%s": %s', (story, matter) => {
  expect(readStory(story, '2026-11-24').matter).toBe(matter)
})
