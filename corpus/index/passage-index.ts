/** Retrieval: candidates from words and from vectors, ranked together, each with the features that ranked it. */
import { type Embedder, type Hit, type IndexedPassage, type VectorIndex } from './ports.ts'
import { type KeywordSearch } from './keyword-index.ts'
import { FUSION_TUNING, type FusionTuning } from './tuning.ts'

/** Why a passage stands where it stands; each between 0 and 1. */
export interface PassageFeatures {
  /** BM25F with document context, against the best passage's. */
  readonly bm25: number
  /** All that words say (BM25F, coverage, phrases, title, definition) against the best passage's. */
  readonly lexical: number
  /** Share of the query's idf found in the passage, and in its title. */
  readonly coverage: number
  readonly titleCoverage: number
  /** Cosine similarity of query and passage; of its nearest text, where the passage has several vectors. */
  readonly dense: number
  /** Likeness to the nearest of the passage's resident questions. */
  readonly question: number
}

export interface ScoredPassage extends Hit {
  readonly id: string
  readonly features: PassageFeatures
}

export interface RetrieveOptions {
  /** Passages that may be returned, by position; all when absent. */
  readonly filter?: (index: number) => boolean
}

export type Retrieve = (query: string, k: number, options?: RetrieveOptions) => Promise<ScoredPassage[]>

export interface RetrieverParts {
  readonly passages: readonly Pick<IndexedPassage, 'id'>[]
  readonly keyword: KeywordSearch
  readonly vectors: VectorIndex
  /** Position of the passage that each vector belongs to; one vector per passage, in order, when absent. */
  readonly vectorOwners?: Uint32Array
  readonly embedder: Embedder
  readonly tuning?: FusionTuning
}

export function createRetriever(parts: RetrieverParts): Retrieve {
  const { passages, keyword, vectors, vectorOwners, embedder, tuning = FUSION_TUNING } = parts
  return async (query, k, { filter } = {}) => {
    const [vector] = await embedder.embed([query], 'query')
    const near = vector === undefined ? [] : await vectors.search(vector, tuning.vectorCandidates)
    const dense = nearestPerPassage(near, vectorOwners, filter)
    const candidates = keyword.rank(query, { k: Math.max(k, tuning.keywordCandidates), also: [...dense.keys()], ...(filter === undefined ? {} : { filter }) })
    const floor = near.at(-1)?.score ?? 0
    const top = candidates.reduce((best, each) => Math.max(best, each.bm25), 0)
    const topScore = candidates[0]?.score ?? 0
    return candidates
      .map((hit) => {
        const features: PassageFeatures = {
          bm25: top === 0 ? 0 : hit.bm25 / top,
          lexical: topScore === 0 ? 0 : hit.score / topScore,
          coverage: hit.coverage,
          titleCoverage: hit.titleCoverage,
          dense: Math.max(0, dense.get(hit.index) ?? floor),
          question: hit.question,
        }
        return { index: hit.index, id: passages[hit.index]!.id, score: weigh(features, tuning), features }
      })
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, k)
  }
}

function weigh(features: PassageFeatures, { weight }: FusionTuning): number {
  return weight.lexical * features.lexical + weight.dense * features.dense + weight.question * features.question
}

function nearestPerPassage(hits: readonly Hit[], owners: Uint32Array | undefined, filter?: (index: number) => boolean): Map<number, number> {
  const best = new Map<number, number>()
  for (const { index, score } of hits) {
    const passage = owners?.[index] ?? index
    if (filter?.(passage) !== false) best.set(passage, Math.max(best.get(passage) ?? -1, score))
  }
  return best
}
