import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { randomUnitVectors, vectorIndexContract } from '../vector-index.contract.ts'
import { ExactIndex } from './exact-index.ts'
import { HnswIndex } from './hnsw-index.ts'
import { PgvectorIndex } from './pgvector-index.ts'

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

describe('pgvector index', () => {
  let database: PGlite
  beforeAll(async () => { database = await PGlite.create({ extensions: { vector } }) })
  afterAll(() => database.close())

  vectorIndexContract((vectors) => PgvectorIndex.build(database, 'passages_test', vectors))

  it('opens a table that another process built', async () => {
    const vectors = randomUnitVectors(20, 8, 5)
    await PgvectorIndex.build(database, 'passages_shared', vectors)
    const opened = await PgvectorIndex.open(database, 'passages_shared')
    expect(opened.size).toBe(20)
    expect((await opened.search(vectors[4]!, 1))[0]?.index).toBe(4)
  })

  it('refuses what is not a table name', async () => {
    await expect(PgvectorIndex.open(database, 'a; drop table b')).rejects.toThrow(/not a table name/u)
  })
})
