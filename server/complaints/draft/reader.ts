/** What a reader of the draft gets and gives. */
import type { ComplaintForm, FieldName } from '../complaint.ts'
import type { AmountSaid } from './amounts.ts'
import type { DaySaid } from './days.ts'
import type { Sentence } from './sentence.ts'

export type Values = { [Name in FieldName]?: ComplaintForm[Name] | undefined }

export interface Spoken {
  readonly sentence: Sentence
  readonly days: readonly DaySaid[]
  readonly amounts: readonly AmountSaid[]
  /** Sentences of the same message before this one. */
  readonly before: readonly Sentence[]
  /** Everything the resident told: whom they speak for, and which of two places of one name is meant, may be said elsewhere. */
  readonly told: readonly Sentence[]
  /** Read so far, from earlier sentences. */
  readonly known: Values
}

/** Fields one sentence fills; what it does not say for sure it leaves out. */
export type Reader = (spoken: Spoken) => Values
