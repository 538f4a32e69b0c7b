/** Days as ISO text (`2026-11-24`), without hours and zones: the law counts days, not moments. */
import { DateTime } from 'luxon'

const SATURDAY = 6

/** @throws Error when `day` is not a day of the calendar. */
function parse(day: string): DateTime<true> {
  const parsed = DateTime.fromISO(day, { zone: 'utc' })
  if (!parsed.isValid || day.length !== 10) throw new Error(`[time] not a day: ${day}`)
  return parsed
}

export function shiftDays(day: string, count: number): string {
  return parse(day).plus({ days: count }).toISODate()
}

/** The same day of a later month; a month without it ends on its last day (31/1 and one month → 28/2), Bộ luật Dân sự, Điều 148.3. */
export function shiftMonths(day: string, count: number): string {
  return parse(day).plus({ months: count }).toISODate()
}

export function isWeekend(day: string): boolean {
  return parse(day).weekday >= SATURDAY
}

export function yearOf(day: string): number {
  return parse(day).year
}

/** "24/11/2026", as people in Vietnam write it. */
export function formatDay(day: string): string {
  return parse(day).toFormat('dd/MM/yyyy')
}

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const

/** "thứ Ba, 24/11/2026" */
export function formatWeekday(day: string): string {
  return `${WEEKDAYS[parse(day).weekday - 1] ?? ''}, ${formatDay(day)}`
}
