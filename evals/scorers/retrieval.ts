import { clauseIdOf } from '../../corpus/law/provision-id.ts'
import { right, wrong, type Scorer } from './score.ts'

/** A primary provision (or its clause) among the ten retrieved. */
export const retrieved: Scorer = (each, result) => {
  if ((each.primary ?? []).length === 0) return undefined
  const wanted = new Set(each.primary?.map(clauseIdOf))
  return result.retrieved.some((id) => wanted.has(clauseIdOf(id))) ? right : wrong(`not among ${result.retrieved.length} retrieved`)
}
