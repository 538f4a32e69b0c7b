/** The environment of the ingest program; nothing else here reads `process.env`. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const Environment = z.object({
  CORPUS_SOURCES: z.string().optional(),
  INDEX_DIR: z.string().default('data/index'),
  OFFICES_FILE: z.string().optional(),
  EMBEDDING_MODEL: z.string().optional(),
})

export interface IngestSettings {
  readonly corpusFolder: string
  readonly modelFolder: string
  readonly indexFolder: string
  /** Folder of published texts; undefined when there is none. */
  readonly sourcesFolder: string | undefined
  readonly officesFile: string | undefined
  /** A hub model instead of ours. */
  readonly embeddingModel: string | undefined
}

/** @param sources what the command line names; it wins over the environment and the default folder. */
export function readSettings(sources: string | undefined): IngestSettings {
  const environment = Environment.parse(process.env)
  const fallback = resolve('corpus/sources')
  const named = sources ?? environment.CORPUS_SOURCES
  return {
    corpusFolder: resolve('corpus'),
    modelFolder: resolve('corpus/model'),
    indexFolder: resolve(environment.INDEX_DIR),
    sourcesFolder: named !== undefined ? resolve(named) : existsSync(fallback) ? fallback : undefined,
    officesFile: environment.OFFICES_FILE,
    embeddingModel: environment.EMBEDDING_MODEL,
  }
}
