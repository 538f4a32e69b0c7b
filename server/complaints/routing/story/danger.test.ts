import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Chủ tiệm dọa chém tôi.', 'threat'],
  ['Họ kêu mấy thằng xăm mình ra hăm đánh gãy chân.', 'threat'],
  ['Tôi dọa báo công an thì họ mới trả tiền.', null],
  ['Cạc màn hình bị đánh tráo loại thấp.', null],
  ['Ăn xong cả nhà bị ngộ độc.', 'poisoning'],
  ['Tôi vừa chuyển khoản 5 triệu cho kẻ giả danh công an.', 'money-transferred'],
  ['Bình ga rò ga khét cả nhà.', 'fire-explosion'],
] as const)('"%s": %s', (story, danger) => {
  expect(readStory(story, '2026-11-24').danger).toBe(danger)
})
