/** Days, amounts and lists as Vietnamese letters write them. */
import { formatDay } from '../../../corpus/time/day.ts'

/** "24/11/2026", or undefined to leave the line out. */
export function dayText(day: string | undefined): string | undefined {
  return day === undefined ? undefined : formatDay(day)
}

/** "ngày 24 tháng 11 năm 2026" */
export function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `ngày ${date} tháng ${month} năm ${year}`
}

/** 1500000 → "1.500.000 đồng" */
export function moneyText(amount: number | undefined): string | undefined {
  return amount === undefined ? undefined : `${String(amount).replace(/\B(?=(?:\d{3})+$)/gu, '.')} đồng`
}

/** "a, b và c" */
export function listText(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`
}

export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

/** What stands after the label "Địa chỉ": "địa chỉ số 5 đường Lê Lợi", "ở số 5 …" lose the words that the label says. */
export function bareAddress(text: string): string {
  return upperFirst(text.replace(/^(?:(?:địa chỉ|đ\/c|ở|tại)(?=[\s:])[\s:]*)+/iu, ''))
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}
