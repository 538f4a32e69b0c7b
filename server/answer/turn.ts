/** One turn of a conversation on its way through the pipeline: what is known so far, and what will be said. */
import type { NormalisedText } from '../../corpus/text/normalise.ts'
import type { Action, BlockKind, Clarification, Deadline, NextStep, OfficeCard, Outcome, OutcomeReason, Turn as Said } from '../protocol/index.ts'
import type { Understanding } from './understand/understanding.ts'

/**
 * A sentence of the draft with the provision ids it rests on; `fixed` marks a reply of ours that states no law, `computed` one that tells
 * days of the deadlines shown beside it and holds no other number.
 */
export interface DraftSentence {
  readonly text: string
  readonly citations: readonly string[]
  readonly fixed?: boolean
  readonly computed?: boolean
}

export interface DraftBlock {
  readonly kind: BlockKind
  readonly title: string
  readonly sentences: readonly DraftSentence[]
}

export interface Draft {
  readonly outcome: Outcome
  readonly reason: OutcomeReason | null
  readonly blocks: readonly DraftBlock[]
  readonly clarifications: readonly Clarification[]
  readonly deadlines: readonly Deadline[]
  readonly offices: readonly OfficeCard[]
  readonly actions: readonly Action[]
  readonly nextStep: NextStep | null
  /** Provisions cited before all others: those of a lead. */
  readonly leading: readonly string[]
  readonly suggestions: readonly string[]
  readonly wording: 'extractive' | 'model'
}

export const EMPTY_DRAFT: Omit<Draft, 'outcome' | 'blocks'> = {
  reason: null, clarifications: [], deadlines: [], offices: [], actions: ['talk-to-person'], nextStep: null, leading: [], suggestions: [], wording: 'extractive',
}

/** A provision found for the turn, with why. */
export interface RankedProvision {
  readonly id: string
  readonly score: number
  readonly features: Readonly<Record<string, number>>
}

export interface Evidence {
  /** Provisions in the order in which they answer the question. */
  readonly provisions: readonly RankedProvision[]
  /** Guides that fit, best first. */
  readonly guides: readonly RankedProvision[]
  readonly premises: readonly RankedProvision[]
  /** What was found and set aside: another place's plan, a text not in force on the day. */
  readonly rejected: readonly RankedProvision[]
  /** How near the nearest passages are, each between 0 and 1. */
  readonly nearness: { readonly coverage: number; readonly question: number; readonly dense: number }
  /** 0..1, how sure the retrieval is that the library speaks about this. */
  readonly confidence: number
}

export interface GateVerdict {
  readonly sentence: string
  readonly verdict: 'kept' | 'unknown-citation' | 'no-citation' | 'foreign-number' | 'foreign-quote' | 'not-in-force' | 'claims-action'
}

export interface Turn {
  readonly question: string
  readonly history: readonly Said[]
  readonly locality: string | undefined
  /** Today, as an ISO day in Vietnam. */
  readonly today: string
  readonly normalised: NormalisedText
  readonly understanding: Understanding | undefined
  readonly evidence: Evidence | undefined
  readonly draft: Draft | undefined
  readonly gate: readonly GateVerdict[]
}
