/** Many harmed and nobody has counted them (Điều 54.2.c). */
import type { Grammar } from './grammar.ts'
import type { Reading } from './reading.ts'

export function readMany(reading: Reading, { many, 'many-not': notMany }: Grammar): boolean {
  return reading.clauses.some(({ text }) => many.at(text, reading.accented) >= 0 && notMany.at(text, reading.accented) < 0)
}
