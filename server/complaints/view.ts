/** A case as its owner sees it: what is in it, what is missing, what stands in the way, what comes next. */
import type { GroupFile } from '../storage/repositories/groups.ts'
import { filingKey, type Complaint, type Filing } from './complaint.ts'
import { CONSENT, TRUTHFULNESS } from './consent.ts'
import { gatesFor, type Gate } from './gates.ts'
import { ASKED_AT_ONCE, missingFields, type MissingField } from './missing.ts'
import type { Route } from './routing/route.ts'
import { STATE_LABELS } from './states.ts'

/** A letter with what the office may refuse it for. */
export interface FilingView extends Filing {
  /** Names the letter when the resident chooses (`letters` at confirmation). */
  readonly key: string
  readonly stateLabel: string
  readonly gates: readonly Gate[]
}

/** The group as its members see it: how many, not who. */
export interface GroupView extends Pick<GroupFile, 'code' | 'declared' | 'members'> {
  readonly isCounted: boolean
  /** Whether this case may say that everyone is counted. */
  readonly isOpener: boolean
}

export interface ComplaintView extends Omit<Complaint, 'id' | 'conversationId' | 'filings'> {
  readonly filings: readonly FilingView[]
  readonly stateLabel: string
  /** Asked now: routing's questions first, then fields; three at most. */
  readonly questions: readonly (Route['questions'][number] | MissingField)[]
  readonly missing: readonly MissingField[]
  /** Those of the main letter. */
  readonly gates: readonly Gate[]
  /** What to do before anything else (115, the bank). */
  readonly calls: Route['calls']
  /** Not a consumer's case: where instead. */
  readonly elsewhere: Route['elsewhere']
  readonly alternatives: Route['filings'][number]['alternatives']
  readonly group: GroupView | null
  readonly consentAsked: { readonly version: string; readonly text: string; readonly truthfulness: string }
}

export function viewOf({ id, conversationId: _conversation, ...complaint }: Complaint, route: Route, group?: GroupFile): ComplaintView {
  const isDraft = complaint.state === 'draft'
  const gatesOf = ({ kind }: Filing) => (isDraft ? gatesFor(kind, complaint.form) : [])
  const [main] = complaint.filings
  const missing = main === undefined ? [] : missingFields(main.kind, complaint.form)
  return {
    ...complaint, stateLabel: STATE_LABELS[complaint.state],
    filings: complaint.filings.map((filing) => ({ ...filing, key: filingKey(filing), stateLabel: STATE_LABELS[filing.state], gates: gatesOf(filing) })),
    questions: isDraft ? [...route.questions, ...missing].slice(0, ASKED_AT_ONCE) : [],
    missing: isDraft ? missing : [], gates: main === undefined ? [] : gatesOf(main), calls: route.calls, elsewhere: route.elsewhere,
    alternatives: route.filings[0]?.alternatives ?? [],
    group: group === undefined ? null : { code: group.code, declared: group.declared, members: group.members, isCounted: group.countedAt !== null, isOpener: group.openedBy === id },
    consentAsked: { version: CONSENT.version, text: CONSENT.text, truthfulness: TRUTHFULNESS },
  }
}
