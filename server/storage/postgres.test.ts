import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPostgres, NO_POSTGRES, startPostgres, type TestPostgres } from '../testing/start-postgres.ts'
import { openDatabase } from './database.ts'
import { storageContract } from './storage.contract.ts'

const programs = findPostgres()

describe.skipIf(programs === undefined)('a real server', () => {
  let server: TestPostgres
  beforeAll(async () => void (server = await startPostgres(programs ?? '', false)))
  afterAll(() => server.stop())

  storageContract('PostgreSQL', async () => openDatabase(await server.newDatabase()))
})

it.runIf(programs === undefined && process.env['CI'] === 'true')('has PostgreSQL to test against where nothing may be skipped', () => {
  expect.fail(NO_POSTGRES)
})
