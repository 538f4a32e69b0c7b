/** What we know of each evidence file; the files themselves lie encrypted outside the web root (server/complaints/evidence). */
import type { EvidenceItem, TimelineEvent } from '../../complaints/complaint.ts'
import type { Db } from '../database.ts'
import type { KeyRing } from '../secrets.ts'
import type { Audit, AuditEntry } from './audit.ts'
import { appendEvents } from './complaint-events.ts'
import { addLetters, type NewOutboxItem } from './outbox.ts'

/** What the case and the audit trail say of a file that was added, and who is told of it. */
export interface EvidenceNote {
  readonly event: TimelineEvent
  readonly audit: AuditEntry
  readonly outbox: readonly NewOutboxItem[]
}

export interface EvidenceStore {
  of(complaintId: string): Promise<EvidenceItem[]>
  /** Whether any case holds this file. */
  isNamed(id: string): Promise<boolean>
  /** Adds unless the case holds `limit` files already or this very file (by hash), or is no longer as it was read. */
  add(to: { readonly caseId: string; readonly version: number }, item: EvidenceItem, limit: number, note: EvidenceNote): Promise<'added' | 'known' | 'full' | 'changed'>
}

export function createEvidenceStore(db: Db, ring: KeyRing, audit: Audit): EvidenceStore {
  return {
    of: (complaintId) => evidenceOf(db, ring, complaintId),
    isNamed: async (id) => (await db.selectFrom('evidence').select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
    async add({ caseId, version }, item, limit, note) {
      return db.transaction().execute(async (trx) => {
        // Takes the row's lock, so that two uploads at once count each other.
        const unchanged = await trx.updateTable('complaints').set({ version }).where('id', '=', caseId).where('version', '=', version).executeTakeFirst()
        if (unchanged.numUpdatedRows !== 1n) return 'changed'
        const rows = await trx.selectFrom('evidence').select('sha256').where('complaint_id', '=', caseId).execute()
        if (rows.some(({ sha256 }) => sha256 === item.sha256)) return 'known'
        if (rows.length >= limit) return 'full'
        const { id, name, type, bytes, sha256, addedAt } = item
        await trx.insertInto('evidence').values({ id, complaint_id: caseId, name: ring.seal(name, `evidence:${id}`), type, bytes, sha256, added_at: addedAt }).execute()
        // Whoever read the case before did not see this file: a change of theirs is stale.
        await trx.updateTable('complaints').set({ version: version + 1, updated_at: addedAt }).where('id', '=', caseId).execute()
        await appendEvents(trx, ring, caseId, [note.event])
        await addLetters(trx, ring, note.outbox)
        await audit.record(note.audit, trx)
        return 'added'
      })
    },
  }
}

export async function evidenceOf(db: Db, ring: KeyRing, complaintId: string): Promise<EvidenceItem[]> {
  const rows = await db.selectFrom('evidence').selectAll().where('complaint_id', '=', complaintId).orderBy('added_at').execute()
  return rows.map(({ id, name, type, bytes, sha256, added_at }) => ({ id, name: ring.open(name, `evidence:${id}`), type, bytes, sha256, addedAt: added_at }))
}
