/** What an answer says first when an act of the person's started a period of the law: the days, the rule, the next step. */
import type { StartEvent } from '../../../corpus/content/deadline.ts'
import type { Library } from '../../../corpus/library.ts'
import type { LegalDeadline } from '../../../corpus/time/deadlines.ts'
import type { Clarification, NextStep } from '../../protocol/index.ts'
import type { DeadlinesFor } from '../compose/running-deadlines.ts'
import type { DraftSentence } from '../turn.ts'

export interface Lead {
  /** Computed days and what they mean, outside the cited sentences. */
  readonly days: readonly DraftSentence[]
  readonly law: readonly DraftSentence[]
  /** What can be done now. */
  readonly next: readonly DraftSentence[]
  readonly ask: Clarification | null
  readonly nextStep: NextStep | null
}

export interface LeadDeps {
  readonly library: Library
  readonly deadlinesFor: DeadlinesFor
  readonly today: string
}

export const LAW = 'luat-19-2023-qh15#'

/** A sentence of the law: every number in it stands in what it cites. */
export function rule(text: string, ...paths: readonly string[]): DraftSentence {
  return { text, citations: paths.map((path) => (path.includes('#') ? path : LAW + path)) }
}

/** A sentence of days: no other number, and each day is one of the deadlines shown beside it (the gate checks). */
export function told(text: string): DraftSentence {
  return { text, citations: [], computed: true }
}

/** One period of `corpus/deadlines.yaml`, placed on its days when its start is known. */
export function periodOf(id: string, path: string, days: Readonly<Partial<Record<StartEvent, string>>>, deadlinesFor: DeadlinesFor): LegalDeadline {
  const found = deadlinesFor({ sectors: [], conducts: [], provisions: [LAW + path], events: days }).find((deadline) => deadline.id === id)
  if (found === undefined) throw new Error(`[lead] no period ${id} in corpus/deadlines.yaml`)
  return found
}

/** A question whose answer would place the days; each reply reads as a message of its own. */
export function question(ask: string, ...options: string[]): Clarification {
  return { ask, options }
}

/** A reply of ours that states no law. */
export function fixed(text: string): DraftSentence {
  return { text, citations: [], fixed: true }
}
