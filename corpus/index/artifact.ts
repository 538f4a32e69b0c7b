/**
 * The index artifact: a folder per version that never changes once it is there, and a `current` file that names one.
 * A version is built beside, then renamed into place, then pointed to; readers of the old one are not disturbed.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { LegalDocument } from '../law/document.ts'
import { ExactIndex } from './adapters/exact-index.ts'
import { HnswIndex } from './adapters/hnsw-index.ts'
import { buildKeywordIndex, type KeywordSearch, loadKeywordIndex } from './keyword-index.ts'
import { checkManifest, FORMAT_VERSION, Manifest } from './manifest.ts'
import { createRetriever, type Retrieve } from './passage-index.ts'
import { type Embedder, type IndexedPassage, type VectorIndex } from './ports.ts'
import { EXACT_LIMIT, FUSION_TUNING, type FusionTuning } from './tuning.ts'
import { embedPassages } from './embed-passages.ts'

export interface ArtifactContent {
  readonly documents: readonly LegalDocument[]
  readonly passages: readonly IndexedPassage[]
  /** Whatever else belongs to each passage (validity, headings …), as JSON, in the order of `passages`. */
  readonly details?: readonly unknown[]
  /** Further files of the same version, by name: the rest of the library, the intent classifier. */
  readonly attachments?: Readonly<Record<string, Buffer>>
  /** Files computed from the content, made only when a version is built. */
  readonly derived?: Readonly<Record<string, () => Buffer>>
}

export interface WriteOptions {
  readonly embedder: Embedder
  readonly now: () => Date
  /** Told after each batch of embeddings. */
  readonly onProgress?: (done: number, total: number) => void
}

export interface Written {
  readonly version: string
  /** False when the current version already had this very content: nothing was built. */
  readonly built: boolean
  readonly manifest: Manifest
}

export interface Artifact {
  readonly manifest: Manifest
  readonly documents: readonly LegalDocument[]
  readonly passages: readonly IndexedPassage[]
  readonly details: readonly unknown[]
  readonly keyword: KeywordSearch
  readonly vectors: VectorIndex
  readonly vectorOwners: Uint32Array
  readonly retrieve: Retrieve
  /** Bytes of an attachment. */
  attachment(name: string): Promise<Buffer>
}

const PassageFile = z.object({
  passages: z.array(z.object({ id: z.string(), title: z.string(), body: z.string(), questions: z.array(z.string()), document: z.string().optional() })),
  details: z.array(z.unknown()),
})

/** Builds a version of the index under `directory` and makes it current; does nothing when the content is unchanged. */
export async function writeArtifact(directory: string, content: ArtifactContent, options: WriteOptions): Promise<Written> {
  const { embedder } = options
  const documents = JSON.stringify(content.documents)
  const passages = JSON.stringify({ passages: content.passages, details: content.details ?? [] })
  const attachments = Object.entries(content.attachments ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  const corpusDigest = digestOf(documents, passages, ...attachments.flatMap(([name, bytes]) => [name, bytes]))
  const version = digestOf(String(FORMAT_VERSION), corpusDigest, embedder.id).slice(0, 16)
  const place = join(directory, 'versions', version)
  const existing = await readManifest(place)
  if (existing !== undefined) {
    await pointTo(directory, version)
    return { version, built: false, manifest: existing }
  }

  const draft = join(directory, `${version}-tmp-${process.pid}`)
  await rm(draft, { recursive: true, force: true })
  await mkdir(join(draft, 'hnsw'), { recursive: true })
  const { vectors, owners } = await embedPassages(content.passages, embedder, options.onProgress)
  await writeFile(join(draft, 'documents.json'), documents)
  await writeFile(join(draft, 'passages.json'), passages)
  for (const [name, make] of Object.entries(content.derived ?? {})) await writeFile(join(draft, name), make())
  for (const [name, bytes] of attachments) await writeFile(join(draft, name), bytes)
  await writeFile(join(draft, 'keywords.bin'), buildKeywordIndex(content.passages).serialise())
  await writeFile(join(draft, 'vectors.bin'), bytesOf(flatten(vectors, embedder.dimension)))
  await writeFile(join(draft, 'owners.bin'), bytesOf(owners))
  if (vectors.length > 0) await (await HnswIndex.build(vectors)).save(join(draft, 'hnsw'))
  const manifest: Manifest = {
    formatVersion: FORMAT_VERSION, embedderId: embedder.id, dimension: embedder.dimension, corpusDigest,
    documents: content.documents.length, passages: content.passages.length, vectors: vectors.length, builtAt: options.now().toISOString(),
  }
  await writeFile(join(draft, 'manifest.json'), JSON.stringify(manifest, null, 2))
  await mkdir(join(directory, 'versions'), { recursive: true })
  await rm(place, { recursive: true, force: true })
  await rename(draft, place)
  await pointTo(directory, version)
  return { version, built: true, manifest }
}

/** The folder of the current version; undefined when nothing has been built. */
export async function currentArtifact(directory: string): Promise<string | undefined> {
  const version = await readFile(join(directory, 'current'), 'utf8').catch(() => undefined)
  return version === undefined ? undefined : join(directory, 'versions', version.trim())
}

/** Opens the current version under `directory`, read-only. */
export async function openArtifact(directory: string, embedder: Embedder, tuning: FusionTuning = FUSION_TUNING): Promise<Artifact> {
  const place = await currentArtifact(directory)
  const manifest = place === undefined ? undefined : await readManifest(place)
  if (place === undefined || manifest === undefined) throw new Error(`[artifact] no index under ${directory}. Run "npm run ingest" first.`)
  checkManifest(manifest, embedder)
  const documents = z.array(LegalDocument).parse(JSON.parse(await readFile(join(place, 'documents.json'), 'utf8')))
  const { passages, details } = PassageFile.parse(JSON.parse(await readFile(join(place, 'passages.json'), 'utf8')))
  const keyword = loadKeywordIndex(await readFile(join(place, 'keywords.bin')))
  const vectorOwners = new Uint32Array(await readNumbers(join(place, 'owners.bin')))
  const vectors = manifest.vectors <= EXACT_LIMIT
    ? new ExactIndex(new Float32Array(await readNumbers(join(place, 'vectors.bin'))), manifest.dimension)
    : await HnswIndex.load(join(place, 'hnsw'))
  return { manifest, documents, passages, details, keyword, vectors, vectorOwners, retrieve: createRetriever({ passages, keyword, vectors, vectorOwners, embedder, tuning }), attachment: (name) => readFile(join(place, name)) }
}

async function pointTo(directory: string, version: string): Promise<void> {
  const pointer = join(directory, 'current')
  await writeFile(`${pointer}-${process.pid}`, version)
  await rename(`${pointer}-${process.pid}`, pointer)
}

async function readManifest(place: string): Promise<Manifest | undefined> {
  const text = await readFile(join(place, 'manifest.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Manifest.parse(JSON.parse(text))
}

function digestOf(...parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

function flatten(vectors: readonly Float32Array[], dimension: number): Float32Array {
  const flat = new Float32Array(vectors.length * dimension)
  vectors.forEach((vector, i) => flat.set(vector, i * dimension))
  return flat
}

function bytesOf(numbers: Float32Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}

/** The file's bytes in a buffer of their own, aligned for any number. */
async function readNumbers(path: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(path)).buffer
}
