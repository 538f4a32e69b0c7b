/** Days a period may be counted from: only those named exactly. "Tuần trước" or "tháng 5" is no day to compute with. */
import { DateTime } from 'luxon'

export interface DayNamed {
  /** ISO day. */
  readonly day: string
  /** Where it stands in the text. */
  readonly at: number
}

type Reader = (match: RegExpMatchArray, today: DateTime) => DateTime

const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, '2': 1, ba: 2, '3': 2, tu: 3, '4': 3, nam: 4, '5': 4, sau: 5, '6': 5, bay: 6, '7': 6 }

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/(?<![\d/.-])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?!\d)/gu, (m) => DateTime.utc(Number(m[3]), Number(m[2]), Number(m[1]))],
  [/(?<!\d)(\d{1,2})\s+thang\s+(\d{1,2})\s+nam\s+(\d{4})/gu, (m) => DateTime.utc(Number(m[3]), Number(m[2]), Number(m[1]))],
  [/(?<!\d)(\d{1,2})\s+thang\s+(\d{1,2})(?!\d)(?!\s+nam\s+\d)/gu, (m, today) => latest(Number(m[1]), Number(m[2]), today)],
  [/(?<![\d/.-])(?!24\/7)(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/.-]*\d)(?! (?:kg|lit|gio|sao|cai|phan|lan)\b)/gu, (m, today) => latest(Number(m[1]), Number(m[2]), today)],
  [/\b(?:ngay|hom|bua)\s+(\d{1,2})\.(\d{1,2})(?![\d.]*\d)/gu, (m, today) => latest(Number(m[1]), Number(m[2]), today)],
  [/\b(?:hom|hum|toi|sang|chieu|bua|trua) qua\b/gu, (_, today) => today.minus({ days: 1 })],
  [/\bhom kia\b/gu, (_, today) => today.minus({ days: 2 })],
  [/(?<!\btoi )\b(?:hom nay|sang nay|chieu nay|trua nay)\b/gu, (_, today) => today],
  [/(?<!\d)(\d{1,2})\s+(?:ngay|hom|bua)\s+(?:truoc|nay|roi)\b/gu, (m, today) => today.minus({ days: Number(m[1]) })],
  [/\bthu (hai|ba|tu|nam|sau|bay|[2-7]) tuan truoc\b/gu, (m, today) => today.startOf('week').minus({ weeks: 1 }).plus({ days: (WEEKDAYS[m[1] ?? ''] ?? 1) - 1 })],
]

/** A working day asked about ("3 ngày nay") is told from a span by what stands before: "trong", "suốt". */
const SPAN = /\b(?:trong|suot|gan|hon|khoang|may|cham|tre)(?: vong| hon| gan)? $/u
/** "đến ngày 10/11", "tới hôm nay": a day as an end, not as the day of an act. */
const UNTIL = /\b(?:den|tinh den|cho den|gio)(?: tan)? $/u

/** @param folded lower case, without accents. In the order of the text; a day that is yet to come is left out. */
export function exactDays(folded: string, today: string): DayNamed[] {
  const now = DateTime.fromISO(today, { zone: 'utc' })
  const found = READERS.flatMap(([pattern, read]) => [...folded.matchAll(pattern)].flatMap((match) => {
    const before = folded.slice(0, match.index)
    const day = read(match, now)
    return !day.isValid || day > now || SPAN.test(before) || UNTIL.test(before) ? [] : [{ day: day.toISODate() ?? '', at: match.index, end: match.index + match[0].length }]
  }))
  const whole = found.filter((each, i) => !found.some((other, j) => j < i && each.at < other.end && other.at < each.end))
  return whole.map(({ day, at }) => ({ day, at })).sort((a, b) => a.at - b.at)
}

/** "10/11" without a year is the latest such day that has been. */
function latest(day: number, month: number, today: DateTime): DateTime {
  const thisYear = DateTime.utc(today.year, month, day)
  return thisYear > today ? thisYear.minus({ years: 1 }) : thisYear
}
