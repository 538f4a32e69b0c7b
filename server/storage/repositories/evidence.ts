/** What we know of each evidence file; the files themselves lie encrypted outside the web root (server/complaints/evidence). */
import type { EvidenceItem } from '../../complaints/complaint.ts'
import type { Db } from '../database.ts'
import type { KeyRing } from '../secrets.ts'

export interface EvidenceStore {
  of(complaintId: string): Promise<EvidenceItem[]>
  /** Adds unless the case holds `limit` files already or this very file (by hash). */
  add(complaintId: string, item: EvidenceItem, limit: number): Promise<'added' | 'known' | 'full'>
}

export function createEvidenceStore(db: Db, ring: KeyRing): EvidenceStore {
  return {
    of: (complaintId) => evidenceOf(db, ring, complaintId),
    async add(complaintId, item, limit) {
      return db.transaction().execute(async (trx) => {
        // Takes the row's lock, so that two uploads at once count each other.
        await trx.updateTable('complaints').set((eb) => ({ version: eb.ref('version') })).where('id', '=', complaintId).execute()
        const { id, name, type, bytes, sha256, addedAt } = item
        const inserted = await trx.insertInto('evidence').values({ id, complaint_id: complaintId, name: ring.seal(name, `evidence:${id}`), type, bytes, sha256, added_at: addedAt }).executeTakeFirst()
        if (inserted.numInsertedOrUpdatedRows !== 1n) throw new Error('evidence was not written')
        const rows = await trx.selectFrom('evidence').select(['id', 'sha256']).where('complaint_id', '=', complaintId).execute()
        const verdict = rows.some((row) => row.id !== id && row.sha256 === sha256) ? 'known' : rows.length > limit ? 'full' : 'added'
        if (verdict !== 'added') await trx.deleteFrom('evidence').where('id', '=', id).execute()
        return verdict
      })
    },
  }
}

export async function evidenceOf(db: Db, ring: KeyRing, complaintId: string): Promise<EvidenceItem[]> {
  const rows = await db.selectFrom('evidence').selectAll().where('complaint_id', '=', complaintId).orderBy('added_at').execute()
  return rows.map(({ id, name, type, bytes, sha256, added_at }) => ({ id, name: ring.open(name, `evidence:${id}`), type, bytes, sha256, addedAt: added_at }))
}
