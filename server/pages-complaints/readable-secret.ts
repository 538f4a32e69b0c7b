/** A secret that can be written on paper and typed again: five groups of four, no letter that looks or sounds like another. About 85 bits. */
import { randomInt } from 'node:crypto'

const SYMBOLS = '23456789ACEHKMRTUXY'
const GROUPS = 5
const GROUP_LENGTH = 4

export function newReadableSecret(): string {
  return grouped(Array.from({ length: GROUPS * GROUP_LENGTH }, () => SYMBOLS.charAt(randomInt(SYMBOLS.length))).join(''))
}

/** What was typed, as it was given out: case, blanks and dashes do not matter. Other secrets (of a conversation) stay as they are. */
export function readSecret(typed: string): string {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s.\-–—_]+/gu, '')
  return plain.length === GROUPS * GROUP_LENGTH && [...plain].every((symbol) => SYMBOLS.includes(symbol)) ? grouped(plain) : typed
}

function grouped(plain: string): string {
  return (plain.match(new RegExp(`.{${GROUP_LENGTH}}`, 'gu')) ?? []).join('-')
}
