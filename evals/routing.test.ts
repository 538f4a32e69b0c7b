import { expect, it } from 'vitest'
import { scoreRouting } from './routing.ts'

it('routes at least 97 in 100 of our stories right, and names no wrong office without asking', async () => {
  const { total, right, silentlyWrong, faults } = await scoreRouting()
  expect(total).toBeGreaterThanOrEqual(150)
  expect(right / total, faults.join('\n')).toBeGreaterThanOrEqual(0.97)
  expect(silentlyWrong, faults.join('\n')).toBe(0)
})
