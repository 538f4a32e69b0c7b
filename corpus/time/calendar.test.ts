/** Counting as Bộ luật Dân sự, Điều 147–148, on our own calendar files: a table a lawyer can read, then properties that must hold on any day. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar } from './calendar.ts'
import { shiftDays } from './day.ts'
import { computeCalendarYear } from './public-holidays.ts'
import { readCalendarYears } from './read-time.ts'

const years = await readCalendarYears('corpus')
const calendar = createCalendar(years)

describe('working days', () => {
  it.each([
    ['the first day is not counted', '2026-11-02', 3, '2026-11-05', '2026-11-05'],
    ['a weekend is skipped', '2026-11-05', 3, '2026-11-10', '2026-11-10'],
    ['received on a Saturday: Monday is the first day', '2026-11-07', 3, '2026-11-11', '2026-11-11'],
    ['over an unconfirmed Ngày Văn hóa 24/11: two ends', '2026-11-20', 3, '2026-11-25', '2026-11-26'],
    ['seven days over an unconfirmed day', '2026-11-18', 7, '2026-11-27', '2026-11-30'],
    ['over Tết Bính Ngọ, all confirmed', '2026-02-12', 3, '2026-02-24', '2026-02-24'],
    ['over Giỗ Tổ on a Sunday, given back on Monday', '2026-04-24', 1, '2026-04-28', '2026-04-28'],
    ['over Quốc khánh with an exchanged day', '2026-08-28', 2, '2026-09-03', '2026-09-04'],
    ['over 30/4 and 1/5', '2026-04-29', 1, '2026-05-04', '2026-05-04'],
    ['into the new year', '2026-12-30', 3, '2027-01-05', '2027-01-05'],
  ])('%s', (_, start, count, earliest, latest) => {
    expect(calendar.addWorkingDays(start, count)).toEqual({ earliest, latest })
  })

  it('counts a Saturday worked in exchange only in the earlier end', () => {
    expect(calendar.addWorkingDays('2026-08-21', 1)).toEqual({ earliest: '2026-08-22', latest: '2026-08-24' })
  })
})

describe('calendar days and months', () => {
  it.each([
    ['30 days', '2026-10-12', 30, '2026-11-11', '2026-11-11'],
    ['an end on a Saturday moves to Monday', '2026-10-08', 30, '2026-11-09', '2026-11-09'],
    ['an end on Sunday Giỗ Tổ moves past the day given back', '2026-03-27', 30, '2026-04-28', '2026-04-28'],
    ['an end on an unconfirmed day off', '2026-10-25', 30, '2026-11-24', '2026-11-25'],
  ])('%s', (_, start, count, earliest, latest) => {
    expect(calendar.addCalendarDays(start, count)).toEqual({ earliest, latest })
  })

  it('ends a month on its last day where the day is missing (Điều 148.3)', () => {
    expect(calendar.addMonths('2026-08-31', 1).earliest).toBe('2026-09-30')
  })

  it('counts back from an event, safer day first', () => {
    expect(calendar.workingDaysBefore('2026-11-26', 3)).toEqual({ earliest: '2026-11-20', latest: '2026-11-23' })
  })
})

describe('the files', () => {
  it('name every weekday that the lunar and solar calendar make a holiday', () => {
    for (const { year, days } of years) {
      const named = new Set(days.map(({ day }) => day))
      const missing = computeCalendarYear(year).days.map(({ day }) => day).filter((day) => !named.has(day) && calendar.statusOf(day) === 'working')
      expect(missing.filter((day) => day !== `${year}-09-03`), String(year)).toEqual([])
    }
  })

  it('leave 24/11 and 31/8/2026 open', () => {
    expect([calendar.statusOf('2026-11-24'), calendar.statusOf('2026-08-31'), calendar.statusOf('2026-09-02')]).toEqual(['unconfirmed', 'unconfirmed', 'off'])
  })
})

describe('on any day', () => {
  const day = fc.integer({ min: 0, max: 729 }).map((offset) => shiftDays('2026-01-01', offset))
  const count = fc.integer({ min: 1, max: 60 })

  it('ends after the start, the earlier end not after the later, on a day that may be worked', () => {
    fc.assert(
      fc.property(day, count, (start, length) => {
        for (const end of [calendar.addWorkingDays(start, length), calendar.addCalendarDays(start, length)]) {
          expect(end.earliest > start && end.earliest <= end.latest).toBe(true)
          expect(calendar.statusOf(end.earliest)).not.toBe('off')
          expect(calendar.statusOf(end.latest)).toBe('working')
        }
      }),
    )
  })

  it('grows with the length and never ends sooner than as many calendar days', () => {
    fc.assert(
      fc.property(day, count, (start, length) => {
        const end = calendar.addWorkingDays(start, length)
        expect(end.earliest < calendar.addWorkingDays(start, length + 1).earliest).toBe(true)
        expect(end.earliest >= shiftDays(start, length)).toBe(true)
      }),
    )
  })
})
