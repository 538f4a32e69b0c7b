/** Amounts of đồng in a sentence with their places: "7tr5", "4 triệu 2", "tám triệu sáu", "1 tỷ 850 triệu", "550.000". */
import { readAmounts } from '../../../corpus/text/money.ts'
import type { Sentence } from './sentence.ts'
import { either } from './words.ts'

export interface AmountSaid {
  readonly value: number
  readonly from: number
  readonly to: number
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const DIGIT = `(?:${DIGITS.slice(1).join('|')}|bẩy|tư|lăm|nhăm|mốt)`
const SPELLED = `(?:(?:${DIGIT} trăm )?(?:(?:${DIGIT} mươi|mười) ?)?(?:(?:linh|lẻ) )?${DIGIT}?)`
const NUMBER = '\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:[.,]\\d{1,2})?'
const UNIT = 'triệu|tr|củ|chai|tỷ|nghìn|ngàn|ng|k|cành|đồng|vnđ|vnd|đ|d'
/** What may follow the "2" of "4 triệu 2"; before anything else it counts something ("5 triệu 2 cái"). */
const AFTER_TAIL = 'ở|tại|trên|bên|cho|thì|nhưng|mà|về|rồi|mua|hết|tiền|đồng|ạ|ấy|từ|hồi|hôm|ngày|tuần|tháng|của|bị|nữa|nhé|á|nha|là|vào|qua|đặt|không|chưa|một|mỗi|và|để|xong|shop|nhận|trong|hai|ba|anh|chị|mới|tất cả|cả thảy|tổng|thôi|lận|của|công ty'
const WRITTEN = new RegExp(
  `(?<![\\p{L}\\d.,/-])(?:(?<number>${NUMBER})\\s?|(?<spelled>${either(SPELLED)}(?<=\\p{L})) (?=${either('triệu|củ|chai|tỷ|nghìn|ngàn|đồng')}))(?<unit>${either(UNIT)})`
  + `(?:(?<joined>\\d{1,3})|\\s?(?<half>${either('rưỡi|rưởi')})|\\s(?<tail>\\d{1,3}|${either(DIGIT)})(?=\\s*(?:$|[,.;!?)/]|(?:${either(AFTER_TAIL)})(?!\\p{L}))))?(?:\\s?${either('đồng|đ|vnđ')})?(?![\\p{L}\\d])`, 'gu')
/** No unit: written out to the last nought. A telephone begins with 0, and a code does not end in 000. */
const BARE = /(?<![\p{L}\d.,/-])[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3})+)(?![\d.,]*\d|\s?\p{L}{0,1}\d)|(?<![\p{L}\d.,/-])[1-9]\d{2,6}000(?!\d|[.,-]\d)/gu
/** "3 nghìn áo", "5 nghìn cái hộp" counts. */
const COUNTS_THINGS = new RegExp(`^ ${either('(?:cái|chiếc|con|hộp|áo|quần|người|lượt|viên|tờ|bản|cuốn|khách|like|view|follow|km|bước|bao|tấm|cây|sản phẩm|suất|thùng|chai)')}(?!\\p{L})`, 'u')
/** "từ 16 đến 22 triệu" is no amount. */
const RANGE = new RegExp(`${either('từ')} \\d\\S*(?: \\S+)? ${either('(?:đến|tới)')} $`, 'u')

export function amountsIn({ text }: Sentence): AmountSaid[] {
  const found: AmountSaid[] = []
  for (const { index, 0: raw, groups = {} } of text.matchAll(WRITTEN)) {
    const value = valueOf(groups)
    if (value === null || COUNTS_THINGS.test(text.slice(index + raw.length)) && /ngh|ng[aà]n|tri/u.test(raw) || RANGE.test(text.slice(0, index))) continue
    const before = found.at(-1)
    // "1 tỷ 850 triệu" is one amount.
    if (before !== undefined && /^ ?$/u.test(text.slice(before.to, index)) && value < before.value) found.splice(-1, 1, { ...before, value: before.value + value, to: index + raw.length })
    else found.push({ value, from: index, to: index + raw.length })
  }
  for (const { index, 0: raw } of text.matchAll(BARE)) {
    const value = Number(raw.replace(/\D/gu, ''))
    if (value >= 10_000 && !found.some(({ from, to }) => index < to && index + raw.length > from)) found.push({ value, from: index, to: index + raw.length })
  }
  return found.filter(({ value }) => value >= 1_000 && value <= 1_000_000_000_000).sort((a, b) => a.from - b.from)
}

/** Put together the way `readAmounts` knows. */
function valueOf({ number, spelled, unit = '', joined, half, tail }: Record<string, string | undefined>): number | null {
  const count = number ?? (spelled === undefined ? undefined : String(countOf(spelled)))
  const tenths = joined ?? (tail === undefined ? undefined : /^\d/u.test(tail) ? tail : String(countOf(tail)))
  if (count === undefined || count === '0') return null
  const known = unit === 'cu' ? 'củ' : unit === 'd' || unit === 'đ' ? 'đồng' : unit
  if (known === 'đồng' && (tenths !== undefined || Number(count.replace(/\D/gu, '')) < 1_000)) return null
  return readAmounts(`${count}${known === 'đồng' ? ' ' : ''}${known}${half === undefined ? tenths ?? '' : 'rưỡi'}`)[0]?.value ?? null
}

const COUNTS = new Map<string, number>([...DIGITS.map((word, i) => [word, i] as const), ['bẩy', 7], ['tư', 4], ['lăm', 5], ['nhăm', 5], ['mốt', 1]].flatMap(([word, count]) => [[word, count], [String(word).normalize('NFD').replace(/[\u0300-\u036f]/gu, ''), count]] as [string, number][]))

/** "hai mươi lăm" → 25; words typed with or without accents. */
export function countOf(spelled: string): number {
  let total = 0
  let last = 0
  for (const word of spelled.trim().split(/\s+/u)) {
    if (/^tr(?:ăm|am)$/u.test(word)) [total, last] = [total + last * 100, 0]
    else if (/^m(?:ươi|uoi)$/u.test(word) && last > 0) [total, last] = [total + last * 10, 0]
    else if (/^m(?:ười|uoi)$/u.test(word)) [total, last] = [total + 10, 0]
    else last = COUNTS.get(word) ?? last
  }
  return total + last
}

export const COUNT = either(`(?:\\d{1,3}|${DIGIT}|mười(?: ${DIGIT})?)`)
export const numberOf = (said: string): number => (/^\d/u.test(said) ? Number(said) : countOf(said))
