/** A score is between 0 and 1 with a reason; undefined when the case has no label for it. */
import type { EvalCase, EvalResult } from '../case.ts'

export interface Score {
  readonly value: number
  readonly reason: string
}

export type Scorer = (each: EvalCase, result: EvalResult) => Score | undefined

export const right: Score = { value: 1, reason: '' }

export function wrong(reason: string): Score {
  return { value: 0, reason }
}
