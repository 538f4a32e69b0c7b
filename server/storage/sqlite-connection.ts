/**
 * One SQLite connection that mends itself. libsql 0.5 does not reset a statement that failed (busy, disk full), and a connection with such a
 * statement can never commit again: so after a failure the connection is opened anew, as soon as no transaction is under way.
 */
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import Database from 'libsql'

export function openSqliteConnection(file: string, busyTimeoutMs: number): SqliteDatabase {
  let connection = connect()
  let isSpoiled = false
  let isInTransaction = false

  function connect(): Database.Database {
    const opened = new Database(file)
    opened.pragma('journal_mode = WAL')
    // FULL: an acknowledged write is on the disk even when the power goes.
    opened.pragma('synchronous = FULL')
    opened.pragma(`busy_timeout = ${busyTimeoutMs}`)
    opened.pragma('foreign_keys = ON')
    // What is deleted is overwritten: else its ciphertext lies in free pages for as long as the file does, beside the key.
    opened.pragma('secure_delete = ON')
    return opened
  }

  function mend(): void {
    if (!isSpoiled || isInTransaction || file === ':memory:') return
    const spoiled = connection
    connection = connect()
    isSpoiled = false
    spoiled.close()
  }

  function watched<T>(sql: string, work: () => T): T {
    const step = /^(begin|commit|rollback)\b/iu.exec(sql)?.[1]?.toLowerCase()
    try {
      const result = work()
      if (step !== undefined) isInTransaction = step === 'begin'
      return result
    } catch (fault) {
      isSpoiled = true
      // A rollback that fails leaves nothing to roll back; a commit that fails is rolled back by whoever asked for it.
      if (step === 'rollback') isInTransaction = false
      throw fault
    }
  }

  /** On a full disk SQLite rolls back by itself; a second rollback would fail, and its fault would hide the first. */
  function isRolledBack(sql: string): boolean {
    return /^rollback\b/iu.test(sql) && !connection.inTransaction
  }

  return {
    close() {
      // libsql leaves the log of writes as it is; emptied here, the file alone is the whole database, and nothing deleted lies beside it.
      try {
        connection.pragma('wal_checkpoint(TRUNCATE)')
      } catch {
        // Locked or full: the log stays, and the next to open the file takes it in.
      }
      connection.close()
    },
    prepare(sql): SqliteStatement {
      mend()
      const statement = watched('', () => connection.prepare(sql))
      return {
        reader: statement.reader,
        all: (parameters) => watched(sql, () => statement.all(...parameters)),
        run: (parameters) => watched(sql, () => (isRolledBack(sql) ? { changes: 0, lastInsertRowid: 0 } : statement.run(...parameters))),
        iterate: (parameters) => statement.iterate(...parameters),
      }
    },
  }
}
