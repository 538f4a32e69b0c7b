/** What an index artifact was built from. Opening one that does not fit says what differs. */
import { z } from 'zod'

export const FORMAT_VERSION = 2

export const Manifest = z.object({
  formatVersion: z.number(),
  embedderId: z.string(),
  dimension: z.number().int(),
  /** Digest of documents and passages: equal digest, equal index. */
  corpusDigest: z.string(),
  documents: z.number().int(),
  passages: z.number().int(),
  vectors: z.number().int(),
  builtAt: z.iso.datetime(),
})
export type Manifest = z.infer<typeof Manifest>

/** Throws, naming each difference, when the artifact cannot serve this embedder. */
export function checkManifest(manifest: Manifest, embedder: { readonly id: string; readonly dimension: number }): void {
  const differences = [
    compare('format version', manifest.formatVersion, FORMAT_VERSION),
    compare('embedder', manifest.embedderId, embedder.id),
    compare('dimension', manifest.dimension, embedder.dimension),
  ].filter((each) => each !== '')
  if (differences.length > 0) throw new Error(`[artifact] the index does not fit: ${differences.join('; ')}. Run "npm run ingest" again.`)
}

function compare(name: string, has: string | number, wants: string | number): string {
  return has === wants ? '' : `${name} is ${has}, not ${wants}`
}
