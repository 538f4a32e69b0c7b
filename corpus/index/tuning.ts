/** Every number that ranking depends on, with what it was measured on. Figures: `corpus/model/README.md`. */

export interface FieldTuning {
  readonly title: number
  readonly body: number
  readonly questions: number
}

export interface KeywordTuning {
  /** BM25's saturation. */
  readonly k1: number
  /** Weight of each field's occurrences. */
  readonly weight: FieldTuning
  /** Length normalisation of each field, 0 none to 1 full. */
  readonly b: FieldTuning
  /** Weight of a word pair against a single word. */
  readonly pairWeight: number
  /** Weight, in points of the best passage's BM25, of the share of the query's idf that a passage covers. */
  readonly coverageWeight: number
  /** Words that stand in more than this share of the passages are not looked up: they rank nothing and cost the most. */
  readonly commonShare: number
  /** Weight of one reading of an ambiguous shorthand. */
  readonly readingWeight: number
}

export const KEYWORD_TUNING: KeywordTuning = {
  k1: 1.5,
  weight: { title: 5, body: 1, questions: 3 },
  b: { title: 0.5, body: 0.75, questions: 0.5 },
  pairWeight: 1,
  coverageWeight: 0.1,
  commonShare: 1,
  readingWeight: 0.3,
}

/** The graph of nearest neighbours. Recall@10 against exact search at these numbers: `npm run bench:scale`. */
export const HNSW_TUNING = {
  /** Links per node and candidates while building: LangChain's and hnswlib's defaults. */
  m: 16,
  efConstruction: 200,
  /** Candidates while searching. */
  efSearch: 128,
}

/** Up to this many vectors every one is compared (about 1.2 ms at 5,000), beyond it the graph is searched. */
export const EXACT_LIMIT = 5000

export interface FusionTuning {
  /** Candidates taken from the keyword index and from the vector index. */
  readonly keywordCandidates: number
  readonly vectorCandidates: number
  /** Weights of the features; each feature lies between 0 and 1. */
  readonly weight: { readonly bm25: number; readonly coverage: number; readonly titleCoverage: number; readonly dense: number; readonly question: number }
}

export const FUSION_TUNING: FusionTuning = {
  keywordCandidates: 100,
  vectorCandidates: 50,
  weight: { bm25: 1, coverage: 0.1, titleCoverage: 0, dense: 0.2, question: 0.3 },
}
