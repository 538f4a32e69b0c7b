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
  /** Words in more than this share of the passages find no candidates: they rank next to nothing and cost the most. */
  readonly commonShare: number
  /** … unless they are in fewer passages than this, where looking costs nothing. */
  readonly commonCount: number
  /** Passages looked at closely, besides the best `contextPassages` of each of the first `contextDocuments` documents among them. */
  readonly candidates: number
  readonly contextDocuments: number
  readonly contextPassages: number
  /** What a document lends its passages, in occurrences: weight of its density, its limit, weight of titles within it. */
  readonly contextWeight: number
  readonly contextMost: number
  readonly contextTitle: number
  /** The same for a word in the document's first passage, which says what it is about, and in its name. */
  readonly openingWeight: number
  readonly nameWeight: number
  /** Weight of explaining terms when a definition is asked for, in points of the best passage's BM25. */
  readonly definitionWeight: number
  /** How many of the best by BM25 are held against the query word by word. */
  readonly closeLook: number
  /** Weights of what is found there, in points of the best passage's BM25. Long queries quote: each word between `shortQuery` and `longQuery` adds. */
  readonly phraseWeight: number
  readonly phraseWeightPerWord: number
  readonly shortQuery: number
  readonly longQuery: number
  readonly titleShareWeight: number
  /** Look-alikes rarer than this share of the commonest are left out where accents are missing. */
  readonly rareVariant: number
  /** Weight of one reading of an ambiguous shorthand. */
  readonly readingWeight: number
  /** Weight of the law's words for what a resident said (`corpus/text/lexicon.yaml`) against the resident's own. */
  readonly lexiconWeight: number
}

export const KEYWORD_TUNING: KeywordTuning = {
  k1: 1.5,
  weight: { title: 5, body: 1, questions: 3 },
  b: { title: 0.5, body: 0.75, questions: 0.5 },
  pairWeight: 1,
  coverageWeight: 0.1,
  commonShare: 0.15,
  commonCount: 5000,
  candidates: 100,
  contextDocuments: 12,
  contextPassages: 10,
  contextWeight: 0.04,
  contextMost: 2,
  contextTitle: 2,
  openingWeight: 0.5,
  nameWeight: 2,
  definitionWeight: 0.2,
  closeLook: 40,
  phraseWeight: 0.1,
  phraseWeightPerWord: 0.02,
  shortQuery: 15,
  longQuery: 35,
  titleShareWeight: 0.1,
  rareVariant: 0.002,
  readingWeight: 0.3,
  lexiconWeight: 0.5,
}

/** The graph of nearest neighbours. Recall@10 against exact search at these numbers: `npm run bench:scale`. */
export const HNSW_TUNING = {
  /** Links per node and candidates while building: LangChain's and hnswlib's defaults. */
  m: 16,
  efConstruction: 100,
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
  readonly weight: { readonly lexical: number; readonly dense: number; readonly question: number }
}

export const FUSION_TUNING: FusionTuning = {
  keywordCandidates: 100,
  vectorCandidates: 50,
  weight: { lexical: 1, dense: 0.1, question: 0.3 },
}

/** Our own library, asked in residents' words: likeness of meaning and of known questions count for more than in a search over all laws (golden cases). */
export const LIBRARY_FUSION: FusionTuning = { ...FUSION_TUNING, weight: { lexical: 1, dense: 0.6, question: 0.6 } }
