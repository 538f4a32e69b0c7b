/** What is compared: ours, plain BM25, vectors alone, and the recipe most people start from. All answer with ids, best first. */
import { HNSWLib } from '@langchain/community/vectorstores/hnswlib'
import { Document } from '@langchain/core/documents'
import { type Embeddings } from '@langchain/core/embeddings'
import { RecursiveCharacterTextSplitter } from '@langchain/textsplitters'
import { ExactIndex } from '../../../corpus/index/adapters/exact-index.ts'
import { HnswIndex } from '../../../corpus/index/adapters/hnsw-index.ts'
import { embedPassages } from '../../../corpus/index/embed-passages.ts'
import { buildKeywordIndex } from '../../../corpus/index/keyword-index.ts'
import { createRetriever } from '../../../corpus/index/passage-index.ts'
import { type Embedder, type IndexedPassage, type VectorIndex } from '../../../corpus/index/ports.ts'
import { EXACT_LIMIT, KEYWORD_TUNING } from '../../../corpus/index/tuning.ts'

export interface System {
  readonly name: string
  search(query: string, k: number): Promise<string[]>
}

export interface BuiltIndex {
  readonly vectors: VectorIndex
  readonly owners: Uint32Array
}

export async function buildVectors(passages: readonly IndexedPassage[], embedder: Embedder, onProgress: (done: number, total: number) => void): Promise<BuiltIndex> {
  const { vectors, owners } = await embedPassages(passages, embedder, onProgress)
  if (vectors.length > EXACT_LIMIT) return { vectors: await HnswIndex.build(vectors), owners }
  const flat = new Float32Array(vectors.length * embedder.dimension)
  vectors.forEach((vector, i) => { flat.set(vector, i * embedder.dimension) })
  return { vectors: new ExactIndex(flat, embedder.dimension), owners }
}

export function ourSystem(passages: readonly IndexedPassage[], { vectors, owners }: BuiltIndex, embedder: Embedder): System {
  const retrieve = createRetriever({ passages, keyword: buildKeywordIndex(passages), vectors, vectorOwners: owners, embedder })
  return { name: 'ours', search: async (query, k) => (await retrieve(query, k)).map((hit) => hit.id) }
}

/** BM25 over words and word pairs of title and text as one field, k1 1.2, b .75; nothing else. */
export function plainBm25(passages: readonly IndexedPassage[]): System {
  const index = buildKeywordIndex(passages.map((passage) => ({ ...passage, title: '', body: `${passage.title}\n${passage.body}` })), {
    ...KEYWORD_TUNING,
    k1: 1.2, coverageWeight: 0, contextWeight: 0, openingWeight: 0, nameWeight: 0, definitionWeight: 0, phraseWeight: 0,
    phraseWeightPerWord: 0, titleShareWeight: 0, lexiconWeight: 0, contextDocuments: 0, commonShare: 1,
  })
  return { name: 'BM25, words and pairs', search: async (query, k) => index.search(query, k).map((hit) => passages[hit.index]!.id) }
}

export function denseAlone(passages: readonly IndexedPassage[], { vectors, owners }: BuiltIndex, embedder: Embedder): System {
  return {
    name: 'vectors alone',
    async search(query, k) {
      const [vector] = await embedder.embed([query], 'query')
      const hits = vector === undefined ? [] : await vectors.search(vector, k)
      return [...new Set(hits.map((hit) => passages[owners[hit.index]!]!.id))]
    },
  }
}

/** Pieces of 1,000 characters overlapping by 200, in a vector store, with the same embedder. */
export async function usualRecipe(passages: readonly IndexedPassage[], embeddings: Embeddings): Promise<System> {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 1000, chunkOverlap: 200 })
  const pieces = await splitter.splitDocuments(passages.map(({ id, title, body }) => new Document({ pageContent: `${title}\n${body}`, metadata: { id } })))
  const store = await HNSWLib.fromDocuments(pieces, embeddings)
  return {
    name: "LangChain's usual recipe",
    async search(query, k) {
      const found = await store.similaritySearch(query, Math.min(3 * k, pieces.length))
      return [...new Set(found.map((piece) => String(piece.metadata['id'])))].slice(0, k)
    },
  }
}
