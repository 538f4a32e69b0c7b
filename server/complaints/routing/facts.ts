/** What routing knows of a story. Null is "not said": a rule that turns on it asks instead of guessing. */
import type { Danger, Matter, Tried, Wants } from '../../../corpus/content/complaint-kind.ts'
import type { Place } from '../../../corpus/places.ts'

export interface RouteFacts {
  /** ISO day on which the letter is sent: rules hold from a day until a day. */
  readonly day: string
  readonly matter: Matter
  readonly danger: Danger | null
  readonly sector: string | null
  readonly conduct: string | null
  readonly wants: Wants | null
  readonly tried: Tried | null
  readonly online: boolean | null
  readonly manyUncounted: boolean
  /** Value of the transaction in đồng: decides the court's procedure (Điều 70.2), not the office. */
  readonly value: number | null
  readonly residence: Place | null
  readonly happened: Place | null
  /** Names that lead to several places, kept for the question. */
  readonly unclearPlaces: readonly { readonly asked: string; readonly options: readonly string[] }[]
}

export const NO_FACTS: Omit<RouteFacts, 'day'> = {
  matter: 'consumer', danger: null, sector: null, conduct: null, wants: null, tried: null, online: null, manyUncounted: false, value: null, residence: null, happened: null, unclearPlaces: [],
}
