/** A sentence made ready for one reader, for tests. */
import { amountsIn } from './amounts.ts'
import { daysIn } from './days.ts'
import type { Reader, Values } from './reader.ts'
import { sentencesOf } from './sentence.ts'

export const TODAY = '2026-11-24'

/** What one reader makes of a message, the first value of a field counting. */
export function readWith(reader: Reader, message: string): Values {
  const told = sentencesOf(message)
  let values: Values = {}
  for (const [i, sentence] of told.entries()) {
    const read = reader({ sentence, days: daysIn(sentence, TODAY), amounts: amountsIn(sentence), before: told.slice(0, i), told, known: values, question: '' })
    values = { ...Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)), ...values }
  }
  return values
}
