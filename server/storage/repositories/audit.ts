/** Audit trail as a hash chain: each row carries the hash of the one before, so that a row changed, removed or put in between shows. */
import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { isPostgres, type Db } from '../database.ts'
import type { Tables } from '../schema.ts'

export interface AuditEntry {
  /** Who did it: "resident", "worker", an officer's id. Never a name. */
  readonly actor: string
  readonly action: string
  /** What it was done to: a case id, never its content. */
  readonly subject: string
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

export interface Audit {
  /** @param within a transaction whose last step this is: whoever writes here holds up every other writer until it commits */
  record(entry: AuditEntry, within?: Transaction<Tables>): Promise<void>
  /** First row that does not fit the chain; undefined when it is whole. */
  verify(): Promise<{ seq: number; fault: string } | undefined>
  /** Last hash: written down elsewhere (a log, a paper), it proves that nothing was cut off the end. */
  head(): Promise<{ seq: number; hash: string }>
}

const FIRST = '0'.repeat(64)
const PAGE = 1_000
/** Ours among PostgreSQL's advisory locks. */
const CHAIN_LOCK = 0x6175_6474

export function createAudit(db: Db, now: () => Date): Audit {
  async function head(from: Db | Transaction<Tables> = db): Promise<{ seq: number; hash: string }> {
    return (await from.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? { seq: 0, hash: FIRST }
  }

  /** Writers take turns, so that no two follow the same row: SQLite has one write lock, and an update of no row takes it. */
  async function takeTurn(trx: Transaction<Tables>): Promise<void> {
    await (isPostgres(trx) ? sql`select pg_advisory_xact_lock(${CHAIN_LOCK})` : sql`update audit set seq = seq where seq < 0`).execute(trx)
  }

  async function append(entry: AuditEntry, trx: Transaction<Tables>): Promise<void> {
    await takeTurn(trx)
    const last = await head(trx)
    const row = { seq: last.seq + 1, at: now().toISOString(), actor: entry.actor, action: entry.action, subject: entry.subject, detail: canonicalJson(entry.detail), previous: last.hash }
    await trx.insertInto('audit').values({ ...row, hash: hashOf(row) }).execute()
  }

  return {
    head: () => head(),
    record: (entry, within) => (within === undefined ? db.transaction().execute((trx) => append(entry, trx)) : append(entry, within)),
    async verify() {
      let previous = FIRST
      let expected = 1
      for (;;) {
        const rows = await db.selectFrom('audit').selectAll().where('seq', '>=', expected).orderBy('seq').limit(PAGE).execute()
        for (const { hash, ...row } of rows) {
          if (row.seq !== expected) return { seq: expected, fault: 'a row is missing' }
          if (row.previous !== previous) return { seq: row.seq, fault: 'it does not follow the row before' }
          if (hashOf(row) !== hash) return { seq: row.seq, fault: 'its content was changed' }
          previous = hash
          expected++
        }
        if (rows.length < PAGE) return undefined
      }
    },
  }
}

function hashOf(row: Omit<Tables['audit'], 'hash'>): string {
  return createHash('sha256').update(row.previous).update(canonicalJson({ seq: row.seq, at: row.at, actor: row.actor, action: row.action, subject: row.subject, detail: row.detail })).digest('hex')
}

/** JSON with its keys in order: the same content is the same text. */
export function canonicalJson(value: Readonly<Record<string, string | number | boolean | null>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))
}
