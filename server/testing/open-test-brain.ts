/** The real brain for tests, over the index that `npm run ingest` has built, on a fixed day. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { HashingEmbedder } from '../../corpus/index/adapters/hashing-embedder.ts'
import { currentArtifact } from '../../corpus/index/artifact.ts'
import { Manifest } from '../../corpus/index/manifest.ts'
import { openBrain, type Brain, type BrainOptions } from '../brain.ts'
import { readSettings } from '../settings.ts'

export const TEST_DAY = '2026-11-24'

/** @throws with what to do when there is no index. An index without a model (hashed words) is opened as what it is. */
export async function openTestBrain(options: Pick<BrainOptions, 'model' | 'logFault'> = {}): Promise<Brain> {
  const settings = readSettings()
  const place = await currentArtifact(settings.indexFolder)
  if (place === undefined) throw new Error(`[open-test-brain] no index under ${settings.indexFolder}: run "npm run ingest" first ("npm test" does)`)
  const { embedderId, dimension } = Manifest.parse(JSON.parse(await readFile(join(place, 'manifest.json'), 'utf8')))
  const hashed = embedderId.startsWith('hashing-') ? { embedder: new HashingEmbedder(dimension) } : {}
  return openBrain({ ...settings, ...hashed, model: undefined, today: TEST_DAY, ...options })
}
