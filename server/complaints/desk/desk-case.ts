/** A case as an office may see it: its own letters, its own part of the timeline, and no name where the reporter asked for that. Pure. */
import type { Officer } from '../../storage/repositories/officers.ts'
import type { OutboxItem } from '../../storage/repositories/outbox.ts'
import type { CaseDeadline } from '../calendar/case-calendar.ts'
import { filingKey, FilingState, type Complaint, type ComplaintForm, type EvidenceItem, type Filing, type TimelineEvent } from '../complaint.ts'
import { mayFollow, STATE_LABELS } from '../states.ts'
import { caseFor, isUnnamed } from '../unnamed.ts'
import { vietnamDay } from '../vietnam-day.ts'

export interface DeskRow {
  readonly code: string
  readonly key: string
  readonly kind: Filing['kind']
  readonly officeName: string
  readonly state: Complaint['state']
  readonly stateLabel: string
  /** Waits at the desk and nobody has opened it. */
  readonly isNew: boolean
  readonly isLate: boolean
  readonly confirmedOn: string
  readonly traderName: string
  readonly groupCode: string | null
  /** Điều 8.2.đ: taken first. */
  readonly isVulnerable: boolean
  /** Of the office's own periods, the first that runs. */
  readonly dueOn: string | null
}

export interface DeskLetter extends Filing {
  readonly key: string
  readonly stateLabel: string
  readonly mayBecome: readonly OfficeState[]
}

export interface DeskCase {
  readonly code: string
  readonly state: Complaint['state']
  readonly stateLabel: string
  readonly form: ComplaintForm
  readonly letters: readonly DeskLetter[]
  readonly evidence: readonly EvidenceItem[]
  readonly timeline: readonly TimelineEvent[]
  readonly deadlines: readonly CaseDeadline[]
  readonly groupCode: string | null
  readonly confirmedAt: string | null
}

/** What an office may say of a letter. */
export type OfficeState = 'accepted' | 'in-progress' | 'passed-on' | 'answered'
const OFFICE_STATES: readonly OfficeState[] = ['accepted', 'in-progress', 'passed-on', 'answered']

type Sent = Pick<OutboxItem, 'complaintId' | 'target' | 'state' | 'channel'>

/** Letters that were sent to the officer's offices; one the resident was to carry there is not theirs to see here. */
export function lettersFor({ offices }: Pick<Officer, 'offices'>, complaint: Complaint, sent: readonly Sent[]): Filing[] {
  const targets = new Set(sent.filter(({ complaintId }) => complaintId === complaint.id).map(({ target }) => target))
  return complaint.filings.filter(({ officeId, kind }) => offices.includes(officeId) && targets.has(officeId) && kind !== 'trader-claim' && kind !== 'court')
}

export function deskRowOf(complaint: Complaint, letter: Filing, sent: readonly Sent[], deadlines: readonly CaseDeadline[]): DeskRow {
  const state = stateOf(complaint, letter)
  const own = deadlines.filter(({ party, endsOn }) => party === 'authority' && endsOn !== null)
  return {
    code: complaint.code, key: filingKey(letter), kind: letter.kind, officeName: letter.officeName, state, stateLabel: STATE_LABELS[state],
    isNew: sent.some((item) => item.complaintId === complaint.id && item.target === letter.officeId && item.channel === 'download' && item.state === 'pending'),
    isLate: state === 'office-late', confirmedOn: vietnamDay(new Date(complaint.confirmedAt ?? complaint.createdAt)), traderName: complaint.form.traderName ?? '', groupCode: complaint.groupCode,
    isVulnerable: !isUnnamed(letter.kind, complaint.form) && (complaint.form.vulnerableGroups ?? []).length > 0, dueOn: letter.kind === 'support-request' ? (own.find(({ state: each }) => each === 'running')?.endsOn ?? null) : null,
  }
}

export function deskCaseOf({ offices }: Pick<Officer, 'offices'>, complaint: Complaint, letters: readonly Filing[], deadlines: readonly CaseDeadline[]): DeskCase {
  const named = letters.find(({ kind }) => !isUnnamed(kind, complaint.form)) ?? letters[0]
  const seen = named === undefined ? complaint : caseFor(named.kind, complaint)
  const state = letters[0] === undefined ? complaint.state : stateOf(complaint, letters[0])
  return {
    code: complaint.code, state, stateLabel: STATE_LABELS[state], form: seen.form, evidence: seen.evidence, groupCode: complaint.groupCode, confirmedAt: complaint.confirmedAt,
    letters: letters.map((letter) => ({ ...letter, key: filingKey(letter), stateLabel: STATE_LABELS[letter.state], mayBecome: isOver(complaint) ? [] : OFFICE_STATES.filter((next) => mayFollow(letter.state, next)) })),
    // What another office did, and what the resident added under a name of their own, is not this office's to read.
    timeline: complaint.timeline.filter(({ kind, officeId }) => (officeId === undefined ? kind === 'state' : offices.includes(officeId))),
    deadlines: letters.some(({ kind }) => kind === 'support-request') ? deadlines : [],
  }
}

/** Of the resident's word and the office's, the last that matters: a withdrawn or solved case is that. */
function stateOf(complaint: Complaint, letter: Filing): Complaint['state'] {
  return FilingState.safeParse(complaint.state).success ? letter.state : complaint.state
}

const isOver = ({ state }: Complaint) => state === 'withdrawn' || state === 'closed'
