import { describe, expect, it } from 'vitest'
import { amendmentsOn, validityOn } from './validity.ts'
import type { Amendment } from '../content/amendment.ts'

const DECREE_146 = { effectiveFrom: '2025-07-01', effectiveTo: '2027-03-01' }

describe('validity on a day', () => {
  it.each([
    ['2025-06-30', 'not-yet'], ['2025-07-01', 'in-force'], ['2027-02-28', 'in-force'], ['2027-03-01', 'expired'], ['2030-01-01', 'expired'],
  ])('a decree from 1/7/2025 that lapses on 1/3/2027 is, on %s, %s', (day, state) => {
    expect(validityOn(DECREE_146, day).state).toBe(state)
  })

  it('of a plan without a date is unknown, never guessed', () => {
    expect(validityOn({ effectiveFrom: null, effectiveTo: null }, '2026-11-24').state).toBe('unknown')
  })
})

describe('who is competent on a day', () => {
  const amendment: Amendment = { id: 'x', kind: 'competence', affects: ['luat-19-2023-qh15#dieu-57'], basis: 'nghi-dinh-146-2025-nd-cp#dieu-46.khoan-1', from: '2025-07-01', to: '2027-03-01', text: 'Tỉnh làm.' }

  it.each([
    ['luat-19-2023-qh15#dieu-57', '2026-11-24', 1], ['luat-19-2023-qh15#dieu-57.khoan-4', '2026-11-24', 1], ['luat-19-2023-qh15#dieu-57a', '2026-11-24', 0],
    ['luat-19-2023-qh15#dieu-57.khoan-4', '2025-06-30', 0], ['luat-19-2023-qh15#dieu-57.khoan-4', '2027-03-01', 0],
  ])('%s on %s is touched by %i', (id, day, count) => {
    expect(amendmentsOn([amendment], id, day)).toHaveLength(count)
  })
})
