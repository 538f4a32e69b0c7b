/** What the person is after. A wish counts when it is their own, and as long as no negation before it in its clause takes it back. */
import type { Wants } from '../../../../corpus/content/complaint-kind.ts'
import type { Grammar } from './grammar.ts'
import type { Reading, Voice } from './reading.ts'

const ASKED = ['claim', 'report', 'court', 'mediation'] as const
type Asked = (typeof ASKED)[number]

interface Vote {
  readonly value: Asked
  readonly isWanted: boolean
}

export function readWants(reading: Reading, { wants, tried }: Grammar): Wants | null {
  const { accented } = reading
  const said = (voice: Voice) => reading.clauses.filter((clause) => clause.voice === voice).flatMap(({ text }) => votesOf(text))
  const own = said('self')
  // A parent's wish is told for them; a friend's advice to report or to sue is not the person's.
  const votes = own.length > 0 ? own : said('other').filter(({ value }) => value === 'claim')
  const last = (value: Asked): boolean | undefined => votes.filter((vote) => vote.value === value).at(-1)?.isWanted
  const isReport = last('report') === true
  if (isReport && reading.says(wants['report-only'], ['self'])) return 'report'
  // "I asked for my money, now I only want them fined": with a report, the later word on one's own loss counts; without, any wish does.
  const isClaim = isReport ? last('claim') === true : votes.some((vote) => vote.value === 'claim' && vote.isWanted)
  if (last('court') === true) return last('mediation') === true ? null : 'court'
  if (last('mediation') === true) return isReport ? null : 'mediation'
  if (isReport) return isClaim ? 'both' : last('claim') === undefined && reading.says(wants.demanded, ['self']) ? null : 'report'
  const isLoose = reading.says(wants['report-weak'], ['self']) || (votes.some(({ value, isWanted }) => value === 'claim' && !isWanted) && reading.says(wants['to-authority'], ['self']))
  if (isClaim) return last('report') === undefined && isLoose ? null : 'claim'
  return last('claim') === false || !reading.says(wants['claim-weak'], ['self', 'trader']) ? null : 'claim'

  function votesOf(clause: string): Vote[] {
    const votes = ASKED.flatMap((value) => votesFor(value, clause))
    const wanted = (value: Asked) => votes.some((vote) => vote.value === value && vote.isWanted)
    // A negation anywhere in the clause leaves the loose readings out.
    if (wants.unwished.at(clause, accented) >= 0) return votes
    if (!wanted('report') && !wanted('claim') && !wanted('mediation') && !wanted('court')) {
      if (wants['to-authority'].at(clause, accented) >= 0) return [...votes, { value: 'report', isWanted: true }]
      if (wants['to-trader'].at(clause, accented) >= 0) return [...votes, { value: 'claim', isWanted: true }]
    }
    return votes
  }

  function votesFor(value: Asked, clause: string): Vote[] {
    if (value === 'mediation' && tried['mediation-failed'].at(clause, accented) >= 0) return []
    const against = wants[`${value}-not`].at(clause, accented)
    const wanted = wants[value].at(clause, accented)
    if (against >= 0 && (wanted < 0 || against <= wanted + 1)) return [{ value, isWanted: false }]
    if (wanted < 0) return []
    const negated = wants.unwished.at(clause, accented)
    return [{ value, isWanted: negated < 0 || negated > wanted }, ...(against >= 0 ? [{ value, isWanted: false }] : [])]
  }
}
