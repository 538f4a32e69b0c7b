/** Writes into a case what became of a letter; a case changed meanwhile is read again. */
import type { Complaints } from '../../storage/repositories/complaints.ts'
import type { NewOutboxItem } from '../../storage/repositories/outbox.ts'
import type { Complaint, TimelineEvent } from '../complaint.ts'
import { withFilingState } from '../filing-states.ts'
import { noticesOf } from './outgoing.ts'

export interface DeliveryNote {
  readonly text: string
  readonly actor: string
  readonly action: string
  readonly officeId: string
  /** The office that has the letter now; its letter is "sent". */
  readonly sentTo?: { readonly id: string; readonly kind: Complaint['filings'][number]['kind'] }
  /** The outbox item that this settles, in one with the case. */
  readonly accepts?: { readonly id: string; readonly receipt: string }
  /** Whether a resident who wished for news gets it by e-mail. */
  readonly tellsResident?: boolean
  readonly outbox?: (complaint: Complaint) => readonly NewOutboxItem[]
}

const TRIES = 5

export function createDeliveryNotes({ complaints, now }: { readonly complaints: Pick<Complaints, 'byId' | 'save'>; readonly now: () => Date }) {
  return async (complaintId: string, note: DeliveryNote): Promise<void> => {
    for (let i = 0; i < TRIES; i++) {
      const stored = await complaints.byId(complaintId)
      if (stored === undefined) return
      const at = now().toISOString()
      const { complaint } = stored
      const changed = note.sentTo === undefined ? complaint : withFilingState(complaint, note.sentTo, 'sent')
      const event: TimelineEvent = { at, kind: 'delivery', text: note.text, officeId: note.officeId, ...(changed.state === complaint.state ? {} : { state: changed.state }) }
      const outbox = [...(note.tellsResident === true ? noticesOf(complaint, note.text, at) : []), ...(note.outbox?.(complaint) ?? [])]
      if (await complaints.save(stored, { ...changed, updatedAt: at }, { events: [event], outbox, ...(note.accepts === undefined ? {} : { accepts: note.accepts }), audit: { actor: note.actor, action: note.action, subject: complaintId, detail: {} } })) return
    }
    throw new Error(`the case of a letter changes too fast to write into it`)
  }
}
