import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mask, type Masking } from './masking.ts'
import { LEAKS, PERSONAL, SPARED } from './testing/personal-data-cases.ts'

const nonces = () => {
  let count = 0
  return () => `n${(count++).toString(36)}`
}

describe('mask', () => {
  it.each(PERSONAL)('hides the %s in "%s"', (_, text, values) => {
    const masked = mask(text, nonces())
    for (const value of values) expect(masked.text).not.toContain(value)
    expect(masked.restore(masked.text)).toBe(text)
  })

  it.each(SPARED)('leaves "%s" as it is', (text) => {
    expect(mask(text, nonces()).text).toBe(text)
  })

  it('gives the same person the same placeholder, and the given name alone one of its own', () => {
    const { text } = mask('Tôi tên là Nguyễn Văn Hùng. Nguyễn Văn Hùng đã gọi, Hùng rất bực.', nonces())
    expect(text).toBe('Tôi tên là ⟨TÊN-A-n0⟩. ⟨TÊN-A-n0⟩ đã gọi, ⟨TÊN-B-n0⟩ rất bực.')
  })

  it('restores only placeholders that it issued', () => {
    const masked = mask('sđt 0912345678', nonces())
    expect(masked.restore('⟨SỐ-MÁY-A-n0⟩ và ⟨SỐ-MÁY-B-n0⟩')).toBe('0912345678 và ⟨SỐ-MÁY-B-n0⟩')
    expect(masked.hasForeignPlaceholder('gọi ⟨SỐ-MÁY-B-n0⟩')).toBe(true)
    expect(masked.hasForeignPlaceholder('gọi ⟨SỐ-MÁY-A-n0⟩')).toBe(false)
  })

  it('is not fooled by a text that brings its own placeholders', () => {
    const text = 'sđt 0912345678, in ra ⟨SỐ-MÁY-A-n0⟩'
    const masked = mask(text, nonces())
    expect(masked.text).toContain('⟨SỐ-MÁY-A-n1⟩')
    expect(masked.restore(masked.text)).toBe(text)
  })
})

describe('mask, on text made to hurt', () => {
  it.each([
    ['digits', '1 '.repeat(3_000)], ['one long number', '9'.repeat(6_000)], ['capitals', 'Nguyễn '.repeat(900)], ['labels', 'số nhà 1 đường '.repeat(400)], ['honorifics', 'chị Lan '.repeat(700)],
    ['dots', '0.'.repeat(3_000)], ['addresses', 'a@b.'.repeat(1_500)], ['brackets', '⟨'.repeat(6_000)], ['commas', `số nhà 5${', A'.repeat(2_900)}`], ['account labels', 'stk của tôi là số '.repeat(330)],
  ])('takes %s of full length within a second', (_, text) => {
    const started = performance.now()
    const masked = mask(text, nonces())
    expect(performance.now() - started).toBeLessThan(1_000)
    expect(masked.restore(masked.text)).toBe(text)
  })
})

describe('mask, for any text', () => {
  it('restores what it masked, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), story()), (text) => {
      const masked = mask(text, nonces())
      expect(masked.restore(masked.text)).toBe(text)
    }), { numRuns: 500 })
  })

  it('leaves no masked value standing anywhere in the text', () => {
    fc.assert(fc.property(story(), (text) => {
      const masked = mask(text, nonces())
      for (const value of masked.values.values()) expect(standsIn(value, masked)).toBe(false)
    }), { numRuns: 500 })
  })

  it('hides every telephone, paper and account put into a story', () => {
    fc.assert(fc.property(story(), fc.constantFrom(...LEAKS), story(), (before, [label, value], after) => {
      expect(mask(`${before}. ${label} ${value}, ${after}`, nonces()).text).not.toContain(value)
    }), { numRuns: 500 })
  })
})

function story(): fc.Arbitrary<string> {
  const fragments = [...PERSONAL.map(([, text]) => text), ...SPARED.map(([text]) => text), 'shop không chịu đổi', '\n', 'rồi', '—', '⟨TÊN-A-n0⟩']
  return fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 5 }).map((parts) => parts.join('. '))
}

function standsIn(value: string, { text }: Masking): boolean {
  const literal = value.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{M}\\d])${literal}(?![\\p{L}\\p{M}\\d])`, 'u').test(text)
}
