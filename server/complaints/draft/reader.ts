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
  /** What the assistant said last, in words to match; a day alone may answer it. */
  readonly question: string
  /** Read so far, from earlier sentences. */
  readonly known: Values
}

/** Fields one sentence fills; what it does not say for sure it leaves out. */
export type Reader = (spoken: Spoken) => Values

/** What is asked of the whole story by every sentence of it, answered once. */
export function ofStory<T>(read: (told: readonly Sentence[]) => T): (told: readonly Sentence[]) => T {
  const known = new WeakMap<readonly Sentence[], { readonly answer: T }>()
  return (told) => {
    const before = known.get(told)
    if (before !== undefined) return before.answer
    const answer = read(told)
    known.set(told, { answer })
    return answer
  }
}
