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

  return {
    close: () => void connection.close(),
    prepare(sql): SqliteStatement {
      mend()
      const statement = watched('', () => connection.prepare(sql))
      return {
        reader: statement.reader,
        all: (parameters) => watched(sql, () => statement.all(...parameters)),
        run: (parameters) => watched(sql, () => statement.run(...parameters)),
        iterate: (parameters) => statement.iterate(...parameters),
      }
    },
  }
}
