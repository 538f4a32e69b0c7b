/** The timeline of a case, in the order it happened. Callers hold the lock on the case's row, so that no two lines get one number. */
import type { Transaction } from 'kysely'
import type { TimelineEvent } from '../../complaints/complaint.ts'
import type { KeyRing } from '../secrets.ts'
import type { Tables } from '../schema.ts'

export async function appendEvents(trx: Transaction<Tables>, ring: KeyRing, complaintId: string, events: readonly TimelineEvent[]): Promise<void> {
  if (events.length === 0) return
  const last = await trx.selectFrom('complaint_events').select((eb) => eb.fn.max('seq').as('seq')).where('complaint_id', '=', complaintId).executeTakeFirst()
  const first = Number(last?.seq ?? 0) + 1
  await trx.insertInto('complaint_events').values(events.map((event, i) => ({
    complaint_id: complaintId, seq: first + i, at: event.at, kind: event.kind, state: event.state ?? null, body: ring.seal(JSON.stringify(event), `complaint_events:${complaintId}`),
  }))).execute()
}
