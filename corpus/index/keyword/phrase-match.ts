/** Third look, at the best few: does a passage say it in the query's own words in a row, and is its title all in the query? */
import { BREAK, type IndexData } from './data.ts'
import { type QueryTerm } from './query.ts'

export interface PhraseMatch {
  /** Share of the query's runs of three words that stand in the passage, 0 to 1. */
  readonly phrases: number
  /** Share of the title's idf that the query has, 0 to 1. */
  readonly titleShare: number
}

/** Runs of this many words: pairs are counted by BM25 already. */
const RUN = 3

/** Prepares a query, given as its words in order; the result looks at one passage. */
export function createPhraseMatcher(data: IndexData): (query: readonly QueryTerm[], slots: readonly (readonly number[])[]) => (index: number) => PhraseMatch {
  const { tokens, fieldStart, postingStart, size } = data
  const idf = (word: number): number => Math.log(1 + size / (1 + postingStart[word + 1]! - postingStart[word]!))
  return (query, slots) => {
    const asked = new Set(query.filter((term) => term.kind === 'word').flatMap((term) => term.terms))
    /** For each word, a bit per place in the query where it would fit. */
    const places = new Map<number, bigint>()
    slots.forEach((slot, place) => { for (const word of slot) places.set(word, (places.get(word) ?? 0n) | (1n << BigInt(place))) })
    const runs = Math.max(1, slots.length - RUN + 1)

    return (index) => {
      let one = 0n
      let two = 0n
      let found = 0n
      for (let at = fieldStart[index * 3]!; at < fieldStart[index * 3 + 3]!; at++) {
        const fits = places.get(tokens[at]!) ?? 0n
        found |= fits === 0n ? 0n : (two << 1n) & fits
        two = fits === 0n ? 0n : (one << 1n) & fits
        one = fits
      }
      return { phrases: countBits(found) / runs, titleShare: shareOfTitle(index) }
    }

    function shareOfTitle(index: number): number {
      let whole = 0
      let shared = 0
      for (let at = fieldStart[index * 3]!; at < fieldStart[index * 3 + 1]!; at++) {
        const word = tokens[at]!
        if (word === BREAK) continue
        const weight = idf(word)
        whole += weight
        if (asked.has(word)) shared += weight
      }
      return whole === 0 ? 0 : shared / whole
    }
  }
}

function countBits(bits: bigint): number {
  let count = 0
  for (let rest = bits; rest > 0n; rest &= rest - 1n) count++
  return count
}
