import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Tôi ở Hải Phòng, mua máy ở cửa hàng.', 'thành phố Hải Phòng', 'thành phố Hải Phòng'],
  ['Nhà xe bỏ khách ở Hưng Yên. Tôi sống ở Thái Nguyên.', 'tỉnh Thái Nguyên', 'tỉnh Hưng Yên'],
  ['Cửa hàng giày ở phường Thành Đông, Hải Dương cũ, bán giày giả.', undefined, 'phường Thành Đông'],
  ['shop hoa ở tp hải dương cũ giao hoa héo, nhà e ở ngay đó', 'thành phố Hải Phòng', 'thành phố Hải Phòng'],
  ['Chi hang xom o Dong Hung, Thai Binh cu.', 'tỉnh Hưng Yên', 'tỉnh Hưng Yên'],
  ['Cái quạt bị hỏng.', undefined, undefined],
])('"%s": lives in %s, happened in %s', (story, residence, happened) => {
  const facts = readStory(story, '2026-11-24')
  expect([facts.residence?.name, facts.happened?.name]).toEqual([residence, happened])
})
