import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Em mua váy trên Shopee.', true],
  ['sop ban tren zalo giao nham', true],
  ['Tôi mua nồi ở siêu thị.', false],
  ['Mua quạt ở cửa hàng, nhắn Zalo cho cửa hàng không trả lời.', false],
  ['Người bán cá ngoài chợ cân thiếu.', false],
  ['Toi muon bao co quan xu ly cho ban.', null],
  ['Tôi mua phải mỹ phẩm giả.', null],
] as const)('"%s": online %s', (story, online) => {
  expect(readStory(story, '2026-11-24').online).toBe(online)
})
