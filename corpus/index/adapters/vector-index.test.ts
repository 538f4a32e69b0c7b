import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { randomUnitVectors, vectorIndexContract } from '../vector-index.contract.ts'
import { ExactIndex } from './exact-index.ts'
import { HnswIndex } from './hnsw-index.ts'

describe('exact index', () => {
  vectorIndexContract(async (vectors) => new ExactIndex(Float32Array.from(vectors.flatMap((each) => [...each])), vectors[0]!.length))
})

describe('hnsw index', () => {
  vectorIndexContract((vectors) => HnswIndex.build(vectors))

  it('finds the same after a round trip to disk', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'hnsw-'))
    const vectors = randomUnitVectors(50, 16, 3)
    const built = await HnswIndex.build(vectors)
    await built.save(directory)
    const loaded = await HnswIndex.load(directory)
    expect(await loaded.search(vectors[5]!, 5)).toEqual(await built.search(vectors[5]!, 5))
    await rm(directory, { recursive: true })
  })
})
