/** The periods that have a day and wait for something to be done, in the shape the reminders use. */
import type { Deadlines } from '../../../corpus/time/deadlines.ts'
import type { Complaint } from '../complaint.ts'
import type { RunningDeadline } from '../reminders.ts'
import { caseCalendar } from './case-calendar.ts'

export function runningDeadlines(complaint: Pick<Complaint, 'form' | 'events' | 'filings'>, deadlines: Pick<Deadlines, 'deadlinesFor'>, today: string): RunningDeadline[] {
  return caseCalendar(complaint, deadlines, today).flatMap(({ id, label, who, party, endsOn, latestEndsOn, state }) =>
    endsOn === null || state === 'met' ? [] : [{ id, label: `${who}: ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`, who, endsOn, latestEndsOn, isOffice: party === 'authority' }])
}
