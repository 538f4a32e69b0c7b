/** Which days of a case start which period of the law. What the office or the desk has recorded goes before what the form lets us infer. */
import { StartEvent } from '../../../corpus/content/deadline.ts'
import type { Complaint, ComplaintForm } from '../complaint.ts'

export type CaseEvents = Partial<Record<StartEvent, string>>

/** Time runs from receipt, not from sending (Điều 31.2, 57.2): a day of sending alone starts nothing. */
export function eventsOf({ form, events }: Pick<Complaint, 'form' | 'events'>): CaseEvents {
  const recorded = Object.entries(events).flatMap(([name, day]) => {
    const event = StartEvent.safeParse(name)
    return event.success ? [[event.data, day] as const] : []
  })
  return { ...inferred(form), ...Object.fromEntries(recorded) }
}

function inferred({ boughtOn, contactReceivedOn }: ComplaintForm): CaseEvents {
  return {
    ...(contactReceivedOn === undefined ? {} : { 'complaint-received': contactReceivedOn, 'negotiation-request-received': contactReceivedOn }),
    ...(boughtOn === undefined ? {} : { 'contract-made': boughtOn, sold: boughtOn }),
  }
}
