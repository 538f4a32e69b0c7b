/** BM25F over typed arrays, with the share of the query's idf that a passage covers. */
import { type KeywordTuning } from '../tuning.ts'
import { type IndexData } from './data.ts'
import { type QueryTerm } from './query.ts'

export interface Scores {
  readonly bm25: Float32Array
  /** Share of the query's word idf found anywhere in the passage, 0 to 1. */
  readonly coverage: Float32Array
  /** The same, in the title alone. */
  readonly titleCoverage: Float32Array
}

/** Scores every passage; the arrays are reused by the next call. */
export type Scorer = (query: readonly QueryTerm[]) => Scores

export function createScorer(data: IndexData, tuning: KeywordTuning): Scorer {
  const { size, documents, frequencies, postingStart } = data
  const scale = fieldScales(data, tuning)
  const bm25 = new Float32Array(size)
  const coverage = new Float32Array(size)
  const titleCoverage = new Float32Array(size)
  const mass = new Float32Array(size)
  const inTitle = new Uint8Array(size)
  const touched = new Uint32Array(size)

  /** Adds up one term's occurrences, scaled by field; returns how many passages hold any of the terms. */
  const gather = (terms: readonly number[]): number => {
    let count = 0
    for (const term of terms) {
      const end = postingStart[term + 1]!
      for (let at = postingStart[term]!; at < end; at++) {
        const document = documents[at]!
        const three = at * 3
        const own = document * 3
        const title = frequencies[three]!
        if (mass[document] === 0) touched[count++] = document
        mass[document]! += title * scale[own]! + frequencies[three + 1]! * scale[own + 1]! + frequencies[three + 2]! * scale[own + 2]!
        if (title > 0) inTitle[document] = 1
      }
    }
    return count
  }

  return (query) => {
    bm25.fill(0)
    coverage.fill(0)
    titleCoverage.fill(0)
    let idfOfQuery = 0
    for (const { terms, kind, weight } of query) {
      const count = gather(terms)
      const idf = Math.log(1 + (size - count + 0.5) / (count + 0.5))
      const common = count > tuning.commonShare * size
      const gain = common ? 0 : weight * idf * (kind === 'pair' ? tuning.pairWeight : 1)
      if (kind === 'word') idfOfQuery += idf
      for (let i = 0; i < count; i++) {
        const document = touched[i]!
        bm25[document]! += gain * mass[document]! * (tuning.k1 + 1) / (tuning.k1 + mass[document]!)
        if (kind === 'word') {
          coverage[document]! += idf
          if (inTitle[document] === 1) titleCoverage[document]! += idf
        }
        mass[document] = 0
        inTitle[document] = 0
      }
    }
    const whole = 1 / Math.max(idfOfQuery, 1e-9)
    for (let document = 0; document < size; document++) {
      if (coverage[document] === 0) continue
      coverage[document]! *= whole
      titleCoverage[document]! *= whole
    }
    return { bm25, coverage, titleCoverage }
  }
}

/** weight / (1 − b + b · length / average), three per passage. */
function fieldScales({ size, fieldStart }: IndexData, tuning: KeywordTuning): Float32Array {
  const scale = new Float32Array(size * 3)
  const fields = ['title', 'body', 'questions'] as const
  fields.forEach((field, f) => {
    let total = 0
    for (let i = 0; i < size; i++) total += fieldStart[i * 3 + f + 1]! - fieldStart[i * 3 + f]!
    const average = Math.max(1, total / Math.max(1, size))
    for (let i = 0; i < size; i++) {
      const length = fieldStart[i * 3 + f + 1]! - fieldStart[i * 3 + f]!
      scale[i * 3 + f] = tuning.weight[field] / (1 - tuning.b[field] + tuning.b[field] * length / average)
    }
  })
  return scale
}
