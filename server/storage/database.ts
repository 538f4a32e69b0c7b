/** Opens the database: SQLite in a file by default (WAL, full sync), PostgreSQL by URL. The rest of the server sees the query builder only. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Kysely, PostgresAdapter, PostgresDialect, sql, SqliteDialect, type PostgresPool } from 'kysely'
import pg from 'pg'
import { openSqliteConnection } from './sqlite-connection.ts'
import type { Tables } from './schema.ts'

export type Db = Kysely<Tables>

/** How long a writer waits for another process's lock. The whole server waits with it (libsql works in its thread), so not long. */
const BUSY_TIMEOUT_MS = 1_000
/** PostgreSQL: how long for a connection, and for another session's lock. */
const CONNECT_MS = 5_000
const LOCK_MS = 5_000

/** @param location a file path, ":memory:", or a postgres:// URL */
export function openDatabase(location: string): Db {
  return /^postgres(?:ql)?:\/\//u.test(location) ? openPostgres(openPool(location)) : openSqlite(location)
}

/** For the few statements that only one of the two has. */
export function isPostgres(db: Db): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter
}

export function openPostgres(pool: PostgresPool): Db {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, connectionTimeoutMillis: CONNECT_MS, lock_timeout: LOCK_MS, keepAlive: true })
  // A connection that the server cut is thrown away, and who used it is told by its query; without these the process would end.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

function openSqlite(file: string): Db {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqliteConnection(file, BUSY_TIMEOUT_MS) }) })
}

/** What was deleted leaves SQLite's log, too, once the log is written into the file and emptied. PostgreSQL looks after its own. */
export async function settleDatabase(db: Db): Promise<void> {
  if (isPostgres(db)) return
  try {
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
  } catch {
    // Locked or full: what was deleted stays deleted, and the next time empties the log.
  }
}
