/** What cannot wait. */
import type { Danger } from '../../../../corpus/content/complaint-kind.ts'
import type { Grammar } from './grammar.ts'
import { mostSaid } from './grammar.ts'
import type { Reading } from './reading.ts'

export function readDanger(reading: Reading, { danger: { 'threat-not': noThreat, threat, ...others } }: Grammar): Danger | null {
  if (reading.clauses.some(({ text }) => threat.at(text, reading.accented) >= 0 && noThreat.at(text, reading.accented) < 0)) return 'threat'
  return mostSaid(others, textOf(reading), reading.accented) as Danger | null
}

function textOf({ clauses }: Reading): string {
  return clauses.map(({ text }) => text).join('|')
}
