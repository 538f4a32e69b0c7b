/**
 * The code a resident reads over the phone: "K7M2-4XRA-H". No letter or digit that is heard or seen as another (0/O, 1/I/L, B/P/D/T, N/M, S/X…);
 * the last symbol is a check, so a slip of the tongue is noticed.
 */
import { randomInt } from 'node:crypto'

/** 19 symbols: a prime, so that the weighted sum finds every single slip and every swap of neighbours. */
const SYMBOLS = '23456789ACEHKMRTUXY'
const LENGTH = 8

export function newTrackingCode(): string {
  const body = Array.from({ length: LENGTH }, () => SYMBOLS.charAt(randomInt(SYMBOLS.length))).join('')
  return show(body + check(body))
}

/** The code as kept, from what was typed or heard ("k7m2 4xra h"); undefined when it cannot be one. */
export function readTrackingCode(typed: string): string | undefined {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[\s.\-–—_]+/gu, '')
  if (plain.length !== LENGTH + 1 || [...plain].some((symbol) => !SYMBOLS.includes(symbol))) return undefined
  return check(plain.slice(0, LENGTH)) === plain.charAt(LENGTH) ? show(plain) : undefined
}

function check(body: string): string {
  const sum = [...body].reduce((total, symbol, i) => total + (i + 2) * SYMBOLS.indexOf(symbol), 0)
  return SYMBOLS.charAt(sum % SYMBOLS.length)
}

function show(plain: string): string {
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}
