/** Opens the database: SQLite in a file by default (WAL, full sync), PostgreSQL by URL. The rest of the server sees the query builder only. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, PostgresAdapter, PostgresDialect, SqliteDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { openSqliteConnection } from './sqlite-connection.ts'
import type { Tables } from './schema.ts'

export type Db = Kysely<Tables>

/** How long a writer waits for another process's lock. */
const BUSY_TIMEOUT_MS = 5_000

/** @param location a file path, ":memory:", or a postgres:// URL */
export function openDatabase(location: string): Db {
  return /^postgres(?:ql)?:\/\//u.test(location) ? openPostgres(new pg.Pool({ connectionString: location })) : openSqlite(location)
}

/** For the few statements that only one of the two has. */
export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

export function openPostgres(pool: PostgresPool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

function openSqlite(file: string): Db {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqliteConnection(file, BUSY_TIMEOUT_MS) }) })
}
