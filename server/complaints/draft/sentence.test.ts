import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSentence, sentencesOf } from './sentence.ts'

describe('sentences of a message', () => {
  it.each([
    ['Tôi mua quạt. Quạt hỏng!', ['Tôi mua quạt.', 'Quạt hỏng!']],
    ['nhà ở p. Thủ Dầu Một, TP. HCM', ['nhà ở p. Thủ Dầu Một, TP. HCM']],
    ['giá 2.500.000 đồng', ['giá 2.500.000 đồng']],
    ['hỏng rồi.Tôi gọi shop', ['hỏng rồi.', 'Tôi gọi shop']],
    ['...\n?!', []],
  ])('%s', (message, sentences) => expect(sentencesOf(message).map(({ said }) => said)).toEqual(sentences))
})

it('cuts a story without a full stop at spaces, losing nothing', () => {
  const story = 'mua quạt ở chợ '.repeat(200).trim()
  const parts = sentencesOf(story).map(({ said }) => said)
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(320)
  expect(parts.join(' ')).toBe(story)
})

describe('a sentence for matching', () => {
  it.each([
    ['SDT e 0912', 'số điện thoại e 0912'],
    ['Shop k rep, giá 50 k', 'shop không rep, giá 50 k'],
    ['quạt hong sau 3 hôm', 'quạt hong sau 3 hôm'],
  ])('%s → %s', (said, text) => expect(readSentence(said).text).toBe(text))

  it('cuts the words as they were typed', () => {
    const sentence = readSentence('Mk mua ở Cty Minh Phát')
    const at = sentence.text.indexOf('công ty')
    expect(sentence.cut(at, sentence.text.length)).toBe('Cty Minh Phát')
  })

  it('has a place in the original for every letter', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (said) => {
      const { text, cut, clauses } = readSentence(said)
      expect(said.includes(cut(0, text.length))).toBe(true)
      expect(clauses.every(({ from, to }) => from < to && to <= text.length)).toBe(true)
    })))
})
