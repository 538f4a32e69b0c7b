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
    const scores = new Float32Array(this.size)
    // Shifted by one so that opposite vectors, too, rank above nothing.
    for (let i = 0; i < this.size; i++) scores[i] = 1 + this.#similarity(vector, i) + Number.EPSILON
    return selectTop(scores, k).map((index) => ({ index, score: scores[index]! - 1 }))
  }

  #similarity(vector: Float32Array, index: number): number {
    let sum = 0
    const start = index * this.#dimension
    for (let d = 0; d < this.#dimension; d++) sum += vector[d]! * this.#vectors[start + d]!
    return sum
  }
}
