/** Third look, at the best few: does a passage say it in the query's own words in a row, and is its title all in the query? */
import { type IndexData } from './data.ts'

export interface PhraseMatch {
  /** Share of the query's runs of three words that stand in the passage, 0 to 1. */
  readonly phrases: number
  /** Share of the title's idf that the query has, 0 to 1. */
  readonly titleShare: number
}

/** Places of a query that are told apart; later words are taken for none. */
const PLACES = 1000

/** Prepares a query, given as its words in order, each as the words it may be; the result looks at one passage. */
export function createPhraseMatcher(data: IndexData): (slots: readonly (readonly number[])[]) => (index: number) => PhraseMatch {
  const { tokens, fieldStart, postingStart, size } = data
  /** Number from 1 that a word has in the present query, 0 for none; equal words have equal numbers. */
  const numberOf = new Uint16Array(data.words.length)
  let marked: number[] = []
  const idf = (word: number): number => Math.log(1 + size / (1 + postingStart[word + 1]! - postingStart[word]!))

  return (slots) => {
    for (const word of marked) numberOf[word] = 0
    marked = []
    const numbers = slots.slice(0, PLACES).map((slot, place) => {
      const known = slot.map((word) => numberOf[word]!).find((number) => number > 0) ?? place + 1
      for (const word of slot) {
        numberOf[word] = known
        marked.push(word)
      }
      return slot.length === 0 ? 0 : known
    })
    const runs = new Set(numbers.slice(2).map((third, i) => runOf(numbers[i]!, numbers[i + 1]!, third)))
    runs.delete(0)

    return (index) => {
      const found = new Set<number>()
      let first = 0
      let second = 0
      for (let at = fieldStart[index * 3]!; at < fieldStart[index * 3 + 3]!; at++) {
        const third = numberOf[tokens[at]!] ?? 0
        const run = runOf(first, second, third)
        if (run !== 0 && runs.has(run)) found.add(run)
        first = second
        second = third
      }
      return { phrases: runs.size === 0 ? 0 : found.size / runs.size, titleShare: shareOfTitle(index) }
    }
  }

  function shareOfTitle(index: number): number {
    let whole = 0
    let shared = 0
    for (let at = fieldStart[index * 3]!; at < fieldStart[index * 3 + 1]!; at++) {
      const weight = idf(tokens[at]!)
      whole += weight
      if (numberOf[tokens[at]!]! > 0) shared += weight
    }
    return whole === 0 ? 0 : shared / whole
  }
}

/** One number for three in a row; 0 when a place is empty. */
function runOf(first: number, second: number, third: number): number {
  return first === 0 || second === 0 || third === 0 ? 0 : (first * 1024 + second) * 1024 + third
}
