/** Vectors of the passages: one for the text, one for each resident question, with the passage each belongs to. */
import { type Embedder, type IndexedPassage } from './ports.ts'

export interface PassageVectors {
  readonly vectors: Float32Array[]
  /** Position of the passage that each vector belongs to. */
  readonly owners: Uint32Array
}

/** Texts per call of the embedder, so that progress shows. */
const BATCH = 256

export async function embedPassages(
  passages: readonly IndexedPassage[], embedder: Embedder, onProgress: (done: number, total: number) => void = () => undefined,
): Promise<PassageVectors> {
  const texts = passages.flatMap((passage, owner) => [
    { owner, text: `${passage.title}. ${passage.body}`, as: 'passage' as const },
    ...passage.questions.map((text) => ({ owner, text, as: 'query' as const })),
  ])
  const vectors: Float32Array[] = new Array<Float32Array>(texts.length)
  let done = 0
  for (const as of ['passage', 'query'] as const) {
    const positions = texts.flatMap((each, position) => (each.as === as ? [position] : []))
    for (let start = 0; start < positions.length; start += BATCH) {
      const batch = positions.slice(start, start + BATCH)
      const embedded = await embedder.embed(batch.map((position) => texts[position]!.text), as)
      batch.forEach((position, i) => { vectors[position] = embedded[i]! })
      onProgress(done += batch.length, texts.length)
    }
  }
  return { vectors, owners: Uint32Array.from(texts, (each) => each.owner) }
}
