/** What was sold and how. How it was sold (market, street, at the door) decides who supervises it, before what was sold; unsafe food stays food. */
import type { Grammar } from './grammar.ts'
import { mostSaid } from './grammar.ts'
import type { Reading } from './reading.ts'

export function readSector(reading: Reading, conduct: string | null, { sector, ...grammar }: Grammar): string | null {
  const { accented } = reading
  const text = reading.clauses.map((clause) => clause.text).join('|')
  if (conduct === 'an-toan' && sector['thuc-pham']!.at(text, accented) >= 0 && sector['suc-khoe-lam-dep']!.words(text, accented) <= sector['thuc-pham']!.words(text, accented)) return 'thuc-pham'
  if (conduct !== 'lua-dao' && sector['da-cap']!.at(text, accented) >= 0) return 'da-cap'
  if (reading.clauses.some((clause) => sector['ban-tan-noi']!.at(clause.text, accented) >= 0 && grammar['market-not'].at(clause.text, accented) < 0)) return 'ban-tan-noi'
  return mostSaid(Object.fromEntries(Object.entries(sector).filter(([value]) => value !== 'ban-tan-noi')), text, accented)
}
