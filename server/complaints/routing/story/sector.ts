/** What was sold and how. How it was sold (market, street, at the door) decides who supervises it, before what was sold; unsafe food stays food. */
import type { Grammar } from './grammar.ts'
import { mostSaid } from './grammar.ts'
import type { Reading } from './reading.ts'

/** What makes unsafe goods another's business than food's. */
const PRODUCTS = ['suc-khoe-lam-dep', 'dien-nuoc', 'dien-tu-gia-dung', 'xe-xang-dau']

export function readSector(reading: Reading, conduct: string | null, { sector, ...grammar }: Grammar): string | null {
  const { accented } = reading
  const text = reading.clauses.map((clause) => clause.text).join('|')
  const wordsFor = (value: string) => sector[value]?.words(text, accented) ?? 0
  const others = Object.fromEntries(Object.entries(sector).filter(([value]) => value !== 'ban-tan-noi'))
  if (conduct === 'an-toan' && wordsFor('thuc-pham') > 0 && PRODUCTS.every((value) => wordsFor(value) <= wordsFor('thuc-pham'))) return 'thuc-pham'
  if (conduct !== 'lua-dao' && sector['da-cap']!.at(text, accented) >= 0) return 'da-cap'
  if (reading.clauses.some((clause) => sector['ban-tan-noi']!.at(clause.text, accented) >= 0 && grammar['market-not'].at(clause.text, accented) < 0)) return 'ban-tan-noi'
  return mostSaid(others, text, accented)
}
