/** First look at every passage: a BM25F sum over one-byte weights, then the best passages and the best of their documents. */
import { selectTop } from '../select-top.ts'
import { type KeywordTuning } from '../tuning.ts'
import { type IndexData } from './data.ts'
import { type Groups } from './groups.ts'
import { type QueryTerm } from './query.ts'

/** Passages worth a closer look, ascending. */
export type FindCandidates = (query: readonly QueryTerm[], count: number, filter?: (index: number) => boolean) => Uint32Array

export function createCandidateFinder(data: IndexData, groups: Groups, tuning: KeywordTuning): FindCandidates {
  const { size, documents, impacts, postingStart, groupStart } = data
  const scores = new Float32Array(size)
  return (query, count, filter) => {
    scores.fill(0)
    for (const { terms, idf, share } of query) {
      if (share > tuning.commonShare && share * size > tuning.commonCount) continue
      for (const term of terms) {
        const end = postingStart[term + 1]!
        for (let at = postingStart[term]!; at < end; at++) scores[documents[at]!]! += idf * impacts[at]!
      }
    }
    if (filter !== undefined) for (let i = 0; i < size; i++) if (scores[i]! > 0 && !filter(i)) scores[i] = 0
    const best = selectTop(scores, count)
    const found = new Set(best)
    const documentsOfBest = [...new Set(best.map((passage) => groups.of[passage]!))].slice(0, tuning.contextDocuments)
    for (const group of documentsOfBest) {
      const start = groupStart[group]!
      for (const offset of selectTop(scores.subarray(start, groupStart[group + 1]), tuning.contextPassages)) found.add(start + offset)
    }
    return Uint32Array.from(found).sort()
  }
}
