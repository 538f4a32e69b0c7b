/** Embedders run by @xenova/transformers: our own model from a folder, offline, or any hub model by name. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { Embeddings } from '@langchain/core/embeddings'
import { env, pipeline, type FeatureExtractionPipeline } from '@xenova/transformers'
import { type Embedder } from '../ports.ts'
import { prepareText } from './prepare-text.ts'

/** Texts run through the model at once; more gains nothing on a CPU and pads more. */
const BATCH = 64

interface Recipe {
  readonly id: string
  readonly dimension: number
  readonly extract: FeatureExtractionPipeline
  /** Our model pools inside its graph; others are pooled by the library. */
  readonly pooling: 'none' | 'mean'
  prepare(text: string, as: 'query' | 'passage'): string
}

export class XenovaEmbedder extends Embeddings implements Embedder {
  readonly id: string
  readonly dimension: number
  readonly #recipe: Recipe

  constructor(recipe: Recipe) {
    super({})
    this.#recipe = recipe
    this.id = recipe.id
    this.dimension = recipe.dimension
  }

  async embed(texts: readonly string[], as: 'query' | 'passage'): Promise<Float32Array[]> {
    const { extract, pooling, dimension } = this.#recipe
    const vectors: Float32Array[] = []
    for (let start = 0; start < texts.length; start += BATCH) {
      const batch = texts.slice(start, start + BATCH).map((text) => this.#recipe.prepare(text, as))
      if (batch.length === 1 && extract.tokenizer.encode(batch[0] ?? '').length === 0) {
        vectors.push(new Float32Array(dimension))
        continue
      }
      const output = await extract(batch, { pooling, normalize: pooling !== 'none' })
      const values = output.data as Float32Array
      // A text without one known word ("???") has no token and gives nothing back: it is near to nothing.
      if (values.length < batch.length * dimension) {
        vectors.push(...batch.map(() => new Float32Array(dimension)))
        continue
      }
      for (let i = 0; i < batch.length; i++) vectors.push(values.slice(i * dimension, (i + 1) * dimension))
    }
    return vectors
  }

  async embedQuery(text: string): Promise<number[]> {
    return [...(await this.embed([text], 'query'))[0]!]
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.embed(texts, 'passage')).map((vector) => [...vector])
  }
}

/** Our own model, from the folder that `npm run train:embedder` writes. Its id changes with its weights. */
export async function openOwnEmbedder(directory: string): Promise<XenovaEmbedder> {
  const folder = resolve(directory)
  const file = join(folder, 'onnx', 'model_quantized.onnx')
  const digest = createHash('sha256').update(await readFile(file)).digest('hex').slice(0, 12)
  const extract = await openPipeline(basename(folder), { localModelPath: dirname(folder), remote: false })
  const { tokens_to_ids: entries } = extract.tokenizer.model as unknown as { tokens_to_ids: ReadonlyMap<string, number> }
  const isKnown = (word: string): boolean => entries.has(word)
  const recipe = { id: `own-${digest}`, extract, pooling: 'none' as const, prepare: (text: string, as: 'query' | 'passage') => prepareText(text, as, isKnown) }
  return new XenovaEmbedder({ ...recipe, dimension: await measureDimension(extract, 'none') })
}

/** A hub model by name, e.g. `Xenova/multilingual-e5-small`; fetched once, then from the library's cache. */
export async function openHubEmbedder(name: string): Promise<XenovaEmbedder> {
  const extract = await openPipeline(name, { remote: true })
  const prepare = /(?:^|[/-])e5-/iu.test(name)
    ? (text: string, as: 'query' | 'passage') => `${as}: ${text}`
    : (text: string) => text
  return new XenovaEmbedder({ id: name, extract, pooling: 'mean', prepare, dimension: await measureDimension(extract, 'mean') })
}

async function openPipeline(name: string, from: { localModelPath?: string; remote: boolean }): Promise<FeatureExtractionPipeline> {
  env.allowRemoteModels = from.remote
  env.allowLocalModels = true
  if (from.localModelPath !== undefined) env.localModelPath = from.localModelPath
  try {
    return await pipeline('feature-extraction', name, { quantized: true, local_files_only: !from.remote })
  } catch (cause) {
    throw new Error(`[xenova-embedder] the model "${name}" cannot be opened`, { cause })
  }
}

async function measureDimension(extract: FeatureExtractionPipeline, pooling: 'none' | 'mean'): Promise<number> {
  const { dims } = await extract(['a'], { pooling })
  return dims.at(-1) ?? 0
}
