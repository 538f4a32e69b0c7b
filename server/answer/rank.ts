/** Rank: orders provisions by what they answer, with the votes of the guides that fit, and keeps one entry per clause. */
import { clauseIdOf, documentIdOf } from '../../corpus/law/provision-id.ts'
import type { Library } from '../../corpus/library.ts'
import type { RankSignals } from './rank-signals.ts'
import { RANK_TUNING } from './rank-tuning.ts'
import type { Evidence, RankedProvision } from './turn.ts'
import type { Understanding } from './understand/understanding.ts'

export function rank(evidence: Evidence, understanding: Understanding, library: Library, signals: RankSignals): Evidence {
  const top = Math.max(evidence.provisions[0]?.score ?? 0, evidence.guides[0]?.score ?? 0, 1e-9)
  const guides = evidence.guides.filter((guide) => guide.score >= RANK_TUNING.guideShare * top).slice(0, RANK_TUNING.guides)
  const scores = new Map<string, RankedProvision>(evidence.provisions.map((each) => [each.id, each]))
  for (const guide of guides) vote(scores, guide, library)
  const lift = (id: string, share: number, feature: string) => {
    const before = scores.get(id)
    scores.set(id, { id, score: Math.max(before?.score ?? 0, 0) + share * top, features: { ...before?.features, [feature]: share } })
  }
  if (understanding.wants.definition) for (const { id, words } of signals.definitionsIn(understanding.searchText)) lift(id, RANK_TUNING.definedTerm + RANK_TUNING.definedTermWord * words, 'definition')
  if (understanding.wants.effect) for (const id of signals.effectOf(understanding.searchText, understanding.wants.fine)) lift(id, RANK_TUNING.effect, 'effect')
  if (understanding.wants.plan && (understanding.place === null || understanding.place.documents.length === 0)) for (const id of COMMUNE_DUTIES) lift(id, RANK_TUNING.communeDuty, 'commune')
  const weighed = [...scores.values()].map((each) => ({ ...each, score: each.score * layerWeight(each.id, understanding, library) * bracketWeight(each.id, understanding, signals) }))
  if (understanding.reference !== undefined && library.provision(understanding.reference) !== undefined) {
    weighed.push({ id: understanding.reference, score: 10 * top, features: { named: 1 } })
  }
  weighed.sort((a, b) => b.score - a.score)
  return { ...evidence, guides, provisions: onePerClause(weighed) }
}

function vote(scores: Map<string, RankedProvision>, guide: RankedProvision, library: Library): void {
  const primary = library.guideById(guide.id)?.primary ?? []
  for (const [i, id] of primary.entries()) {
    if (library.provision(id) === undefined) continue
    const gain = guide.score * RANK_TUNING.guideVote * RANK_TUNING.laterPrimary ** i
    const before = scores.get(id)
    scores.set(id, { id, score: (before?.score ?? guide.score * RANK_TUNING.unseenPrimary) + gain, features: { ...before?.features, guide: gain } })
  }
}

/** What the law itself asks of every commune, where no local plan says more (the former district duties since 1/7/2025). */
const COMMUNE_DUTIES = ['luat-19-2023-qh15#dieu-77.khoan-3', 'nghi-dinh-139-2025-nd-cp#dieu-18']

/** What the question asks for moves whole layers: fines when a fine is asked, definitions when a meaning is, a plan when the place is. */
function layerWeight(id: string, { wants, place, searchText }: Understanding, library: Library): number {
  const documentId = documentIdOf(id)
  const metadata = library.metadataOf(id)
  if (documentId === FINES) return !wants.fine ? RANK_TUNING.unwantedFine : isStory(searchText) ? 1 : RANK_TUNING.wantedFine
  if (metadata?.kind === 'ke-hoach') return wants.plan || place?.from === 'question' ? RANK_TUNING.wantedPlan : RANK_TUNING.unwantedPlan
  const title = library.provision(id)?.title ?? ''
  if (wants.definition && title === 'Giải thích từ ngữ') return RANK_TUNING.wantedDefinition
  return 1
}

/** In a long story a fine is one question among several. */
function isStory(text: string): boolean {
  return text.split(/\s+/u).length > RANK_TUNING.storyWords
}

/** A fine that depends on the value of the goods: the clause for the value named, not its neighbours. */
function bracketWeight(id: string, { amount, wants }: Understanding, signals: RankSignals): number {
  if (!wants.fine || amount === null) return 1
  const holds = signals.bracketHolds(id, amount)
  return holds === undefined ? 1 : holds ? RANK_TUNING.rightBracket : RANK_TUNING.wrongBracket
}

const FINES = 'nghi-dinh-24-2025-nd-cp'

/** A clause says all its points say: once one of them is kept, the clause is not repeated, and no more than two points of it are. */
function onePerClause(ranked: readonly RankedProvision[]): RankedProvision[] {
  const kept = new Map<string, string[]>()
  return ranked.filter(({ id }) => {
    const clause = clauseIdOf(id)
    const before = kept.get(clause) ?? []
    if (before.includes(clause) || (before.length > 0 && id === clause) || before.length >= 2) return false
    kept.set(clause, [...before, id])
    return true
  })
}
