/** Days named in a sentence with their places. A day known only to the month or the year is none: nothing is rounded into a date. */
import { DateTime } from 'luxon'
import { COUNT, numberOf } from './amounts.ts'
import type { Sentence } from './sentence.ts'
import { either, words } from './words.ts'

export interface DaySaid {
  readonly day: string
  readonly from: number
  readonly to: number
}

type Named = Readonly<Record<string, string | undefined>>
type Reader = (said: Named, today: DateTime) => DateTime | null

const LEAD = either('(?:ngày|hôm|hồi|mùng|mồng|bữa|từ|vào|lúc|sáng|trưa|chiều|tối|đêm|mua|đặt|ký|gửi|nộp|đóng|nhận|báo|khiếu nại|nhắn|gọi|trả lời|hình như|là|bữa|đến|tới)')
const DAY_MONTH = '(?<day>\\d{1,2})\\s?[/.-]\\s?(?<month>\\d{1,2})'
const LAST_YEAR = either('(?<last> năm (?:ngoái|trước))?')
const WEEKDAY = either('(?:(?:thứ |t(?=[2-7]))(?<weekday>hai|ba|tư|năm|sáu|bảy|[2-7])|(?<sunday>chủ nhật|cn))')
const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tư: 3, tu: 3, năm: 4, nam: 4, sáu: 5, sau: 5, bảy: 6, bay: 6, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6 }

/** A day without a year that lies this near ahead is still to come. */
const APPOINTMENT_DAYS = 21

/** In this order: what an earlier line has taken, a later one does not see. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/(?<![\d/])(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>20\d{2}|\d{2})(?![\d/])/gu, dated],
  [words('(?<day>\\d{1,2}) tháng (?<month>\\d{1,2}),? năm (?<year>20\\d{2})', 'gu'), dated],
  [words(`${LEAD} (?:ngày |hôm |mùng |mồng )*(?<day>\\d{1,2}) tháng (?<month>\\d{1,2})(?! ngày)${LAST_YEAR}`, 'gu'), dated],
  [words(`${LEAD} (?:ngày |hôm |mùng |mồng )*${DAY_MONTH}(?![\\d/])${LAST_YEAR}`, 'gu'), dated],
  // "5/11 em mua …", "19/11 shop trả lời" begins a clause; "1/3 tiền" is a share.
  [new RegExp(`(?<=^|[,.(] ?)(?<day>\\d{1,2})/(?<month>\\d{1,2})(?= (?!${either('(?:số|tiền|cái|hộp|phần|chai|giá|gói|thời|tháng|năm|ngày|đơn|quãng|cân|kg|lít|khách|người)')}(?!\\p{L}))\\p{L})`, 'gu'), dated],
  // Without "ngày", only what can be no fraction: "chat với shop 15/11".
  [/(?<=\p{L} )(?<day>1[3-9]|2\d|3[01]|\d{1,2}(?=\/1[0-2]))\/(?<month>1[0-2]|0?[1-9])(?![\d/]|\s?(?:k|tr))/gu, dated],
  // A clause of its own, "7/11, 850k"; and after a word when it is too much for a share, "ở chợ 10/9".
  [/(?<=^|[,.(] ?)(?<day>\d{1,2})\/(?<month>\d{1,2})(?=\s*(?:$|[,.)]| (?:ạ|nha|nhé|á|a|nhe)(?!\p{L})))/gu, dated],
  [/(?<=\p{L} )(?<day>\d{1,2})\/(?<month>0?[1-9])(?![\d/]|\s?(?:k|tr))/gu, (said, today) => (Number(said['day']) > Number(said['month']) ? dated(said, today) : null)],
  [/(?<=^|[,.(] ?)(?:(?<day>1[3-9]|2\d|3[01])-(?<month>0?[1-9])|(?<late>\d{1,2})-(?<lateMonth>1[0-2]))(?= (?!ng|th|tu|h[oô]m|b[uữ]a|l[aầ]n|gi)\p{L})/gu, ({ day, month, late, lateMonth }, today) => dated({ day: day ?? late, month: month ?? lateMonth }, today)],
  [words('(?:ngày|hôm|bữa) (?:mùng |mồng )?(?<day>\\d{1,2}) (?:vừa rồi|vừa qua|(?<this>tháng này)|(?<before>tháng trước))', 'gu'), dayOfMonth],
  [words(`${WEEKDAY} (?:(?<before>tuần (?:trước|rồi|vừa rồi))|vừa rồi|vừa qua|rồi|tuần này)`, 'gu'), weekday],
  [words(`(?:hôm|bữa|sáng|trưa|chiều|tối) ${WEEKDAY}`, 'gu'), weekday],
  [words('(?:cách đây|cách nay|đã|được)? ?(?<count>' + COUNT + ') (?<unit>ngày|hôm|bữa|tuần) (?:trước|nay|rồi(?=\\s*(?:$|[,.;!?]|mà|chưa|vẫn|không)))', 'gu'), ago],
  [words('cách (?:đây|nay) (?:đúng )?(?<count>' + COUNT + ') (?<unit>ngày|hôm|bữa|tuần)', 'gu'), ago],
  [words('(?<!(?:đầu|cuối|giữa|dau|giua) )tuần (?:trước|rồi|vừa rồi|vừa qua)', 'gu'), (_, today) => today.minus({ weeks: 1 })],
  [words('(?:hôm|tối|sáng|trưa|chiều|đêm|bữa) qua', 'gu'), (_, today) => today.minus({ days: 1 })],
  [words('(?:hôm|bữa) kia', 'gu'), (_, today) => today.minus({ days: 2 })],
  [words('(?<!(?:đến|tới|den|toi|cho|mãi|mấy|bao|vài|cả|suốt) )(?:hôm nay|sáng nay|trưa nay|chiều nay|tối nay|vừa nay)(?! (?:mới|là|đã|vẫn|chưa|mùng|rằm|thứ) )', 'gu'), (_, today) => today],
]
/** "ngay hôm đó", "cùng ngày", "hôm sau": reckoned from the day named before. */
const FROM_LAST: readonly (readonly [RegExp, number])[] = [
  [words('(?:cùng|trong|ngay) ngày(?! \\d)|(?:ngay |cùng |trong |luôn )?(?:ngày hôm|hôm|bữa|ngày) (?:đó|ấy)|(?:sáng|chiều|tối|trưa) (?:hôm đó|hôm ấy|cùng ngày)', 'gu'), 0],
  [words('(?:ngày )?(?:hôm|bữa) sau', 'gu'), 1],
]

