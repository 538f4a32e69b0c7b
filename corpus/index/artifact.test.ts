import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HashingEmbedder } from './adapters/hashing-embedder.ts'
import { currentArtifact, openArtifact, writeArtifact } from './artifact.ts'

const PASSAGES = [
  { id: 'a#dieu-1', title: 'Bảo hành sản phẩm', body: 'Người bán sửa miễn phí trong thời hạn bảo hành.', questions: ['máy hư thì ai sửa'] },
  { id: 'a#dieu-2', title: 'Thu hồi sản phẩm', body: 'Hàng có khuyết tật phải được thu hồi.', questions: [] },
]
const CONTENT = { documents: [], passages: PASSAGES, details: [{ page: 1 }, { page: 2 }] }
const OPTIONS = { embedder: new HashingEmbedder(), now: () => new Date('2026-11-24T00:00:00Z') }

let directory = ''
beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'artifact-')) })
afterEach(() => rm(directory, { recursive: true }))

describe('the index artifact', () => {
  it('opens as it was written and finds by the words of a resident', async () => {
    const { version } = await writeArtifact(directory, CONTENT, OPTIONS)
    const artifact = await openArtifact(directory, OPTIONS.embedder)
    expect(await currentArtifact(directory)).toBe(join(directory, 'versions', version))
    expect(artifact.passages).toEqual(PASSAGES)
    expect(artifact.details).toEqual(CONTENT.details)
    expect([...artifact.vectorOwners]).toEqual([0, 0, 1])
    const [best] = await artifact.retrieve('may hu ai sua', 2)
    expect(best?.id).toBe('a#dieu-1')
    expect(best?.features.question).toBeGreaterThan(0.5)
  })

  it('builds nothing when nothing changed, and a new version when something did', async () => {
    const first = await writeArtifact(directory, CONTENT, OPTIONS)
    expect((await writeArtifact(directory, CONTENT, OPTIONS)).built).toBe(false)
    const second = await writeArtifact(directory, { ...CONTENT, passages: PASSAGES.slice(1), details: [] }, OPTIONS)
    expect(second).toMatchObject({ built: true, manifest: { passages: 1 } })
    expect((await readdir(join(directory, 'versions'))).sort()).toEqual([first.version, second.version].sort())
    expect((await openArtifact(directory, OPTIONS.embedder)).passages).toHaveLength(1)
  })

  it('refuses another embedder and says what differs', async () => {
    await writeArtifact(directory, CONTENT, OPTIONS)
    await expect(openArtifact(directory, new HashingEmbedder(64))).rejects.toThrow(/embedder is hashing-256, not hashing-64; dimension is 256, not 64/u)
  })

  it('says what to run when there is none', async () => {
    await expect(openArtifact(directory, OPTIONS.embedder)).rejects.toThrow(/npm run ingest/u)
  })
})
