/** Case files: what is personal is one encrypted body; a change, its timeline, its outgoing letters and its audit row are one transaction. */
import type { Transaction } from 'kysely'
import { z } from 'zod'
import { placeByCode, placeBySlug } from '../../../corpus/places.ts'
import { Complaint, ComplaintForm, Consent, FieldSources, Filing, type ComplaintState, type TimelineEvent } from '../../complaints/complaint.ts'
import type { Db } from '../database.ts'
import type { KeyRing } from '../secrets.ts'
import type { Tables } from '../schema.ts'
import type { Audit, AuditEntry } from './audit.ts'
import { appendEvents } from './complaint-events.ts'
import { evidenceOf } from './evidence.ts'
import { openGroup, type NewGroup } from './groups.ts'
import { addLetters, callBackUnsent, markAccepted, type LetterState, type NewOutboxItem } from './outbox.ts'

/** What the encrypted body holds. */
const Body = z.object({ form: ComplaintForm, sources: FieldSources, filings: z.array(Filing), consent: Consent.nullable(), events: z.record(z.string(), z.string()) })

export interface StoredComplaint {
  readonly complaint: Complaint
  readonly secretHash: string
  readonly version: number
  readonly retainUntil: string
}

export interface NewComplaint {
  readonly complaint: Omit<Complaint, 'timeline' | 'evidence'>
  readonly secretHash: string
  readonly idempotencyKey: string
  readonly retainUntil: string
}

export interface Change {
  readonly events: readonly TimelineEvent[]
  readonly outbox?: readonly NewOutboxItem[]
  /** Letters of the case that nobody has tried to send yet are called back; what goes out instead is made of those that may have arrived. */
  readonly callsBack?: (mayHaveArrived: readonly LetterState[]) => readonly NewOutboxItem[]
  readonly group?: NewGroup
  /** An outgoing letter that its office has taken: marked with the case or not at all. When it is marked already, nothing else is written. */
  readonly accepts?: { readonly id: string; readonly receipt: string }
  /** Names of evidence files that the case is to forget. */
  readonly renames?: readonly { readonly id: string; readonly name: string }[]
  readonly audit?: AuditEntry
  readonly retainUntil?: string
}

export interface Complaints {
  /** Once per idempotency key: sent again, it is the case that was made then, and `created` is false. */
  create(complaint: NewComplaint, change: Change): Promise<{ stored: StoredComplaint; created: boolean }>
  byCode(code: string): Promise<StoredComplaint | undefined>
  /** For the check of a secret: reads nothing of the case, so that it takes the same time whether there is one. */
  secretHashOf(code: string): Promise<string | undefined>
  byId(id: string): Promise<StoredComplaint | undefined>
  /** False when someone changed the case since it was read. */
  save(stored: StoredComplaint, complaint: Complaint, change: Change): Promise<boolean>
  ids(filter: { states?: readonly ComplaintState[]; retainedBefore?: string }): Promise<string[]>
  /** Removes the case and everything that hangs on it; the ids of its evidence files. @param only a draft, unless it was confirmed meanwhile */
  remove(id: string, audit: AuditEntry, only?: 'draft'): Promise<string[]>
}

