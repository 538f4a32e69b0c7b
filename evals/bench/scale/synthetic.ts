/** Passages and vectors in any number, the same for the same seed: sentences of the corpus shuffled, points scattered around centres. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Embedder, type IndexedPassage } from '../../../corpus/index/ports.ts'
import { seededRandom } from '../../../corpus/text/random.ts'

const SEED = 42
/** Words of a passage; passages of one synthetic document. */
const PASSAGE_WORDS = 200
const DOCUMENT_PASSAGES = 40
const CENTRES = 500
/** Length of the noise around a centre, against the centre's 1. */
const SPREAD = 0.7

/** Sentences of the documents in the repository. */
export async function readSentences(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) => text.split(/\n+|(?<=[.;])\s+/u)).filter((sentence) => sentence.length > 40)
}

export function syntheticPassages(count: number, sentences: readonly string[]): IndexedPassage[] {
  const random = seededRandom(SEED)
  const draw = (): string => sentences[Math.floor(random() * sentences.length)]!
  return Array.from({ length: count }, (_, i) => {
    let body = draw()
    while (body.length < PASSAGE_WORDS * 4.5) body += ` ${draw()}`
    const document = `van-ban-${Math.floor(i / DOCUMENT_PASSAGES)}`
    return { id: `${document}#dieu-${i}`, title: draw().slice(0, 60), body, questions: [], document }
  })
}

export function syntheticVectors(count: number, dimension: number, seed = SEED): Float32Array[] {
  const centres = gaussians(CENTRES, dimension, seededRandom(SEED))
  const random = seededRandom(seed + 1)
  return Array.from({ length: count }, () => {
    const centre = centres[Math.floor(random() * CENTRES)]!
    const [noise] = gaussians(1, dimension, random)
    return unit(centre.map((value, d) => value + SPREAD * noise![d]!))
  })
}

/** Gives out prepared vectors in turn, so that the cost measured is that of searching. */
export function preparedEmbedder(vectors: readonly Float32Array[], dimension: number): Embedder {
  let next = 0
  return { id: 'prepared', dimension, embed: async (texts) => texts.map(() => vectors[next++ % vectors.length]!) }
}

function gaussians(count: number, dimension: number, random: () => number): Float32Array[] {
  return Array.from({ length: count }, () => unit(Float32Array.from({ length: dimension }, () =>
    Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()))))
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return vector.map((value) => value / length)
}
