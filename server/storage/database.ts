/** Opens the database: SQLite in a file by default (WAL, full sync), PostgreSQL by URL. The rest of the server sees the query builder only. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, PostgresDialect, sql, SqliteAdapter, SqliteDialect, type PostgresPool } from 'kysely'
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

export function openPostgres(pool: PostgresPool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

function openSqlite(file: string): Db {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqliteConnection(file, BUSY_TIMEOUT_MS) }) })
}

/** What was deleted leaves SQLite's log, too, once the log is written into the file and emptied. PostgreSQL looks after its own. */
export async function settleDatabase(db: Db): Promise<void> {
  if (db.getExecutor().adapter instanceof SqliteAdapter) await sql`pragma wal_checkpoint(truncate)`.execute(db)
}
