/**
 * Second look at the candidates: BM25F with the document as a further field. A word that the passage lacks but its document
 * is about counts for something: "Xử lý hồ sơ" in a circular on measurement standards answers for measurement standards.
 */
import { type KeywordTuning } from '../tuning.ts'
import { type IndexData } from './data.ts'
import { fieldScales } from './field-scales.ts'
import { type Groups } from './groups.ts'
import { type QueryTerm } from './query.ts'

export interface CandidateScore {
  readonly index: number
  readonly bm25: number
  /** Share of the query's word idf found in the passage, and in its title, 0 to 1. */
  readonly coverage: number
  readonly titleCoverage: number
}

export type ScoreCandidates = (query: readonly QueryTerm[], candidates: Uint32Array) => CandidateScore[]

export function createCandidateScorer(data: IndexData, groups: Groups, tuning: KeywordTuning): ScoreCandidates {
  const { documents, frequencies, postingStart, groupStart, nameStart, nameTerms } = data
  const scale = fieldScales(data.fieldStart, tuning)

  /** Position of the first posting at or after `document`: by leaps from `from`, since candidates come in order, then by halves. */
  const seek = (document: number, from: number, end: number): number => {
    let leap = 1
    let low = from
    while (low + leap < end && documents[low + leap]! < document) {
      low += leap
      leap *= 2
    }
    let high = Math.min(end, low + leap)
    while (low < high) {
      const middle = (low + high) >>> 1
      if (documents[middle]! < document) low = middle + 1
      else high = middle
    }
    return low
  }

  const isNamed = (term: number, group: number): boolean => {
    for (let at = nameStart[group]!; at < nameStart[group + 1]!; at++) if (nameTerms[at] === term) return true
    return false
  }

  /** What the document lends its passages for a term: how much of it is about the term, whether it opens or is named with it. */
  const contextOf = (term: number, group: number, from: number, end: number): number => {
    const first = groupStart[group]!
    const limit = groupStart[group + 1]!
    let occurrences = 0
    let at = seek(first, from, end)
    const opens = at < end && documents[at] === first
    for (; at < end && documents[at]! < limit; at++) occurrences += tuning.contextTitle * frequencies[at * 3]! + frequencies[at * 3 + 1]!
    const density = Math.min(tuning.contextMost, tuning.contextWeight * occurrences * groups.scale[group]!)
    return density + (opens ? tuning.openingWeight : 0) + (isNamed(term, group) ? tuning.nameWeight : 0)
  }

  return (query, candidates) => {
    const bm25 = new Float32Array(candidates.length)
    const coverage = new Float32Array(candidates.length)
    const titleCoverage = new Float32Array(candidates.length)
    const mass = new Float32Array(candidates.length)
    const inTitle = new Uint8Array(candidates.length)
    const present = new Uint8Array(candidates.length)
    let idfOfQuery = 0
    for (const { terms, kind, idf } of query) {
      mass.fill(0)
      inTitle.fill(0)
      present.fill(0)
      for (const term of terms) {
        const end = postingStart[term + 1]!
        let at = postingStart[term]!
        let group = -1
        let context = 0
        for (let i = 0; i < candidates.length; i++) {
          const document = candidates[i]!
          if (groups.of[document] !== group) {
            group = groups.of[document]!
            context = contextOf(term, group, at, end)
          }
          mass[i]! += context
          at = seek(document, at, end)
          if (at === end || documents[at] !== document) continue
          const own = document * 3
          const title = frequencies[at * 3]!
          mass[i]! += title * scale[own]! + frequencies[at * 3 + 1]! * scale[own + 1]! + frequencies[at * 3 + 2]! * scale[own + 2]!
          present[i] = 1
          if (title > 0) inTitle[i] = 1
        }
      }
      if (kind === 'word') idfOfQuery += idf
      for (let i = 0; i < candidates.length; i++) {
        bm25[i]! += idf * mass[i]! * (tuning.k1 + 1) / (tuning.k1 + mass[i]!)
        if (kind !== 'word') continue
        coverage[i]! += idf * present[i]!
        titleCoverage[i]! += idf * inTitle[i]!
      }
    }
    const whole = 1 / Math.max(idfOfQuery, 1e-9)
    return Array.from(candidates, (index, i) => ({ index, bm25: bm25[i]!, coverage: coverage[i]! * whole, titleCoverage: titleCoverage[i]! * whole }))
  }
}
