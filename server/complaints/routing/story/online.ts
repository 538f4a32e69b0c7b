/** Bought over the net or in a shop. A chat with a shop on the street is no purchase over the net: both said, the place of sale must be told apart. */
import type { Grammar } from './grammar.ts'
import type { Reading } from './reading.ts'

export function readOnline(reading: Reading, { online }: Grammar): boolean | null {
  const isOnline = reading.says(online.true)
  const isStreet = reading.says(online.false)
  return isOnline ? true : isStreet ? false : null
}
