/** Reminders before and after a deadline. An office that has let its time run out is marked late; the resident and whoever looks after the system are told. */
import { formatDay, shiftDays } from '../../corpus/time/day.ts'
import type { Storage } from '../storage/storage.ts'
import type { Complaint, TimelineEvent } from './complaint.ts'
import { alertOf, noticesOf } from './delivery/outgoing.ts'
import { withFilingState } from './filing-states.ts'
import { WAITING_STATES } from './states.ts'

/** A period that runs in a case; the letter of the law is in corpus/deadlines.yaml. */
export interface RunningDeadline {
  readonly id: string
  readonly label: string
  readonly who: string
  /** ISO day; the later one when a day in between is unconfirmed. */
  readonly endsOn: string
  readonly latestEndsOn: string | null
  readonly isOffice: boolean
}

export interface ReminderDeps {
  readonly storage: Pick<Storage, 'complaints'>
  readonly deadlinesOf: (complaint: Complaint) => readonly RunningDeadline[]
  readonly today: () => string
  readonly now: () => Date
}

/** Days before the end on which the resident is reminded. */
const DAYS_BEFORE = 2
const REMINDED_STATES: readonly Complaint['state'][] = ['confirmed', ...WAITING_STATES, 'unsolved']

/** How many reminders were written. Each is written once: its text names the period and the day. */
export async function runReminders(deps: ReminderDeps): Promise<number> {
  let written = 0
  for (const id of await deps.storage.complaints.ids({ states: REMINDED_STATES })) {
    const stored = await deps.storage.complaints.byId(id)
    if (stored === undefined) continue
    const known = new Set(stored.complaint.timeline.map(({ text }) => text))
    const fresh = deps.deadlinesOf(stored.complaint).flatMap((deadline) => reminderFor(deadline, deps.today())).filter(({ text }) => !known.has(text))
    if (fresh.length > 0 && (await write(fresh, stored, deps))) written += fresh.length
  }
  return written
}

type Stored = NonNullable<Awaited<ReturnType<Storage['complaints']['byId']>>>
type Reminder = { readonly text: string; readonly isLateOffice: boolean }

async function write(fresh: readonly Reminder[], stored: Stored, { storage, now }: ReminderDeps): Promise<boolean> {
  const { complaint } = stored
  const at = now().toISOString()
  const late = fresh.find(({ isLateOffice }) => isLateOffice)
  const office = complaint.filings.find(({ kind }) => kind === 'support-request')
  const changed = late === undefined || office === undefined ? complaint : withFilingState(complaint, { id: office.officeId, kind: office.kind }, 'office-late')
  const isMarked = changed !== complaint
  const events: TimelineEvent[] = fresh.map(({ text, isLateOffice }) => ({ at, kind: 'reminder', text, ...(isLateOffice && isMarked && office !== undefined ? { officeId: office.officeId, ...(changed.state === complaint.state ? {} : { state: changed.state }) } : {}) }))
  return storage.complaints.save(stored, { ...changed, updatedAt: at }, {
    events, outbox: [...fresh.flatMap(({ text }) => noticesOf(complaint, text, at)), ...(late !== undefined && isMarked ? [alertOf(complaint, `${office?.officeName ?? ''}: ${late.text}`, at)] : [])],
    audit: { actor: 'reminders', action: isMarked ? 'office-late' : 'remind', subject: complaint.id, detail: { count: fresh.length } },
  })
}

function reminderFor(deadline: RunningDeadline, today: string): Reminder[] {
  const last = deadline.latestEndsOn ?? deadline.endsOn
  if (today > last) return [{ text: `Đã quá hạn ${formatDay(last)}: ${deadline.label}.`, isLateOffice: deadline.isOffice }]
  const open = deadline.latestEndsOn === null ? '' : ` (hoặc ${formatDay(deadline.latestEndsOn)}, vì có ngày nghỉ chưa được xác nhận)`
  return today >= shiftDays(deadline.endsOn, -DAYS_BEFORE) ? [{ text: `Sắp đến hạn ${formatDay(deadline.endsOn)}${open}: ${deadline.label}.`, isLateOffice: false }] : []
}
