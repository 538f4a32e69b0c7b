/** What the trader did. Fraud is decisive, it goes to the police: it is read from how money was taken, never from the word alone or from what others call it. */
import type { Grammar } from './grammar.ts'
import { mostSaid } from './grammar.ts'
import type { Phrases } from './pattern.ts'
import type { Reading } from './reading.ts'

export function readConduct(reading: Reading, grammar: Grammar): string | null {
  const { accented } = reading
  const told = reading.clauses.filter(({ voice }) => voice !== 'other').map(({ text }) => text)
  const text = told.join('|')
  const first = Object.fromEntries(Object.entries(grammar.conduct).filter(([kind]) => grammar.conductFirst.includes(kind)))
  const isNamed = Object.values(first).some((phrases) => phrases.at(text, accented) >= 0)
  return isScam() ? 'lua-dao' : mostSaid(isNamed ? first : grammar.conduct, text, accented)

  function isScam(): boolean {
    const isSaid = (phrases: Phrases) => told.some((clause) => phrases.at(clause, accented) >= 0 && grammar['scam-not'].at(clause, accented) < 0)
    if (isSaid(grammar.scam)) return true
    if (isSaid(grammar.delivered) || grammar.conduct['hang-gia']!.at(text, accented) >= 0) return false
    const paid = told.findIndex((clause) => grammar['paid-first'].at(clause, accented) >= 0)
    return (isSaid(grammar.cheated) && !isNamed) || (paid >= 0 && told.slice(paid + 1).some((clause) => grammar['gone-then'].at(clause, accented) >= 0))
  }
}
