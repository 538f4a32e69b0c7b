import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newTrackingCode, readTrackingCode } from './tracking-code.ts'

const SYMBOLS = [...'23456789ACEHKMRTUXY']
const code = fc.constant(null).map(newTrackingCode)

it('has no symbol that is heard or seen as another', () => {
  fc.assert(fc.property(code, (made) => !/[01BDFGIJLNOPQSVWZ]/u.test(made) && /^.{4}-.{4}-.$/u.test(made)))
})

it('reads a code however it was typed', () => {
  fc.assert(fc.property(code, fc.constantFrom(' ', '', '-', '.', ' – '), (made, gap) => readTrackingCode(` ${made.toLowerCase().replaceAll('-', gap)} `) === made))
})

it('notices every single slip and every swap of neighbours', () => {
  fc.assert(fc.property(code, fc.nat(8), fc.constantFrom(...SYMBOLS), (made, at, symbol) => {
    const plain = [...made.replaceAll('-', '')]
    if (plain[at] === symbol) return true
    return readTrackingCode(plain.with(at, symbol).join('')) === undefined
  }))
  fc.assert(fc.property(code, fc.nat(7), (made, at) => {
    const plain = [...made.replaceAll('-', '')]
    const [a = '', b = ''] = [plain[at], plain[at + 1]]
    return a === b || readTrackingCode(plain.with(at, b).with(at + 1, a).join('')) === undefined
  }))
})

it.each(['', 'xxxx', '../../etc/passwd', "' or 1=1 --", 'K'.repeat(5_000)])('reads nothing from %j', (typed) => expect(readTrackingCode(typed)).toBeUndefined())
