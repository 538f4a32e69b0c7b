/** Amounts of đồng as people write them: "500k", "2tr5", "1,5 triệu", "1 củ", "350.000đ". */

export interface Amount {
  /** Exactly as written. */
  readonly raw: string
  /** In đồng. */
  readonly value: number
}

const UNIT: Readonly<Record<string, number>> = {
  k: 1e3, ng: 1e3, 'nghìn': 1e3, 'ngàn': 1e3, 'nghin': 1e3, 'ngan': 1e3, 'cành': 1e3,
  tr: 1e6, 'triệu': 1e6, trieu: 1e6, 'củ': 1e6, chai: 1e6, 'tỷ': 1e9, 'tỉ': 1e9, ty: 1e9, 'đồng': 1, 'đ': 1, vnd: 1, 'vnđ': 1, dong: 1,
}

const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d.,/])(\\d{1,3}(?:[.,]\\d{3})+|\\d+(?:[.,]\\d{1,2})?)\\s?(${Object.keys(UNIT).join('|')})(\\d{1,3}|\\s?rưỡi|\\s?ruoi)?(?![\\p{L}\\d])`, 'giu')

/** The amounts in the text, in order. Uncertain slang ("3 lít", "2 xị") is not read. */
export function readAmounts(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const unit = UNIT[match[2]!.toLowerCase()]
    if (unit === undefined || (unit === 1 && match[3] !== undefined)) return []
    return [{ raw: match[0], value: Math.round(readNumber(match[1]!) * unit + readTail(match[3]?.trim().toLowerCase(), unit)) }]
  })
}

/** "1.500.000" → 1500000, "1,5" → 1.5: groups of three digits are thousands, anything else is a decimal. */
function readNumber(written: string): number {
  return /^\d{1,3}(?:[.,]\d{3})+$/u.test(written) ? Number(written.replace(/[.,]/gu, '')) : Number(written.replace(',', '.'))
}

/** The "5" of "2tr5" counts tenths of the unit, the "500" thousandths. */
function readTail(tail: string | undefined, unit: number): number {
  if (tail === undefined) return 0
  return /^\d/u.test(tail) ? Number(tail) * unit / 10 ** tail.length : unit / 2
}
