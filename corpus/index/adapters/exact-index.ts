/** Nearest neighbours by comparing with every vector: exact, and fast enough for a few thousand. */
import { type Hit, type VectorIndex } from '../ports.ts'
import { selectTop } from '../select-top.ts'

export class ExactIndex implements VectorIndex {
  readonly size: number
  readonly #vectors: Float32Array
  readonly #dimension: number

  /** `vectors` are unit vectors one after the other. */
  constructor(vectors: Float32Array, dimension: number) {
    this.#vectors = vectors
    this.#dimension = dimension
    this.size = dimension === 0 ? 0 : vectors.length / dimension
  }

  async search(vector: Float32Array, k: number): Promise<Hit[]> {
    const vectors = this.#vectors
    const dimension = this.#dimension
    const scores = new Float32Array(this.size)
    for (let i = 0; i < scores.length; i++) {
      // Shifted by one so that opposite vectors, too, rank above nothing.
      scores[i] = 1 + dot(vector, vectors, i * dimension, dimension) + Number.EPSILON
    }
    return selectTop(scores, k).map((index) => ({ index, score: scores[index]! - 1 }))
  }
}

/** Four sums side by side: one alone waits for itself at every step. */
function dot(query: Float32Array, vectors: Float32Array, start: number, dimension: number): number {
  let a = 0
  let b = 0
  let c = 0
  let e = 0
  let d = 0
  for (; d + 3 < dimension; d += 4) {
    a += query[d]! * vectors[start + d]!
    b += query[d + 1]! * vectors[start + d + 1]!
    c += query[d + 2]! * vectors[start + d + 2]!
    e += query[d + 3]! * vectors[start + d + 3]!
  }
  for (; d < dimension; d++) a += query[d]! * vectors[start + d]!
  return a + b + c + e
}
