/** The periods that run in a case, each with its state today: what a resident hangs on the wall and what a reminder is sent for. */
import type { StartEvent } from '../../../corpus/content/deadline.ts'
import { isOver, type Deadlines, type LegalDeadline } from '../../../corpus/time/deadlines.ts'
import type { Complaint, ComplaintForm, Filing } from '../complaint.ts'
import { eventsOf, type CaseEvents } from './case-events.ts'

/** `met`: what was due has been done, so nobody is reminded of it or called late. */
export type DeadlineState = 'not-started' | 'running' | 'met' | 'over'
export interface CaseDeadline extends LegalDeadline {
  readonly state: DeadlineState
}

type Case = Pick<Complaint, 'form' | 'events'> & { readonly filings: readonly Pick<Filing, 'kind'>[] }

/** Periods of steps this case has not come to are left out, unless their first day is already known or the right is the resident's own. */
export function caseCalendar(complaint: Case, deadlines: Pick<Deadlines, 'deadlinesFor'>, today: string): CaseDeadline[] {
  const events = eventsOf(complaint)
  const found = deadlines.deadlinesFor({ ...axesOf(complaint.form), events })
  const expected = new Set(complaint.filings.flatMap(({ kind }) => EXPECTED[kind]))
  return found
    .filter(({ startsOn, startEvent, party }) => startsOn !== null || party === 'consumer' || expected.has(startEvent))
    .filter(({ provision }) => !(provision.startsWith(AWAY_FROM_SHOP) && isSmall(complaint.form)))
    .map((deadline) => ({ ...deadline, state: stateOf(deadline, events, today) }))
    .sort((a, b) => ORDER[a.state] - ORDER[b.state] || (a.endsOn ?? '').localeCompare(b.endsOn ?? ''))
}

/** Điều 47.1 speaks of sales of more than 10 million đồng; where the value is not known, the condition is shown instead. */
const AWAY_FROM_SHOP = 'luat-19-2023-qh15#dieu-47.khoan-1'
const MORE_THAN = 10_000_000

function isSmall({ transactionValue }: ComplaintForm): boolean {
  return transactionValue !== undefined && transactionValue <= MORE_THAN
}

/** What was bought at a distance has the periods of distance contracts, whatever it was. */
export function axesOf({ sector, conduct, isOnline }: ComplaintForm): { sectors: string[]; conducts: string[] } {
  const sectors = [...(sector === undefined ? [] : [sector]), ...(isOnline === true ? ['thuong-mai-dien-tu'] : [])]
  return { sectors: [...new Set(sectors)], conducts: conduct === undefined ? [] : [conduct] }
}

/** What is still to come once a letter of this kind has been handed over. */
const EXPECTED: Readonly<Record<Filing['kind'], readonly StartEvent[]>> = {
  'trader-claim': ['complaint-received', 'negotiation-request-received', 'contract-ended-by-consumer'],
  'support-request': ['support-request-received', 'support-request-forwarded', 'negotiation-ended'],
  'tip-off': [],
  'crime-report': [],
  mediation: [],
  court: [],
}

const ORDER: Readonly<Record<DeadlineState, number>> = { running: 0, 'not-started': 1, over: 2, met: 3 }

/** The next step having come, the duty before it was done (Điều 57.4, 57.5); the day says when it arrived, not that it left late. */
const MET_BY: Partial<Record<StartEvent, StartEvent>> = { 'support-request-received': 'support-request-forwarded', 'support-request-forwarded': 'negotiation-ended' }

function stateOf(deadline: LegalDeadline, events: CaseEvents, today: string): DeadlineState {
  if (deadline.endsOn === null) return 'not-started'
  const next = MET_BY[deadline.startEvent]
  if (next !== undefined && events[next] !== undefined) return 'met'
  return isOver(deadline, today) ? 'over' : 'running'
}
