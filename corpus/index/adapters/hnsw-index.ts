/** Nearest neighbours in an HNSW graph: LangChain's HNSWLib store over hnswlib-node, saved to a folder. */
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib'
import { Document } from '@langchain/core/documents'
import { type EmbeddingsInterface } from '@langchain/core/embeddings'
import { type Hit, type VectorIndex } from '../ports.ts'
import { HNSW_TUNING } from '../tuning.ts'

type Entry = { readonly index: number }

/** Vectors added at once: the library takes plain arrays, four times the size. */
const BATCH = 4096

/** The store wants an embedder; vectors are made before they get here. */
const NO_EMBEDDINGS: EmbeddingsInterface = {
  embedQuery: () => Promise.reject(new Error('[hnsw-index] takes vectors, not text')),
  embedDocuments: () => Promise.reject(new Error('[hnsw-index] takes vectors, not texts')),
}

export class HnswIndex implements VectorIndex {
  readonly #store: HNSWLib

  private constructor(store: HNSWLib) {
    this.#store = store
    store.index.setEf(HNSW_TUNING.efSearch)
  }

  static async build(vectors: readonly Float32Array[]): Promise<HnswIndex> {
    const store = new HNSWLib(NO_EMBEDDINGS, { space: 'cosine' })
    for (let start = 0; start < vectors.length; start += BATCH) {
      const batch = vectors.slice(start, start + BATCH)
      const documents = batch.map((_, i) => new Document<Entry>({ pageContent: '', metadata: { index: start + i }, id: String(start + i) }))
      await store.addVectors(batch.map((vector) => [...vector]), documents)
    }
    return new HnswIndex(store)
  }

  static async load(directory: string): Promise<HnswIndex> {
    return new HnswIndex(await HNSWLib.load(directory, NO_EMBEDDINGS))
  }

  async save(directory: string): Promise<void> {
    await this.#store.save(directory)
  }

  get size(): number {
    return this.#store.index.getCurrentCount()
  }

  async search(vector: Float32Array, k: number): Promise<Hit[]> {
    const wanted = Math.min(k, this.size)
    if (wanted === 0) return []
    // The graph's own search: the store's adds a document lookup per hit and returns the same order.
    const { neighbors, distances } = this.#store.index.searchKnn([...vector], wanted)
    return neighbors.map((index, i) => ({ index, score: 1 - distances[i]! }))
  }
}
