/** Audit trail as a hash chain: each row carries the hash of the one before, so that a row changed, removed or put in between shows. */
import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Db } from '../database.ts'
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
  record(entry: AuditEntry, within?: Transaction<Tables>): Promise<void>
  /** First row that does not fit the chain; undefined when it is whole. */
  verify(): Promise<{ seq: number; fault: string } | undefined>
  /** Last hash: written down elsewhere (a log, a paper), it proves that nothing was cut off the end. */
  head(): Promise<{ seq: number; hash: string }>
}

const FIRST = '0'.repeat(64)
const PAGE = 1_000
/** Two writers may read the same last row; the primary key lets one through and the other tries again. */
const TRIES = 20

export function createAudit(db: Db, now: () => Date): Audit {
  async function head(from: Db | Transaction<Tables> = db): Promise<{ seq: number; hash: string }> {
    return (await from.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst()) ?? { seq: 0, hash: FIRST }
  }

  async function tryRecord(entry: AuditEntry, into: Db | Transaction<Tables>): Promise<boolean> {
    const last = await head(into)
    const row = { seq: last.seq + 1, at: now().toISOString(), actor: entry.actor, action: entry.action, subject: entry.subject, detail: canonicalJson(entry.detail), previous: last.hash }
    const added = await into.insertInto('audit').values({ ...row, hash: hashOf(row) }).onConflict((conflict) => conflict.column('seq').doNothing()).executeTakeFirst()
    return added.numInsertedOrUpdatedRows === 1n
  }

  return {
    head: () => head(),
    async record(entry, within) {
      for (let i = 0; i < TRIES; i++) if (await tryRecord(entry, within ?? db)) return
      throw new Error('the audit trail is too busy')
    },
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