/** Days that bound something else: born, expiring, promised, issued. */
const OTHER = words('(?:sinh|sinh ngày|hạn|hạn sử dụng|hsd|nsx|sản xuất|hết hạn|hẹn|hứa|trước|cấp|cấp ngày|bảo hành đến|hạn đến|date|khoảng|tầm|hơn|gần)(?: (?:ghi|là|lại|ngày|hôm|đến|đến ngày|vào|tới|tới ngày|trong))*[: ]*$')
const LUNAR = words('^(?: \\S+)? ?(?:âm lịch|âm|ta)')

/** Without any of these no line below can match. */
const NAMES_DAY = /\d|h[oô]m|ng[aà]y|tu[aầ]n|b[uữ]a|qua|nay|kia|c[aá]ch|th[uứ]|nh[aậ]t|cn|tr[uư][oớ]c|r[oồ]i/u

/** @param last the day named before this sentence, if any */
export function daysIn(sentence: Sentence, todayIso: string, last = ''): DaySaid[] {
  if (!NAMES_DAY.test(sentence.text)) return []
  const found = namedDays(sentence, todayIso)
  for (const [pattern, later] of FROM_LAST) {
    for (const { index, 0: said } of sentence.text.matchAll(pattern)) {
      const before = found.filter(({ day, from }) => day !== '' && from < index).at(-1)?.day ?? last
      const day = before === '' ? null : DateTime.fromISO(before, { zone: 'utc' }).plus({ days: later }).toISODate()
      if (day !== null && day <= todayIso && !found.some(({ from, to }) => index < to && from < index + said.length)) found.push({ day, from: index, to: index + said.length })
    }
    found.sort((a, b) => a.from - b.from)
  }
  return found
}

function namedDays({ text }: Sentence, todayIso: string): DaySaid[] {
  const today = DateTime.fromISO(todayIso, { zone: 'utc' })
  const found: DaySaid[] = []
  for (const [pattern, read] of READERS) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (found.some((other) => from < other.to && other.from < to)) continue
      const day = read(match.groups ?? {}, today)
      // A future day, a birthday, an expiry: taken out of the text, but no event.
      const isEvent = day?.isValid === true && day <= today && !isOther(text.slice(0, from + Math.max(0, match[0].search(/\d/u)))) && !LUNAR.test(text.slice(to))
      found.push({ day: isEvent ? day.toISODate() ?? '' : '', from, to })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

const isOther = (before: string): boolean => OTHER.test(before.slice(-40))

function dated({ day, month, year, last }: Named, today: DateTime): DateTime | null {
  if (year !== undefined) return DateTime.utc(year.length === 2 ? 2_000 + Number(year) : Number(year), Number(month), Number(day))
  const thisYear = DateTime.utc(today.year, Number(month), Number(day))
  if (last !== undefined) return thisYear.minus({ years: 1 })
  // "ngày 25/12" said in November was last year; "ngày 30/11" said on the 24th is an appointment.
  return thisYear <= today ? thisYear : thisYear.diff(today, 'days').days < APPOINTMENT_DAYS ? null : thisYear.minus({ years: 1 })
}

function dayOfMonth({ day, this: isThis, before }: Named, today: DateTime): DateTime | null {
  const inMonth = (monthsAgo: number) => DateTime.utc(today.minus({ months: monthsAgo }).year, today.minus({ months: monthsAgo }).month, Number(day))
  if (before !== undefined) return inMonth(1)
  const now = inMonth(0)
  return isThis !== undefined || now <= today ? now : inMonth(1)
}

/** "thứ sáu tuần trước" is in the week before; otherwise the last one before today. */
function weekday({ weekday: name, sunday, before }: Named, today: DateTime): DateTime | null {
  const wanted = sunday !== undefined ? 7 : WEEKDAYS[name ?? '']
  if (wanted === undefined) return null
  if (before !== undefined) return today.startOf('week').minus({ weeks: 1 }).plus({ days: wanted - 1 })
  const back = (today.weekday - wanted + 7) % 7
  return today.minus({ days: back === 0 ? 7 : back })
}

function ago({ count = '', unit }: Named, today: DateTime): DateTime | null {
  const many = numberOf(count)
  return many === 0 ? null : unit === 'tuần' || unit === 'tuan' ? today.minus({ weeks: many }) : today.minus({ days: many })
}
