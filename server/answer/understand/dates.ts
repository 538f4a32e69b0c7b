/** Days that a person names: "mua ngày 12/3/2024", "tháng 5 năm 2023", "hôm qua", "3 tuần trước". */
import { DateTime } from 'luxon'
import { fold } from '../../../corpus/text/fold.ts'

type Reader = (match: RegExpExecArray, today: DateTime) => DateTime

const RELATIVE_UNITS = { ngay: 'days', hom: 'days', tuan: 'weeks', thang: 'months', nam: 'years' } as const

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/(?<!\d)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/u, (m) => DateTime.utc(Number(m[3]), Number(m[2]), Number(m[1]))],
  [/ngay\s+(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/u, (m) => DateTime.utc(Number(m[3]), Number(m[2]), Number(m[1]))],
  [/thang\s+(\d{1,2})\s*(?:nam|[/-])\s*(\d{4})/u, (m) => DateTime.utc(Number(m[2]), Number(m[1]), 1)],
  [/(?:ngay|hom|hoi)\s+(\d{1,2})\s*(?:[/-]|\s+thang\s+)\s*(\d{1,2})(?![\d/])/u, (m, today) => beforeToday(Number(m[1]), Number(m[2]), today)],
  [/(?:nam|hoi|tu)\s+(20\d{2})(?!\d)/u, (m) => DateTime.utc(Number(m[1]), 7, 1).minus({ days: 1 })],
  [/hom qua/u, (_, today) => today.minus({ days: 1 })],
  [/hom kia/u, (_, today) => today.minus({ days: 2 })],
  [/hom nay|vua nay|sang nay|chieu nay|toi nay/u, (_, today) => today],
  [/(?<!\d)(\d{1,2})\s+(ngay|hom|tuan|thang|nam)\s+(?:truoc|nay|roi)/u, (m, today) => today.minus({ [RELATIVE_UNITS[m[2] as keyof typeof RELATIVE_UNITS]]: Number(m[1]) })],
  [/tuan truoc/u, (_, today) => today.minus({ weeks: 1 })],
  [/thang truoc/u, (_, today) => today.minus({ months: 1 })],
  [/nam ngoai|nam truoc/u, (_, today) => today.minus({ years: 1 })],
]

/** The first day named in the text, as an ISO day; null when there is none or it lies in the future. */
export function findEventDay(text: string, today: string): string | null {
  const folded = fold(text).toLowerCase()
  const now = DateTime.fromISO(today, { zone: 'utc' })
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(folded)
    const day = match === null ? undefined : read(match, now)
    if (day?.isValid === true && day <= now) return day.toISODate()
  }
  return null
}

/** "ngày 10/11" without a year is the latest such day that has been. */
function beforeToday(day: number, month: number, today: DateTime): DateTime {
  const thisYear = DateTime.utc(today.year, month, day)
  return thisYear > today ? thisYear.minus({ years: 1 }) : thisYear
}
