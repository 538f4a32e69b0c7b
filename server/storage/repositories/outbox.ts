/**
 * Outgoing letters. An item is written with the case in one transaction and leaves `pending` only when the receiver has accepted it.
 * Only what is still due is claimed, in one statement, so any number of workers may run; a claim of a worker that died runs out.
 */
import type { ExpressionBuilder } from 'kysely'
import { isPostgres, type Db } from '../database.ts'
import type { KeyRing } from '../secrets.ts'
import type { Tables } from '../schema.ts'

/** `download`: an officer opens it at the desk; nothing is sent by us. */
export type Channel = 'email' | 'webhook' | 'download'

export interface NewOutboxItem {
  readonly id: string
  readonly idempotencyKey: string
  readonly complaintId: string
  readonly channel: Channel
  readonly target: string
  readonly payload: string
  readonly createdAt: string
}

export interface OutboxItem extends NewOutboxItem {
  readonly state: 'pending' | 'accepted' | 'dead' | 'cancelled'
  readonly attempts: number
  readonly nextAt: string
  readonly lastError: string | null
  readonly receipt: string | null
  readonly acceptedAt: string | null
}

export interface Outbox {
  add(item: NewOutboxItem): Promise<boolean>
  /** Claims up to `limit` due items until `until`. */
  claim(now: string, until: string, limit: number): Promise<OutboxItem[]>
  accepted(id: string, at: string, receipt: string): Promise<boolean>
  failed(id: string, error: string, nextAt: string | null): Promise<void>
  of(complaintId: string): Promise<OutboxItem[]>
  /** What was addressed to one of these offices, cancelled letters left out; oldest first. The letters themselves stay sealed. */
  forTargets(targets: readonly string[]): Promise<Omit<OutboxItem, 'payload'>[]>
  byState(state: OutboxItem['state']): Promise<OutboxItem[]>
  /** Puts a dead item back in the queue. */
  revive(id: string, at: string): Promise<boolean>
}

export function createOutbox(db: Db, ring: KeyRing): Outbox {
  const read = (row: Tables['outbox']): OutboxItem => ({ ...readSealed(row), payload: ring.open(row.payload, `outbox:${row.id}`) })

  async function claimDue(on: Db, now: string, until: string, limit: number): Promise<OutboxItem[]> {
    const isDue = (eb: ExpressionBuilder<Tables, 'outbox'>) => eb.and([
      eb('state', '=', 'pending'), eb('channel', '<>', 'download'), eb('next_at', '<=', now), eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now)]),
    ])
    const due = await on.selectFrom('outbox').selectAll().where(isDue).orderBy('next_at').limit(limit)
      // PostgreSQL lets many write at once: what another worker is claiming is passed over. SQLite has one writer.
      .$if(isPostgres(on), (query) => query.forUpdate().skipLocked()).execute()
    if (due.length === 0) return []
    const won = await on.updateTable('outbox').set((eb) => ({ claimed_until: until, attempts: eb('attempts', '+', 1) })).where('id', 'in', due.map(({ id }) => id)).where(isDue).returning(['id', 'attempts']).execute()
    const attempts = new Map(won.map((row) => [row.id, row.attempts]))
    return due.flatMap((row) => (attempts.has(row.id) ? [read({ ...row, attempts: attempts.get(row.id) ?? row.attempts })] : []))
  }

  return {
    async add(item) {
      const added = await db.insertInto('outbox').values(outboxRow(item, ring)).onConflict((conflict) => conflict.column('idempotency_key').doNothing()).executeTakeFirst()
      return added.numInsertedOrUpdatedRows === 1n
    },
    claim: (now, until, limit) => (isPostgres(db) ? db.transaction().execute((trx) => claimDue(trx, now, until, limit)) : claimDue(db, now, until, limit)),
    accepted: (id, at, receipt) => markAccepted(db, { id, receipt }, at),
    async failed(id, error, nextAt) {
      await db.updateTable('outbox').set({ last_error: storable(error).slice(0, 500), claimed_until: null, ...(nextAt === null ? { state: 'dead' } : { next_at: nextAt }) }).where('id', '=', id).where('state', '=', 'pending').execute()
    },
    of: async (complaintId) => (await db.selectFrom('outbox').selectAll().where('complaint_id', '=', complaintId).orderBy('created_at').execute()).map(read),
    forTargets: async (targets) => (targets.length === 0 ? [] : (await db.selectFrom('outbox').selectAll().where('target', 'in', [...targets]).where('state', '<>', 'cancelled').orderBy('created_at').execute()).map(readSealed)),
    byState: async (state) => (await db.selectFrom('outbox').selectAll().where('state', '=', state).orderBy('created_at').execute()).map(read),
    async revive(id, at) {
      const updated = await db.updateTable('outbox').set({ state: 'pending', attempts: 0, next_at: at, claimed_until: null }).where('id', '=', id).where('state', '=', 'dead').executeTakeFirst()
      return updated.numUpdatedRows === 1n
    },
  }
}

function readSealed(row: Tables['outbox']): Omit<OutboxItem, 'payload'> {
  return {
    id: row.id, idempotencyKey: row.idempotency_key, complaintId: row.complaint_id, channel: row.channel as Channel, target: row.target, createdAt: row.created_at,
    state: row.state as OutboxItem['state'], attempts: row.attempts, nextAt: row.next_at, lastError: row.last_error, receipt: row.receipt, acceptedAt: row.accepted_at,
  }
}

/** False when it was accepted, called back or given up before. */
export async function markAccepted(db: Db, { id, receipt }: { readonly id: string; readonly receipt: string }, at: string): Promise<boolean> {
  const updated = await db.updateTable('outbox').set({ state: 'accepted', accepted_at: at, receipt: storable(receipt), claimed_until: null, last_error: null }).where('id', '=', id).where('state', '=', 'pending').executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export type LetterState = Pick<OutboxItem, 'target' | 'state' | 'attempts'>

/** Calls back what no worker has taken up; a letter taken up even once may have arrived and is returned. */
export async function callBackUnsent(trx: Db, complaintId: string): Promise<LetterState[]> {
  await trx.updateTable('outbox').set({ state: 'cancelled' }).where('complaint_id', '=', complaintId).where('state', '=', 'pending').where('attempts', '=', 0).execute()
  const left = await trx.selectFrom('outbox').select(['target', 'state', 'attempts']).where('complaint_id', '=', complaintId).where('state', '<>', 'cancelled').execute()
  return left.map(({ state, ...row }) => ({ ...row, state: state as OutboxItem['state'] }))
}

/** Each once, by its idempotency key. */
export async function addLetters(trx: Db, ring: KeyRing, items: readonly NewOutboxItem[]): Promise<void> {
  for (const item of items) await trx.insertInto('outbox').values(outboxRow(item, ring)).onConflict((conflict) => conflict.column('idempotency_key').doNothing()).execute()
}

function outboxRow(item: NewOutboxItem, ring: KeyRing): Tables['outbox'] {
  return {
    id: item.id, idempotency_key: item.idempotencyKey, complaint_id: item.complaintId, channel: item.channel, target: item.target, payload: ring.seal(item.payload, `outbox:${item.id}`),
    state: 'pending', attempts: 0, next_at: item.createdAt, claimed_until: null, last_error: null, receipt: null, created_at: item.createdAt, accepted_at: null,
  }
}

/** What an office answered may hold anything; PostgreSQL stores no NUL, and a receipt it refuses would be sent for again and again. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd')
}
