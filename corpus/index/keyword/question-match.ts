/** How like a query is to the questions residents are known to ask about a passage: the nearest one counts, not their sum. */
import { BREAK, type IndexData } from './data.ts'
import { type QueryTerm } from './query.ts'

/** Prepares a query; the result gives the likeness of the passage's nearest question: shared idf over all idf of the two. */
export function createQuestionMatcher(data: IndexData): (query: readonly QueryTerm[]) => (index: number) => number {
  const { tokens, fieldStart, postingStart, size } = data
  const idf = (word: number): number => Math.log(1 + size / (1 + postingStart[word + 1]! - postingStart[word]!))
  return (query) => {
    const wanted = new Map<number, { readonly slot: number; readonly weight: number }>()
    let queryIdf = 0
    query.filter((term) => term.kind === 'word').forEach(({ terms }, slot) => {
      const weight = Math.min(...terms.map(idf))
      queryIdf += weight
      for (const term of terms) wanted.set(term, { slot, weight })
    })
    return (index) => {
      let best = 0
      let shared = 0
      let own = 0
      const seen = new Set<number>()
      for (let at = fieldStart[index * 3 + 2]!; at < fieldStart[index * 3 + 3]!; at++) {
        const token = tokens[at]!
        if (token === BREAK) {
          best = Math.max(best, shared / Math.max(1e-9, queryIdf + own - shared))
          shared = own = 0
          seen.clear()
          continue
        }
        const match = wanted.get(token)
        const key = match === undefined ? -1 - token : match.slot
        if (seen.has(key)) continue
        seen.add(key)
        own += match?.weight ?? idf(token)
        shared += match?.weight ?? 0
      }
      return best
    }
  }
}
