import { PGlite } from '@electric-sql/pglite'
import { afterAll } from 'vitest'
import { openPostgres } from './database.ts'
import { storageContract } from './storage.contract.ts'
import type { PostgresPool, PostgresPoolClient } from 'kysely'

/** Starting one takes seconds; an emptied one is as good as new. */
let started: PGlite | undefined
afterAll(() => started?.close())

storageContract('PostgreSQL (pglite)', async () => {
  started ??= await PGlite.create()
  await started.exec('drop schema public cascade; create schema public')
  return openPostgres(poolOver(started))
})

/** PGlite as the pool the dialect expects: one connection, handed out to one user at a time. */
function poolOver(database: PGlite): PostgresPool {
  let last = Promise.resolve()
  return {
    async connect() {
      let free: () => void = () => undefined
      const before = last
      last = new Promise((resolve) => (free = resolve))
      await before
      return { query: async (text: string, values: readonly unknown[]) => toResult(text, await database.query(text, [...values])), release: () => free() } as unknown as PostgresPoolClient
    },
    end: async () => undefined,
  }
}

function toResult(text: string, { rows, affectedRows }: { rows: unknown[]; affectedRows?: number }) {
  const command = text.trim().split(/\s/u)[0]?.toUpperCase() ?? ''
  return { command, rowCount: command === 'SELECT' ? rows.length : (affectedRows ?? 0), rows }
}