export function createComplaints(db: Db, ring: KeyRing, audit: Audit): Complaints {
  const context = (id: string) => `complaints:${id}`
  const seal = (complaint: Omit<Complaint, 'timeline' | 'evidence'>) => {
    const { form, sources, filings, consent, events } = complaint
    return ring.seal(JSON.stringify({ form, sources, filings, consent, events }), context(complaint.id))
  }

  async function load(row: Tables['complaints'] | undefined): Promise<StoredComplaint | undefined> {
    if (row === undefined) return undefined
    const body = Body.parse(JSON.parse(ring.open(row.body, context(row.id))))
    const events = await db.selectFrom('complaint_events').select('body').where('complaint_id', '=', row.id).orderBy('seq').execute()
    const complaint = Complaint.parse({
      ...body, id: row.id, code: row.code, state: row.state, conversationId: row.conversation_id, groupCode: row.group_code, createdAt: row.created_at, confirmedAt: row.confirmed_at, updatedAt: row.updated_at,
      timeline: events.map((event) => JSON.parse(ring.open(event.body, `complaint_events:${row.id}`)) as unknown),
      evidence: await evidenceOf(db, ring, row.id),
    })
    return { complaint, secretHash: row.secret_hash, version: row.version, retainUntil: row.retain_until }
  }

  async function append(trx: Transaction<Tables>, id: string, { events, outbox = [], audit: entry }: Change): Promise<void> {
    await appendEvents(trx, ring, id, events)
    await addLetters(trx, ring, outbox)
    if (entry !== undefined) await audit.record(entry, trx)
  }

  return {
    async create({ complaint, secretHash, idempotencyKey, retainUntil }, change) {
      const created = await db.transaction().execute(async (trx) => {
        const added = await trx.insertInto('complaints').values({
          ...columns(complaint), id: complaint.id, code: complaint.code, secret_hash: secretHash, idempotency_key: idempotencyKey, version: 1, body: seal(complaint),
          created_at: complaint.createdAt, retain_until: retainUntil,
        }).onConflict((conflict) => conflict.column('idempotency_key').doNothing()).executeTakeFirst()
        if (added.numInsertedOrUpdatedRows !== 1n) return false
        await append(trx, complaint.id, change)
        return true
      })
      const stored = await load(await db.selectFrom('complaints').selectAll().where('idempotency_key', '=', idempotencyKey).executeTakeFirst())
      if (stored === undefined) throw new Error('the case just written is not there')
      return { stored, created }
    },
    byCode: async (code) => load(await db.selectFrom('complaints').selectAll().where('code', '=', code).executeTakeFirst()),
    secretHashOf: async (code) => (await db.selectFrom('complaints').select('secret_hash').where('code', '=', code).executeTakeFirst())?.secret_hash,
    byId: async (id) => load(await db.selectFrom('complaints').selectAll().where('id', '=', id).executeTakeFirst()),
    async save(stored, complaint, change) {
      return db.transaction().execute(async (trx) => {
        if (change.accepts !== undefined && !(await markAccepted(trx, change.accepts, complaint.updatedAt))) return true
        const updated = await trx.updateTable('complaints')
          .set({ ...columns(complaint), version: stored.version + 1, body: seal(complaint), ...(change.retainUntil === undefined ? {} : { retain_until: change.retainUntil }) })
          .where('id', '=', complaint.id).where('version', '=', stored.version).executeTakeFirst()
        if (updated.numUpdatedRows !== 1n) {
          if (change.accepts !== undefined) throw new Stale()
          return false
        }
        // Before what goes out now: a withdrawal does not call itself back.
        if (change.callsBack !== undefined) await addLetters(trx, ring, change.callsBack(await callBackUnsent(trx, complaint.id)))
        for (const { id, name } of change.renames ?? []) await trx.updateTable('evidence').set({ name: ring.seal(name, `evidence:${id}`) }).where('id', '=', id).where('complaint_id', '=', complaint.id).execute()
        if (change.group !== undefined) await openGroup(trx, change.group, complaint.updatedAt)
        await append(trx, complaint.id, change)
        return true
      }).catch((fault: unknown) => {
        if (fault instanceof Stale) return false
        throw fault
      })
    },
    async ids({ states, retainedBefore }) {
      let query = db.selectFrom('complaints').select('id').orderBy('created_at')
      if (states !== undefined) query = query.where('state', 'in', [...states])
      if (retainedBefore !== undefined) query = query.where('retain_until', '<', retainedBefore)
      return (await query.execute()).map(({ id }) => id)
    },
    async remove(id, entry, only) {
      return db.transaction().execute(async (trx) => {
        const removal = trx.deleteFrom('complaints').where('id', '=', id)
        const removed = await (only === undefined ? removal : removal.where('state', '=', only)).executeTakeFirst()
        if (removed.numDeletedRows !== 1n) return []
        await trx.deleteFrom('complaint_events').where('complaint_id', '=', id).execute()
        await trx.deleteFrom('outbox').where('complaint_id', '=', id).execute()
        const files = await trx.selectFrom('evidence').select('id').where('complaint_id', '=', id).execute()
        await trx.deleteFrom('evidence').where('complaint_id', '=', id).execute()
        await audit.record(entry, trx)
        return files.map((file) => file.id)
      })
    },
  }
}

/** What stands in clear says the province, never the ward. */
function provinceOf(residence: string): string | null {
  const place = placeBySlug(residence)
  return place === undefined ? null : (placeByCode('province', place.provinceCode)?.slug ?? null)
}

/** Rolls a transaction back whose case was changed meanwhile. */
class Stale extends Error {}

function columns({ state, form, filings, conversationId, groupCode, confirmedAt, updatedAt }: Omit<Complaint, 'timeline' | 'evidence'>) {
  const [main] = filings
  return {
    state, kind: main?.kind ?? null, office_id: main?.officeId ?? null, province: form.residence === undefined ? null : provinceOf(form.residence), sector: form.sector ?? null, conduct: form.conduct ?? null,
    conversation_id: conversationId, group_code: groupCode, confirmed_at: confirmedAt, updated_at: updatedAt,
  }
}
