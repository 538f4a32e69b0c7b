/**
 * Public holidays of a year for which there is no file yet: the days of Bộ luật Lao động 2019, Điều 112, with Tết and Giỗ Tổ by the
 * lunar calendar. All unconfirmed, since the Government settles Tết, the second day of Quốc khánh and exchanged days each year.
 */
import Holidays from 'date-holidays'
import type { CalendarDay, CalendarYear } from './calendar-year.ts'
import { isWeekend, shiftDays } from './day.ts'

export function computeCalendarYear(year: number): CalendarYear {
  const vietnam = new Holidays('VN', { types: ['public'] })
  const days = new Map<string, CalendarDay>()
  for (const holiday of vietnam.getHolidays(year, 'vi')) {
    const first = holiday.date.slice(0, 10)
    const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / MILLISECONDS_A_DAY))
    for (let i = 0; i < length; i++) add(shiftDays(first, i), holiday.name)
  }
  add(`${year}-09-01`, 'Quốc khánh')
  add(`${year}-09-03`, 'Quốc khánh')
  for (const { day, name } of [...days.values()]) if (isWeekend(day)) add(nextFree(day), `Nghỉ bù ${name}`)
  return { year, days: [...days.values()].filter(({ day }) => day.startsWith(`${year}-`)) }

  function add(day: string, name: string): void {
    if (!days.has(day)) days.set(day, { day, name, kind: 'off', confirmed: false, basis: 'Bộ luật Lao động 2019, Điều 111, 112' })
  }

  /** A holiday on a weekend is given back on the next working day (Điều 111.3). */
  function nextFree(from: string): string {
    let day = shiftDays(from, 1)
    while (isWeekend(day) || days.has(day)) day = shiftDays(day, 1)
    return day
  }
}

const MILLISECONDS_A_DAY = 86_400_000
