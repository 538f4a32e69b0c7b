/** The resident notes the day on which something was received: from that day a period of the law runs. */
import { z } from 'zod'
import type { StartEvent } from '../../../corpus/content/deadline.ts'
import type { Deadlines } from '../../../corpus/time/deadlines.ts'
import { formatDay } from '../../../corpus/time/day.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Complaint } from '../complaint.ts'
import { findCase } from '../service/case-access.ts'
import { axesOf } from './case-calendar.ts'
import { bad, good, type Result } from '../problems.ts'

/** What can be noted, with the periods it starts. */
export const NOTED_EVENTS = {
  'trader-received': { label: 'Bên bán nhận được đơn', starts: ['complaint-received', 'negotiation-request-received'], kind: 'trader-claim' },
  'office-received': { label: 'Cơ quan, hội nhận được đề nghị hỗ trợ', starts: ['support-request-received'], kind: 'support-request' },
  'office-forwarded': { label: 'Bên bán nhận được yêu cầu do cơ quan, hội chuyển đến', starts: ['support-request-forwarded'], kind: 'support-request' },
  'negotiation-ended': { label: 'Thương lượng kết thúc', starts: ['negotiation-ended'], kind: 'support-request' },
  // The rest start periods of a way of selling (Điều 38, 44, 45, 47) or of a written contract (Điều 26).
  'contract-made': { label: 'Bạn ký hợp đồng, đặt mua', starts: ['contract-made', 'sold'], kind: null },
  'contract-received': { label: 'Bạn nhận được bản hợp đồng', starts: ['contract-received'], kind: null },
  'goods-received': { label: 'Bạn nhận được hàng', starts: ['goods-received'], kind: null },
  'contract-ended': { label: 'Bạn báo chấm dứt hợp đồng', starts: ['contract-ended-by-consumer'], kind: null },
  'copy-requested': { label: 'Bên bán nhận được yêu cầu xin bản sao hợp đồng', starts: ['contract-copy-requested'], kind: null },
} as const satisfies Record<string, { label: string; starts: readonly StartEvent[]; kind: Complaint['filings'][number]['kind'] | null }>
export type NotedEvent = keyof typeof NOTED_EVENTS

const NotedEventName = z.enum(Object.keys(NOTED_EVENTS) as [NotedEvent, ...NotedEvent[]])

type Case = Pick<Complaint, 'form'> & { readonly filings: readonly Pick<Complaint['filings'][number], 'kind'>[] }

/** Events that make sense for this case: by its letters, and by the periods of what was bought and how. */
export function notableEvents({ filings, form }: Case, deadlines: Pick<Deadlines, 'deadlinesFor'>): NotedEvent[] {
  const startable = new Set(deadlines.deadlinesFor({ ...axesOf(form), events: {} }).map(({ startEvent }) => startEvent))
  return NotedEventName.options.filter((name) => {
    const { kind, starts } = NOTED_EVENTS[name]
    return kind === null ? starts.some((start) => startable.has(start)) : filings.some((filing) => filing.kind === kind)
  })
}

export interface RecordEventDeps {
  readonly storage: Pick<Storage, 'complaints'>
  readonly deadlines: Pick<Deadlines, 'deadlinesFor'>
  readonly now: () => Date
  /** Today in Vietnam: nothing is received tomorrow. */
  readonly today: () => string
}

export function createRecordEvent({ storage, deadlines, now, today }: RecordEventDeps) {
  return async (code: string | undefined, secret: string, given: { readonly event: string; readonly day: string }): Promise<Result<null>> => {
    const stored = await findCase(storage.complaints, code, secret)
    if (stored === undefined) return bad('not-found')
    const event = NotedEventName.safeParse(given.event).data
    const day = z.iso.date().safeParse(given.day).data
    if (event === undefined || day === undefined || day > today() || !notableEvents(stored.complaint, deadlines).includes(event)) return bad('bad-request')
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
