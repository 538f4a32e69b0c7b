/** Reminders before and after a deadline. An office that has let its time run out is marked late, and someone is told. */
import type { Storage } from '../storage/storage.ts'
import type { Complaint, TimelineEvent } from './complaint.ts'
import { mayFollow, WAITING_STATES } from './states.ts'

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
  /** Tells whoever looks after late offices. */
  readonly tellOfficer: (caseId: string, code: string, text: string) => Promise<void>
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
    const { complaint } = stored
    const known = new Set(complaint.timeline.map(({ text }) => text))
    const due = deps.deadlinesOf(complaint).flatMap((deadline) => reminderFor(deadline, deps.today()))
    const fresh = due.filter(({ text }) => !known.has(text))
    if (fresh.length === 0) continue
    const late = fresh.find(({ isLateOffice }) => isLateOffice)
    const state = late !== undefined && mayFollow(complaint.state, 'office-late') ? 'office-late' : complaint.state
    const at = deps.now().toISOString()
    const events: TimelineEvent[] = fresh.map(({ text, isLateOffice }) => ({ at, kind: 'reminder', text, ...(isLateOffice && state === 'office-late' ? { state } : {}) }))
    const saved = await deps.storage.complaints.save(stored, { ...complaint, state, updatedAt: at }, { events, audit: { actor: 'reminders', action: 'remind', subject: id, detail: { count: fresh.length } } })
    if (!saved) continue
    written += fresh.length
    if (late !== undefined) await deps.tellOfficer(id, complaint.code, late.text)
  }
  return written
}

function reminderFor(deadline: RunningDeadline, today: string): { text: string; isLateOffice: boolean }[] {
  const last = deadline.latestEndsOn ?? deadline.endsOn
  if (today > last) return [{ text: `Đã quá hạn ${show(last)}: ${deadline.label}.`, isLateOffice: deadline.isOffice }]
  return today >= shift(deadline.endsOn, -DAYS_BEFORE) ? [{ text: `Sắp đến hạn ${show(deadline.endsOn)}: ${deadline.label}.`, isLateOffice: false }] : []
}

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function show(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}
