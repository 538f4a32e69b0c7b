import { articleIdOf, clauseIdOf } from '../../corpus/law/provision-id.ts'
import { right, wrong, type Scorer } from './score.ts'

const FIRST = 3

/** A primary provision among the first three citations, counted at the level of the clause (a point counts for its clause). */
export const clauseCited: Scorer = (each, { citations }) => {
  if ((each.primary ?? []).length === 0) return undefined
  const wanted = new Set(each.primary?.map(clauseIdOf))
  const first = citations.slice(0, FIRST)
  return first.some((id) => wanted.has(clauseIdOf(id)) || each.primary?.some((primary) => primary === id || id.startsWith(`${primary}.`))) ? right : wrong(`cited ${first.join(', ') || 'nothing'}; wanted ${each.primary?.join(' | ')}`)
}

/** The same at the level of the article. */
export const articleCited: Scorer = (each, { citations }) => {
  if ((each.primary ?? []).length === 0) return undefined
  const wanted = new Set(each.primary?.map(articleIdOf))
  const first = citations.slice(0, FIRST)
  return first.some((id) => wanted.has(articleIdOf(id))) ? right : wrong(`cited ${first.join(', ') || 'nothing'}; wanted ${each.primary?.join(' | ')}`)
}
