/** Why the answer is what it is, for `--json` and the "vì sao" panel. Holds no more of the person than the question already does. */
import { clauseIdOf } from '../../corpus/law/provision-id.ts'
import type { Answer, Trace } from '../protocol/index.ts'
import type { Evidence, GateVerdict, Turn } from './turn.ts'
import type { Understanding } from './understand/understanding.ts'

const SHOWN = 10

export function traceOf(
  turn: Turn, understanding: Understanding, evidence: Evidence | undefined, answer: Answer, gate: readonly GateVerdict[], timings: Trace['timings'], wording: Trace['wording'],
): Trace {
  const cited = new Set(answer.citations.map((citation) => clauseIdOf(citation.id)))
  const retrieved = evidence === undefined ? [] : [
    ...evidence.provisions.slice(0, SHOWN),
    ...evidence.guides.map((each) => ({ ...each, id: `huong-dan:${each.id}` })),
    ...evidence.premises.slice(0, 2).map((each) => ({ ...each, id: `tien-de:${each.id}` })),
    ...evidence.rejected.slice(0, 5).map((each) => ({ ...each, id: `gạt bỏ: ${each.id}` })),
  ]
  const { intents, ...facts } = understanding
  return {
    route: understanding.route,
    normalised: turn.normalised.text,
    facts: { ...facts, confidence: evidence?.confidence ?? null, intents: Object.fromEntries(Object.entries(intents).filter(([, p]) => p >= 0.05)) },
    retrieved: retrieved.map((each) => ({ id: each.id, score: each.score, used: cited.has(clauseIdOf(each.id)), features: { ...each.features } })),
    gate: gate.map((verdict) => ({ ...verdict })),
    timings,
    wording,
  }
}
