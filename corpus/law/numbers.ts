/**
 * Numbers as values, so that "20 triệu", "20.000.000" and "hai mươi triệu"-free texts compare: the gate and the join ask whether a
 * number of one text stands in another. Numbers inside document numbers ("19/2023/QH15") are names, not amounts, and are left out.
 */

const UNITS: Readonly<Record<string, number>> = { triệu: 1e6, tr: 1e6, million: 1e6, tỷ: 1e9, tỉ: 1e9, billion: 1e9, nghìn: 1e3, ngàn: 1e3, thousand: 1e3 }
const DOCUMENT_NUMBER = /\d+\s*\/\s*(?:\d{4}\s*\/\s*)?(?:QH\d+|[A-ZĐ]{2,}(?:-[A-ZĐ]+)*\d*|[A-ZĐ]{1,3}-[A-ZĐ]{2,})|\d+-(?:[A-ZĐ]{2}\/[A-ZĐ]{2,})/gu
const NUMBER = /(\d[\d.,]*\d|\d)(?:\s*(triệu|tr|tỷ|tỉ|nghìn|ngàn|million|billion|thousand)(?![\p{L}\d]))?/giu

/** Every number in the text as a value: 03 → 3, "1,5 triệu" → 1500000, "30.000.000" → 30000000. */
export function numbersIn(text: string): Set<number> {
  const values = new Set<number>()
  for (const [, digits = '', unit] of text.normalize('NFC').replace(DOCUMENT_NUMBER, ' ').matchAll(NUMBER)) {
    values.add(toValue(digits) * (unit === undefined ? 1 : (UNITS[unit.toLowerCase()] ?? 1)))
  }
  return values
}

/** "1.000.000" and "1,000" are thousands; "1,5" and "2.5" are decimals. */
function toValue(digits: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/u.test(digits)) return Number(digits.replace(/[.,]/gu, ''))
  const [whole = '0', fraction] = digits.split(/[.,]/u)
  return fraction === undefined || digits.split(/[.,]/u).length > 2 ? Number(digits.replace(/[.,]/gu, '')) : Number(`${whole}.${fraction}`)
}

/** Numbers of `text` that do not occur in `source`. */
export function foreignNumbers(text: string, source: string): number[] {
  const allowed = numbersIn(source)
  return [...numbersIn(text)].filter((value) => !allowed.has(value))
}
