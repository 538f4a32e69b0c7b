/** Builds an index of one size and measures what it costs. */
import { ExactIndex } from '../../../corpus/index/adapters/exact-index.ts'
import { HnswIndex } from '../../../corpus/index/adapters/hnsw-index.ts'
import { buildKeywordIndex } from '../../../corpus/index/keyword-index.ts'
import { createRetriever } from '../../../corpus/index/passage-index.ts'
import { percentile } from '../retrieval/metrics.ts'
import { preparedEmbedder, syntheticPassages, syntheticVectors } from './synthetic.ts'

export interface Measurement {
  readonly passages: number
  readonly keywordBuildSeconds: number
  readonly keywordMegabytes: number
  readonly vectorBuildSeconds: number
  /** Resident memory of the process with both indexes open. */
  readonly residentMegabytes: number
  readonly p50: number
  readonly p95: number
  /** Share of the ten nearest by exact search that the graph finds. */
  readonly recallAt10: number
}

const DIMENSION = 192
const QUERIES = 300
const RECALL_QUERIES = 100
/** Words of a query, taken from a sentence of the corpus. */
const QUERY_WORDS = 14

export async function measure(passages: number, sentences: readonly string[]): Promise<Measurement> {
  const texts = syntheticPassages(passages, sentences)
  const [keyword, keywordBuildSeconds] = timed(() => buildKeywordIndex(texts))
  const vectors = syntheticVectors(passages, DIMENSION)
  const started = performance.now()
  const graph = await HnswIndex.build(vectors)
  const vectorBuildSeconds = (performance.now() - started) / 1000

  const asked = syntheticVectors(QUERIES, DIMENSION, 7)
  const retrieve = createRetriever({ passages: texts, keyword, vectors: graph, embedder: preparedEmbedder(asked, DIMENSION) })
  const times: number[] = []
  for (let i = 0; i < QUERIES; i++) {
    const query = sentences[(i * 37) % sentences.length]!.split(/\s+/u).slice(0, QUERY_WORDS).join(' ')
    const began = performance.now()
    await retrieve(query, 10)
    times.push(performance.now() - began)
  }
  const warm = times.slice(QUERIES / 10)
  return {
    passages, keywordBuildSeconds, vectorBuildSeconds,
    keywordMegabytes: keyword.serialise().length / 1e6,
    residentMegabytes: process.memoryUsage().rss / 1e6,
    p50: percentile(warm, 0.5), p95: percentile(warm, 0.95),
    recallAt10: await recall(graph, vectors, asked.slice(0, RECALL_QUERIES)),
  }
}

async function recall(graph: HnswIndex, vectors: readonly Float32Array[], queries: readonly Float32Array[]): Promise<number> {
  const flat = new Float32Array(vectors.length * DIMENSION)
  vectors.forEach((vector, i) => { flat.set(vector, i * DIMENSION) })
  const exact = new ExactIndex(flat, DIMENSION)
  let found = 0
  for (const query of queries) {
    const near = new Set((await graph.search(query, 10)).map((hit) => hit.index))
    found += (await exact.search(query, 10)).filter((hit) => near.has(hit.index)).length
  }
  return found / (queries.length * 10)
}

function timed<T>(work: () => T): [T, number] {
  const started = performance.now()
  const result = work()
  return [result, (performance.now() - started) / 1000]
}
