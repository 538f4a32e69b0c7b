import { right, wrong, type Scorer } from './score.ts'

/** Whether the answer ended as it should. */
export const outcome: Scorer = (each, result) => {
  const accepted = [...(each.outcome === undefined ? [] : [each.outcome]), ...(each.outcomes ?? [])] as readonly string[]
  if (accepted.length === 0) return undefined
  return accepted.includes(result.outcome) ? right : wrong(`ended ${result.outcome}, not ${accepted.join(' or ')}`)
}
