import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Nhận cọc 2 triệu xong chặn zalo luôn.', 'lua-dao'],
  ['Mẹ em bảo bị lừa đảo, nhưng máy vẫn chạy, chỉ xước vỏ.', null],
  ['Em nghĩ không phải lừa đảo, họ giao hàng lộn màu.', 'khong-dung-mo-ta'],
  ['Shop giao sai, đòi đổi thì nó chặn em.', 'giao-hang'],
  ['Cửa hàng bán túi giả hàng hiệu.', 'hang-gia'],
  ['Cửa hàng đồ gia dụng không xuất hóa đơn.', 'thong-tin'],
  ['Cây xăng bơm thiếu.', 'gia-can-thieu'],
  ['Tiệm bán thịt bốc mùi.', 'an-toan'],
  ['làm nhiệm vụ giật đơn, nạp 3 lần rồi nó chặn', 'lua-dao'],
] as const)('"%s": %s', (story, conduct) => {
  expect(readStory(story, '2026-11-24').conduct).toBe(conduct)
})
