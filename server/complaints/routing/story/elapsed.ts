/** How long the trader has had: "hai tuần", "5 ngày làm việc", "cả tháng" as calendar days. */
import { fold } from '../../../../corpus/text/fold.ts'

/** Answer due after 7 working days (Điều 57.2); with a weekend in every seven days that is at least nine days. */
export const ANSWER_DUE_DAYS = 9

const NUMBERS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8, chin: 9, muoi: 10, chuc: 10, may: 3, vai: 3, nua: 0.5, ca: 1, hon: 1, gan: 1 }
const UNITS: Readonly<Record<string, number>> = { ngay: 1, hom: 1, bua: 1, tuan: 7, thang: 30, nam: 365 }
const SPAN = /(?<= )(\d+|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|chuc|may|vai|nua|ca)(?: (muoi|chuc|may|mot|hai|ba|bon|nam|lam|sau|bay|tam|chin))? (ngay|hom|bua|tuan|thang)(?: (lam viec|ruoi))?(?= )/gu

/** The longest span a clause names, in days; null when it names none. */
export function longestSpan(clause: string): number | null {
  const spans = [...fold(clause).matchAll(SPAN)].map(([, count = '', more, unit = '', kind]) => (/^\d+$/u.test(count) ? Number(count) : numberOf(count, more)) * (UNITS[unit] ?? 1) * (kind === 'lam viec' ? 7 / 5 : 1))
  return spans.length === 0 ? null : Math.max(...spans)
}

function numberOf(count: string, more: string | undefined): number {
  const tens = NUMBERS[count] ?? 1
  if (more === undefined) return tens
  return more === 'muoi' || more === 'chuc' ? tens * 10 : tens + (NUMBERS[more] ?? 0)
}
