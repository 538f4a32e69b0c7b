/** A golden case: what somebody says, and what a right answer must have. Labels are optional: unlabelled cases are run, not scored. */
import { z } from 'zod'
import { ComplaintKind } from '../corpus/content/complaint-kind.ts'
import { Outcome, Turn, type Deadline } from '../server/protocol/index.ts'

export const EvalCase = z.looseObject({
  id: z.string(),
  question: z.string(),
  history: z.array(Turn).optional(),
  locality: z.string().optional(),
  slice: z.string().optional(),
  outcome: Outcome.optional(),
  /** Other endings that are right too. */
  outcomes: z.array(Outcome).optional(),
  /** Provisions any one of which must stand among the first three citations. */
  primary: z.array(z.string()).optional(),
  /** Each entry is one fact, told in any of its wordings. */
  facts: z.array(z.array(z.string())).optional(),
  mustNot: z.array(z.string()).optional(),
  /** The letter that must be offered; null: none may be. */
  nextStep: ComplaintKind.nullable().optional(),
  /** ISO day from which the offered letter can be used; null: it hangs on no day. */
  readyOn: z.string().nullable().optional(),
  /** By provision, the last day of a period that the answer must compute (the earlier of two); null: none may be computed. */
  ends: z.record(z.string(), z.string().nullable()).optional(),
  /** The day on which it is asked, where the case hangs on it. */
  today: z.string().optional(),
})
export type EvalCase = z.infer<typeof EvalCase>

/** One result, in the format that checks outside this repository read. */
export interface EvalResult {
  readonly id: string
  readonly outcome: string
  readonly text: string
  /** Provision ids in the order of the answer's citations. */
  readonly citations: readonly string[]
  /** The ten best provisions that retrieval found. */
  readonly retrieved: readonly string[]
  readonly latencyMs: number
  readonly nextStep?: { readonly kind: string; readonly readyOn: string | null } | null
  /** Periods shown, with their days where they could be computed. */
  readonly deadlines?: readonly Pick<Deadline, 'citation' | 'startsOn' | 'endsOn' | 'latestEndsOn'>[]
}
