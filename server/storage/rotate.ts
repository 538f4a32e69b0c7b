/** Changing keys: every sealed text is opened with the key it names and sealed with the current one. Safe to stop and start again. */
import type { Db } from './database.ts'
import type { KeyRing } from './secrets.ts'

export async function rotateKeys(db: Db, ring: KeyRing): Promise<number> {
  let done = 0
  const again = (sealed: string, context: string): string => (done++, ring.seal(ring.openBytes(sealed, context), context))

  for (const row of await db.selectFrom('entries').select(['conversation_id', 'client_id', 'role', 'body']).execute()) {
    if (ring.isOld(row.body)) await db.updateTable('entries').set({ body: again(row.body, `entries:${row.conversation_id}`) }).where('conversation_id', '=', row.conversation_id).where('client_id', '=', row.client_id).where('role', '=', row.role).where('body', '=', row.body).execute()
  }
  for (const row of await db.selectFrom('complaints').select(['id', 'body']).execute()) {
    if (ring.isOld(row.body)) await db.updateTable('complaints').set({ body: again(row.body, `complaints:${row.id}`) }).where('id', '=', row.id).where('body', '=', row.body).execute()
  }
  for (const row of await db.selectFrom('complaint_events').select(['complaint_id', 'seq', 'body']).execute()) {
    if (ring.isOld(row.body)) await db.updateTable('complaint_events').set({ body: again(row.body, `complaint_events:${row.complaint_id}`) }).where('complaint_id', '=', row.complaint_id).where('seq', '=', row.seq).execute()
  }
  for (const row of await db.selectFrom('evidence').select(['id', 'name']).execute()) {
    if (ring.isOld(row.name)) await db.updateTable('evidence').set({ name: again(row.name, `evidence:${row.id}`) }).where('id', '=', row.id).execute()
  }
  for (const row of await db.selectFrom('outbox').select(['id', 'payload']).execute()) {
    if (ring.isOld(row.payload)) await db.updateTable('outbox').set({ payload: again(row.payload, `outbox:${row.id}`) }).where('id', '=', row.id).execute()
  }
  for (const row of await db.selectFrom('feedback').select(['id', 'reason']).execute()) {
    if (row.reason !== null && ring.isOld(row.reason)) await db.updateTable('feedback').set({ reason: again(row.reason, `feedback:${row.id}`) }).where('id', '=', row.id).execute()
  }
  return done
}
