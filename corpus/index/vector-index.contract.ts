/** What every vector index promises. Each adapter's test calls this. */
import { expect, it } from 'vitest'
import { seededRandom } from '../text/random.ts'
import { type VectorIndex } from './ports.ts'

export function vectorIndexContract(build: (vectors: readonly Float32Array[]) => Promise<VectorIndex>): void {
  const vectors = randomUnitVectors(400, 32, 7)

  it('finds each vector as its own nearest neighbour, with similarity 1', async () => {
    const index = await build(vectors)
    expect(index.size).toBe(vectors.length)
    for (const at of [0, 17, 399]) {
      const [best] = await index.search(vectors[at]!, 1)
      expect(best?.index).toBe(at)
      expect(best?.score).toBeCloseTo(1, 3)
    }
  })

  it('returns k hits, best first, with cosine similarity as score', async () => {
    const index = await build(vectors)
    const query = vectors[3]!
    const hits = await index.search(query, 10)
    expect(hits).toHaveLength(10)
    expect([...hits].sort((a, b) => b.score - a.score)).toEqual(hits)
    for (const { index: at, score } of hits) expect(score).toBeCloseTo(dot(query, vectors[at]!), 3)
  })

  it('agrees with exact search on at least 99 of 100 neighbours', async () => {
    const index = await build(vectors)
    let found = 0
    const queries = randomUnitVectors(40, 32, 11)
    for (const query of queries) {
      const exact = vectors.map((vector, at) => [dot(query, vector), at] as const).sort((a, b) => b[0] - a[0]).slice(0, 10)
      const hits = new Set((await index.search(query, 10)).map((hit) => hit.index))
      found += exact.filter(([, at]) => hits.has(at)).length
    }
    expect(found / (queries.length * 10)).toBeGreaterThanOrEqual(0.99)
  })

  it('returns all it has when asked for more', async () => {
    const index = await build(vectors.slice(0, 3))
    expect(await index.search(vectors[0]!, 10)).toHaveLength(3)
  })
}

export function randomUnitVectors(count: number, dimension: number, seed: number): Float32Array[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimension }, () => random() + random() + random() - 1.5)
    const length = Math.hypot(...vector)
    return vector.map((value) => value / length)
  })
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0)
}
