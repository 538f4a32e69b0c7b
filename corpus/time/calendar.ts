/**
 * Counting periods as Bộ luật Dân sự 2015 does: the first day is not counted (Điều 147.2); a period that would end on a weekend or a
 * public holiday ends with the next working day (Điều 148.5). Where a day off is not confirmed, there are two possible ends, and both
 * are given.
 */
import type { CalendarDay, CalendarYear } from './calendar-year.ts'
import { isWeekend, shiftDays, shiftMonths, yearOf } from './day.ts'
import { computeCalendarYear } from './public-holidays.ts'

/** The end of a period: `earliest` counts unconfirmed days off as working days, `latest` as days off. Equal when nothing is open. */
export interface PeriodEnd {
  readonly earliest: string
  readonly latest: string
}

export type DayStatus = 'working' | 'off' | 'unconfirmed'
export type Calendar = ReturnType<typeof createCalendar>

export function createCalendar(years: readonly CalendarYear[]) {
  const known = new Map(years.map((year) => [year.year, indexYear(year)]))

  /** A year without a file is computed once and is all unconfirmed. */
  function daysOf(year: number): ReadonlyMap<string, CalendarDay> {
    const days = known.get(year) ?? indexYear(computeCalendarYear(year))
    known.set(year, days)
    return days
  }

  function statusOf(day: string): DayStatus {
    const entry = daysOf(yearOf(day)).get(day)
    if (entry === undefined) return isWeekend(day) ? 'off' : 'working'
    if (!entry.confirmed) return 'unconfirmed'
    return entry.kind
  }

  const worksFor = (view: View) => (day: string) => statusOf(day) === 'working' || (view === 'earliest' && statusOf(day) === 'unconfirmed')
  const inBothViews = (count: (works: (day: string) => boolean) => string): PeriodEnd => ({ earliest: count(worksFor('earliest')), latest: count(worksFor('latest')) })

  return {
    statusOf,
    nameOf: (day: string): string | undefined => daysOf(yearOf(day)).get(day)?.name,
    /** The `count`-th working day after `start`, which itself is not counted. */
    addWorkingDays: (start: string, count: number): PeriodEnd => inBothViews((works) => countWorkingDays(start, count, 1, works)),
    addCalendarDays: (start: string, count: number): PeriodEnd => inBothViews((works) => nextWorking(shiftDays(start, count), works)),
    addMonths: (start: string, count: number): PeriodEnd => inBothViews((works) => nextWorking(shiftMonths(start, count), works)),
    /** The last day on which something can be done that is due `count` working days before `event`; the safer, earlier day comes first. */
    workingDaysBefore: (event: string, count: number): PeriodEnd => {
      const { earliest, latest } = inBothViews((works) => countWorkingDays(event, count, -1, works))
      return { earliest: latest, latest: earliest }
    },
  }
}

type View = keyof PeriodEnd

function indexYear(year: CalendarYear): ReadonlyMap<string, CalendarDay> {
  return new Map(year.days.map((day) => [day.day, day]))
}

function countWorkingDays(start: string, count: number, step: 1 | -1, works: (day: string) => boolean): string {
  let day = start
  for (let left = count; left > 0; ) {
    day = shiftDays(day, step)
    if (works(day)) left--
  }
  return day
}

function nextWorking(day: string, works: (day: string) => boolean): string {
  return works(day) ? day : nextWorking(shiftDays(day, 1), works)
}
