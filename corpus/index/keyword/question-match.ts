/** How like a query is to the questions residents are known to ask about a passage: the nearest one counts, not their sum. */
import { BREAK, type IndexData } from './data.ts'
import { type QueryTerm } from './query.ts'

/**
 * Prepares a query; the result gives the likeness of the passage's nearest question: shared idf over all idf of the two.
 * The result is valid until the next query: it works on arrays over the vocabulary that are stamped, not cleared.
 */
export function createQuestionMatcher(data: IndexData): (query: readonly QueryTerm[]) => (index: number) => number {
  const { tokens, fieldStart, postingStart, size, words } = data
  const idf = Float64Array.from(words, (_, word) => Math.log(1 + size / (1 + postingStart[word + 1]! - postingStart[word]!)))
  /** Place of a wanted word in the query, counted from 1; 0 for any other word. */
  const slotOf = new Int32Array(words.length)
  const seenWord = new Uint32Array(words.length)
  let wantedBefore: number[] = []
  let stamp = 0

  return (query) => {
    for (const word of wantedBefore) slotOf[word] = 0
    wantedBefore = []
    const weights: number[] = [0]
    for (const { terms } of query.filter((term) => term.kind === 'word')) {
      weights.push(Math.min(...terms.map((term) => idf[term]!)))
      for (const term of terms) slotOf[term] = weights.length - 1
      wantedBefore.push(...terms)
    }
    const queryIdf = weights.reduce((sum, weight) => sum + weight, 0)
    const seenSlot = new Uint32Array(weights.length)

    return (index) => {
      let best = 0
      let shared = 0
      let own = 0
      stamp += 1
      for (let at = fieldStart[index * 3 + 2]!; at < fieldStart[index * 3 + 3]!; at++) {
        const token = tokens[at]!
        if (token === BREAK) {
          best = Math.max(best, shared / Math.max(1e-9, queryIdf + own - shared))
          shared = own = 0
          stamp += 1
          continue
        }
        const slot = slotOf[token]!
        if (slot > 0) {
          if (seenSlot[slot] === stamp) continue
          seenSlot[slot] = stamp
          own += weights[slot]!
          shared += weights[slot]!
        } else if (seenWord[token] !== stamp) {
          seenWord[token] = stamp
          own += idf[token]!
        }
      }
      return best
    }
  }
}
