/** What a form leads to, worked out without keeping anything: letters, what is missing, what would be refused, which periods run. */
import type { Deadlines } from '../../corpus/time/deadlines.ts'
import { caseCalendar, type CaseDeadline } from '../complaints/calendar/case-calendar.ts'
import { factsOf } from '../complaints/case-route.ts'
import type { ComplaintForm } from '../complaints/complaint.ts'
import { gatesFor, type Gate } from '../complaints/gates.ts'
import { ASKED_AT_ONCE, missingFields, requiredMissing, type MissingField } from '../complaints/missing.ts'
import type { Routing } from '../complaints/routing/read-routing.ts'
import type { Route } from '../complaints/routing/route.ts'

export interface Look {
  readonly route: Route
  /** At most three questions at a time: routing's first, then fields. */
  readonly asks: readonly MissingField[]
  readonly gates: readonly Gate[]
  /** Whether a case can be made of it as it stands. */
  readonly isReady: boolean
  /** Whether the letter can be shown, with blanks for the hand. */
  readonly isShowable: boolean
  readonly deadlines: readonly CaseDeadline[]
}

export interface LookDeps {
  readonly routing: Pick<Routing, 'route' | 'readStory'>
  readonly deadlines: Pick<Deadlines, 'deadlinesFor'>
  readonly today: () => string
}

export function createLook({ routing, deadlines, today }: LookDeps): (form: ComplaintForm) => Look {
  return (form) => {
    const route = routing.route(factsOf(form, (story) => routing.readStory(story, today())))
    const kind = route.filings[0]?.kind
    const asked = route.questions.map(({ field, ask }) => ({ field: FIELD_OF[field], ask }))
    const required = kind === undefined ? [] : requiredMissing(kind, form)
    const missing = kind === undefined ? [] : missingFields(kind, form)
    const gates = kind === undefined ? [] : gatesFor(kind, form)
    return {
      route, gates,
      asks: [...asked, ...required, ...missing.filter(({ field }) => required.every((other) => other.field !== field))].slice(0, ASKED_AT_ONCE),
      isReady: kind !== undefined && required.length === 0 && gates.every(({ verdict }) => verdict !== 'stops'),
      isShowable: kind !== undefined && required.length === 0,
      deadlines: caseCalendar({ form, events: {}, filings: route.filings }, deadlines, today()),
    }
  }
}

/** The field of the form that answers a question of routing. */
const FIELD_OF: Readonly<Record<Route['questions'][number]['field'], MissingField['field']>> = {
  wants: 'wants', tried: 'tried', online: 'isOnline', conduct: 'conduct', residence: 'residence', happened: 'happenedAt', 'happened-ward': 'happenedAt',
}
