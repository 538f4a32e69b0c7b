/** The ports of retrieval. Every adapter of a port passes the same contract suite (`*.contract.ts` beside this file). */

/** What is retrieved: a provision (or, on a benchmark, an article) with the words people use for it. */
export interface IndexedPassage {
  readonly id: string
  /** Heading path, as people would say it: "Bảo hành sản phẩm … › khoản 2". */
  readonly title: string
  readonly body: string
  /** How residents ask about it; empty for a foreign corpus. */
  readonly questions: readonly string[]
  /** Name of the document it is part of, whose other passages lend it context; the id up to `#` when absent. */
  readonly document?: string | undefined
}

/** A passage's position in the artifact's passage list, and how well it matched (higher is better). */
export interface Hit {
  readonly index: number
  readonly score: number
}

/** Turns text into unit-length vectors. */
export interface Embedder {
  /** Name recorded in the manifest; an artifact opened with another embedder is refused. */
  readonly id: string
  readonly dimension: number
  embed(texts: readonly string[], as: 'query' | 'passage'): Promise<Float32Array[]>
}

/** Nearest neighbours by cosine similarity. */
export interface VectorIndex {
  readonly size: number
  search(vector: Float32Array, k: number): Promise<Hit[]>
}

/** Lexical search; the query is a resident's raw text. */
export interface KeywordIndex {
  readonly size: number
  search(query: string, k: number): Hit[]
}
