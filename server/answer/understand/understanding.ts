/** What the pipeline has understood of a message. Every field says what was read, never what was guessed. */
import type { Intent } from '../../../corpus/intent/intent.ts'
import type { OutcomeReason } from '../../protocol/index.ts'
import type { Acts } from './acts.ts'

export type Route =
  | 'question' | 'complaint' | 'person' | 'status' | 'greeting' | 'thanks' | 'about-bot' | 'out-of-scope' | 'emergency' | 'abuse' | 'attack' | 'vague'

/** What kind of answer the person asks for, besides the rule itself. */
export interface Wants {
  readonly fine: boolean
  readonly deadline: boolean
  readonly definition: boolean
  readonly office: boolean
  readonly plan: boolean
  /** Whether a law holds, and since when. */
  readonly effect: boolean
}

/** Where: a place the library may have a plan for. `documents` are the plans that hold there. */
export interface PlaceFound {
  readonly name: string
  readonly documents: readonly string[]
  readonly from: 'question' | 'locality'
}

export interface Understanding {
  readonly route: Route
  readonly reason: OutcomeReason | null
  readonly language: 'vi' | 'en'
  /** The question as it stands alone: a follow-up carries what it follows. */
  readonly searchText: string
  readonly isFollowUp: boolean
  /** Day of the purchase or of the wrong, when the person gives one. */
  readonly eventDay: string | null
  /** What the person has done about the purchase, and on which days: it starts the periods of the law. */
  readonly acts: Acts
  readonly place: PlaceFound | null
  readonly wants: Wants
  /** Provision named in the question ("khoản 2 Điều 31 …"). */
  readonly reference: string | undefined
  /** A provision is named that the library does not have. */
  readonly namesUnknownProvision: boolean
  /** Largest amount named, in đồng. */
  readonly amount: number | null
  readonly intents: Readonly<Record<Intent, number>>
}
