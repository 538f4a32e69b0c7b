/** Bought over the net or in a shop. A chat with a shop on the street is no purchase over the net: both said, the place of sale must be told apart. */
import type { Grammar } from './grammar.ts'
import type { Reading } from './reading.ts'

export function readOnline(reading: Reading, { online }: Grammar, hasStand: boolean): boolean | null {
  const { accented, clauses } = reading
  const isStreet = reading.says(online.false)
  const isNet = clauses.some(({ text }) => online.true.at(text, accented) >= 0 && online.chat.at(text, accented) < 0)
  if (reading.says(online.bought)) return true
  if (isNet) return isStreet ? null : true
  return isStreet ? false : reading.says(online.true) ? true : hasStand ? false : null
}
