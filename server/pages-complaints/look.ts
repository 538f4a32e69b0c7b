/** What a form leads to, worked out without keeping anything: letters, what is missing, what would be refused, which periods run. */
import type { Deadlines } from '../../corpus/time/deadlines.ts'
import { caseCalendar, type CaseDeadline } from '../complaints/calendar/case-calendar.ts'
import { factsOf } from '../complaints/case-route.ts'
import type { ComplaintForm } from '../complaints/complaint.ts'
import { gatesFor, type Gate } from '../complaints/gates.ts'
import { ASKED_AT_ONCE, missingFields, requiredMissing, type MissingField } from '../complaints/missing.ts'
import type { Routing } from '../complaints/routing/read-routing.ts'
import type { Route, RoutedFiling } from '../complaints/routing/route.ts'

/** A letter with what its office may refuse it for. */
export interface AssessedFiling {
  readonly filing: RoutedFiling
  readonly gates: readonly Gate[]
}

export interface Look {
  readonly route: Route
  /** At most three questions at a time: routing's first, then fields. */
  readonly asks: readonly MissingField[]
  readonly filings: readonly AssessedFiling[]
  /** Of all letters, each once. */
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
    const filings = route.filings.map((filing) => ({ filing, gates: gatesFor(filing.kind, form) }))
    const gates = [...new Map(filings.flatMap((each) => each.gates.map((gate) => [gate.id, gate] as const))).values()]
    return {
      route, filings, gates,
      asks: [...asked, ...required, ...missing.filter(({ field }) => required.every((other) => other.field !== field))].slice(0, ASKED_AT_ONCE),
      isReady: filings.some((each) => isPossible(each, form)),
      isShowable: kind !== undefined && required.length === 0,
      deadlines: caseCalendar({ form, events: {}, filings: route.filings }, deadlines, today()),
    }
  }
}

/** Nothing the letter needs is missing and nothing stops it. */
function isPossible({ filing, gates }: AssessedFiling, form: ComplaintForm): boolean {
  return requiredMissing(filing.kind, form).length === 0 && gates.every(({ verdict }) => verdict !== 'stops')
}

/** The field of the form that answers a question of routing. */
const FIELD_OF: Readonly<Record<Route['questions'][number]['field'], MissingField['field']>> = {
  wants: 'wants', tried: 'tried', online: 'isOnline', conduct: 'conduct', residence: 'residence', happened: 'happenedAt', 'happened-ward': 'happenedAt',
}
