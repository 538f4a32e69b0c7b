/** A run of words after a cue: a name by its capitals, or lower-case words up to one that ends it. */
import type { Sentence } from './sentence.ts'
import type { Ends } from './words.ts'

export interface Phrase {
  readonly from: number
  readonly to: number
  /** As the resident wrote it. */
  readonly value: string
  readonly length: number
  readonly isCapital: boolean
  /** Something ended it: a word that cannot belong, a mark, the end; false when it only grew too long. */
  readonly isEnded: boolean
}

interface Word {
  readonly from: number
  readonly to: number
  readonly typed: string
}

interface Limits {
  /** Words that cannot belong to a run in small letters. */
  readonly ends: Ends
  readonly most: number
  /** Places where an amount or a day begins. */
  readonly stopsAt?: readonly number[]
  /** Whether capitals make a name, which goods do not need ("tai nghe Sony cũ"). */
  readonly byCapitals?: boolean
}

export function phraseAt(sentence: Sentence, from: number, { ends, most, stopsAt = [], byCapitals = true }: Limits): Phrase | null {
  const run = wordsFrom(sentence, from, stopsAt, most + 2)
  const isCapital = byCapitals && run[0] !== undefined && isUpper(run[0].typed) && !isShouted(sentence)
  const length = isCapital ? capitals(sentence, run, ends) : small(sentence, run, ends)
  const taken = run.slice(0, Math.min(length, most))
  const [first, last] = [taken[0], taken.at(-1)]
  if (first === undefined || last === undefined) return null
  return { from: first.from, to: last.to, value: sentence.cut(first.from, last.to), length: taken.length, isCapital, isEnded: length <= most }
}

/** The words up to the next mark or the next place to stop. */
function wordsFrom(sentence: Sentence, from: number, stopsAt: readonly number[], most: number): Word[] {
  const limit = Math.min(sentence.text.length, ...stopsAt.filter((stop) => stop >= from))
  const run: Word[] = []
  for (const match of sentence.text.slice(from, limit).matchAll(/(\s*)([\p{L}\p{N}\p{M}&.'+-]*[\p{L}\p{N}\p{M}+]|[^\s])/gu)) {
    const start = from + match.index + match[1]!.length
    if (!/[\p{L}\p{N}&]/u.test(match[2]!) || run.length === most) break
    run.push({ from: start, to: start + match[2]!.length, typed: sentence.cut(start, start + match[2]!.length) })
  }
  return run
}

/** "Giày Xinh 99", "Mẹ và Bé", "Nội thất An Khang": one small word between two capitals, unless it ends the run, and numbers. */
function capitals(sentence: Sentence, run: readonly Word[], ends: Ends): number {
  let length = 0
  for (const [i, { typed }] of run.entries()) {
    if (isUpper(typed) || (i > 0 && /^\d+$/u.test(typed) && isUpper(run[i - 1]!.typed) && !COUNTED.test(run[i + 1]?.typed ?? '') && !/^[/.-]\d/u.test(sentence.text.slice(run[i]!.to)))) length = i + 1
    else if (length < i || !isUpper(run[i + 1]?.typed ?? '') || isEnd(sentence, run[i]!, ends)) break
  }
  return length
}

/** "tiệm Kim Phát 5 chỉ": the number counts. */
const COUNTED = /^(?:chỉ|chi|cái|cai|chiếc|chiec|hộp|hop|bộ|bo|đôi|doi|lần|lan|ngày|ngay|tháng|thang|năm|nam|vé|ve|người|nguoi|kg|lít|lit|triệu|trieu|nghìn|con|gói|goi|bao|chai|thùng|thung|tuổi|tuoi|t)$/u

function small(sentence: Sentence, run: readonly Word[], ends: Ends): number {
  const end = run.findIndex((word) => isEnd(sentence, word, ends))
  return end === -1 ? run.length : end
}

function isEnd({ text, isAccented }: Sentence, { from }: Word, { accented, bare }: Ends): boolean {
  const pattern = isAccented ? accented : bare
  pattern.lastIndex = from
  return pattern.test(text)
}

const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word)
/** Written in capitals throughout, where they say nothing. */
const isShouted = ({ said }: Sentence): boolean => /\p{L}/u.test(said) && said === said.toUpperCase()
