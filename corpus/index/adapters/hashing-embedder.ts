/** An embedder that needs no model: words and word pairs hashed into a vector. For tests and for building without the model. */
import { Embeddings } from '@langchain/core/embeddings'
import { fold } from '../../text/fold.ts'
import { normalise } from '../../text/normalise.ts'
import { type Embedder } from '../ports.ts'

export class HashingEmbedder extends Embeddings implements Embedder {
  readonly id: string
  readonly dimension: number

  constructor(dimension = 256) {
    super({})
    this.dimension = dimension
    this.id = `hashing-${dimension}`
  }

  async embed(texts: readonly string[]): Promise<Float32Array[]> {
    return texts.map((text) => this.#embedOne(text))
  }

  async embedQuery(text: string): Promise<number[]> {
    return [...this.#embedOne(text)]
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return texts.map((text) => [...this.#embedOne(text)])
  }

  #embedOne(text: string): Float32Array {
    const vector = new Float32Array(this.dimension)
    const syllables = normalise(text).syllables.map((each) => fold(each.text))
    syllables.forEach((syllable, i) => {
      vector[hash(syllable) % this.dimension]! += 1
      if (i > 0) vector[hash(`${syllables[i - 1]} ${syllable}`) % this.dimension]! += 1
    })
    const length = Math.hypot(...vector)
    if (length === 0) vector[0] = 1
    return length === 0 ? vector : vector.map((value) => value / length)
  }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}
