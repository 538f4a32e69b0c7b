/** The resident notes the day on which something was received: from that day a period of the law runs. */
import { z } from 'zod'
import type { StartEvent } from '../../../corpus/content/deadline.ts'
import { formatDay } from '../../../corpus/time/day.ts'
import { secretMatches } from '../../storage/secrets.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Complaint } from '../complaint.ts'
import { bad, good, type Result } from '../problems.ts'

/** What can be noted, with the periods it starts. */
export const NOTED_EVENTS = {
  'trader-received': { label: 'Bên bán nhận được đơn', starts: ['complaint-received', 'negotiation-request-received'], kind: 'trader-claim' },
  'office-received': { label: 'Cơ quan, hội nhận được đề nghị hỗ trợ', starts: ['support-request-received'], kind: 'support-request' },
  'office-forwarded': { label: 'Bên bán nhận được yêu cầu do cơ quan, hội chuyển đến', starts: ['support-request-forwarded'], kind: 'support-request' },
  'negotiation-ended': { label: 'Thương lượng kết thúc', starts: ['negotiation-ended'], kind: 'support-request' },
  'contract-ended': { label: 'Bạn báo chấm dứt hợp đồng', starts: ['contract-ended-by-consumer'], kind: 'trader-claim' },
} as const satisfies Record<string, { label: string; starts: readonly StartEvent[]; kind: Complaint['filings'][number]['kind'] }>
export type NotedEvent = keyof typeof NOTED_EVENTS

const NotedEventName = z.enum(Object.keys(NOTED_EVENTS) as [NotedEvent, ...NotedEvent[]])

/** Events that make sense for the letters of this case. */
export function notableEvents({ filings }: { readonly filings: readonly Pick<Complaint['filings'][number], 'kind'>[] }): NotedEvent[] {
  return NotedEventName.options.filter((name) => filings.some(({ kind }) => kind === NOTED_EVENTS[name].kind))
}

export interface RecordEventDeps {
  readonly storage: Pick<Storage, 'complaints'>
  readonly now: () => Date
  /** Today in Vietnam: nothing is received tomorrow. */
  readonly today: () => string
}

export function createRecordEvent({ storage, now, today }: RecordEventDeps) {
  return async (code: string | undefined, secret: string, given: { readonly event: string; readonly day: string }): Promise<Result<null>> => {
    const stored = code === undefined ? undefined : await storage.complaints.byCode(code)
    if (!secretMatches(secret, stored?.secretHash) || stored === undefined) return bad('not-found')
    const event = NotedEventName.safeParse(given.event).data
    const day = z.iso.date().safeParse(given.day).data
    if (event === undefined || day === undefined || day > today() || !notableEvents(stored.complaint).includes(event)) return bad('bad-request')
    const at = now().toISOString()
    const { label, starts } = NOTED_EVENTS[event]
    const events = { ...stored.complaint.events, ...Object.fromEntries(starts.map((start) => [start, day])) }
    const saved = await storage.complaints.save(stored, { ...stored.complaint, events, updatedAt: at }, {
      events: [{ at, kind: 'note', text: `Bạn ghi: ${label} ngày ${formatDay(day)}.` }],
      audit: { actor: 'resident', action: 'note-event', subject: stored.complaint.id, detail: { event } },
    })
    return saved ? good(null) : bad('changed-meanwhile')
  }
}
