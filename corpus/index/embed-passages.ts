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
  const count = passages.reduce((sum, passage) => sum + 1 + passage.questions.length, 0)
  const vectors: Float32Array[] = []
  const owners = new Uint32Array(count)
  let batch: Pending[] = []
  const flush = async (): Promise<void> => {
    for (const as of ['passage', 'query'] as const) {
      const some = batch.filter((each) => each.as === as)
      const embedded = some.length === 0 ? [] : await embedder.embed(some.map((each) => each.text), as)
      some.forEach((each, i) => { vectors[each.position] = embedded[i]! })
    }
    onProgress(batch.at(-1)!.position + 1, count)
    batch = []
  }
  let position = 0
  for (const [owner, passage] of passages.entries()) {
    // Texts are put together batch by batch: all at once they would double the memory of a large corpus.
    for (const [text, as] of [[`${passage.title}. ${passage.body}`, 'passage'], ...passage.questions.map((question) => [question, 'query'])] as [string, Pending['as']][]) {
      owners[position] = owner
      batch.push({ position: position++, text, as })
      if (batch.length === BATCH) await flush()
    }
  }
  if (batch.length > 0) await flush()
  return { vectors, owners }
}

interface Pending {
  readonly position: number
  readonly text: string
  readonly as: 'passage' | 'query'
}
