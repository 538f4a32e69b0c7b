import { expect, it } from 'vitest'
import { longestSpan } from './elapsed.ts'

it.each([
  [' hơn 20 ngày làm việc rồi ', 28], [' hai tuần nay ', 14], [' cả tháng trời ', 30], [' nửa tháng ', 15], [' hai mươi ngày ', 20], [' mười lăm ngày ', 15], [' hom kia ', null], [' 3 ngay ', 3],
])('"%s" is %s days', (clause, days) => {
  expect(longestSpan(clause)).toBe(days)
})
