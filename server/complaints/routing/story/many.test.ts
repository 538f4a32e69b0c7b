import { expect, it } from 'vitest'
import { openRouting } from '../read-routing.ts'

const { readStory } = await openRouting()

it.each([
  ['Hàng nghìn hộ trong tỉnh đều bị, chưa ai thống kê hết.', true],
  ['Cả chung cư bị thu sai phí.', true],
  ['Kênh có hàng nghìn người theo dõi.', false],
  ['Cả phòng trọ em bốn đứa đau bụng.', false],
] as const)('"%s": many %s', (story, manyUncounted) => {
  expect(readStory(story, '2026-11-24').manyUncounted).toBe(manyUncounted)
})
