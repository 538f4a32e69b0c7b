/** A case as its owner sees it: what is in it, what is missing, what stands in the way, what comes next. */
import type { Complaint } from './complaint.ts'
import { CONSENT, TRUTHFULNESS } from './consent.ts'
import { gatesFor, type Gate } from './gates.ts'
import { ASKED_AT_ONCE, missingFields, type MissingField } from './missing.ts'
import type { Route } from './routing/route.ts'
import { STATE_LABELS } from './states.ts'

export interface ComplaintView extends Omit<Complaint, 'id' | 'conversationId'> {
  readonly stateLabel: string
  /** Asked now: routing's questions first, then fields; three at most. */
  readonly questions: readonly (Route['questions'][number] | MissingField)[]
  readonly missing: readonly MissingField[]
  readonly gates: readonly Gate[]
  /** What to do before anything else (115, the bank). */
  readonly calls: Route['calls']
  /** Not a consumer's case: where instead. */
  readonly elsewhere: Route['elsewhere']
  readonly alternatives: Route['filings'][number]['alternatives']
  readonly consentAsked: { readonly version: string; readonly text: string; readonly truthfulness: string }
}

export function viewOf({ id: _id, conversationId: _conversation, ...complaint }: Complaint, route: Route): ComplaintView {
  const kind = complaint.filings[0]?.kind
  const missing = kind === undefined ? [] : missingFields(kind, complaint.form)
  const isDraft = complaint.state === 'draft'
  return {
    ...complaint, stateLabel: STATE_LABELS[complaint.state],
    questions: isDraft ? [...route.questions, ...missing].slice(0, ASKED_AT_ONCE) : [],
    missing: isDraft ? missing : [], gates: kind === undefined || !isDraft ? [] : gatesFor(kind, complaint.form), calls: route.calls, elsewhere: route.elsewhere,
    alternatives: route.filings[0]?.alternatives ?? [],
    consentAsked: { version: CONSENT.version, text: CONSENT.text, truthfulness: TRUTHFULNESS },
  }
}
