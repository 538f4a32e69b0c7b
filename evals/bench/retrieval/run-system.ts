/** Puts every query of a set, typed in one of the noisy ways, to one system. */
import { addNoise, type Noise } from '../../../corpus/text/noise.ts'
import { METRICS, percentile, scoreRanking, type Metric } from './metrics.ts'
import { type Query } from './question-set.ts'
import { type System } from './systems.ts'

export interface Run {
  readonly system: string
  readonly noise: Noise
  /** Value of each query, by metric. */
  readonly scores: Readonly<Record<Metric, readonly number[]>>
  /** Milliseconds a query took, embedding included. */
  readonly latencyMs: { readonly p50: number; readonly p95: number }
  readonly perQuery: readonly { readonly _id: string; readonly ranked: readonly string[] }[]
}

const DEPTH = 100
/** Queries asked beforehand, so that the first ones do not pay for compiling. */
const WARM_UP = 20

export async function runSystem(system: System, queries: readonly Query[], noise: Noise): Promise<Run> {
  for (const query of queries.slice(0, WARM_UP)) await system.search(query.text, DEPTH)
  const times: number[] = []
  const perQuery: { _id: string; ranked: string[] }[] = []
  for (const [i, query] of queries.entries()) {
    const text = addNoise(query.text, noise, i + 1)
    const started = performance.now()
    const ranked = await system.search(text, DEPTH)
    times.push(performance.now() - started)
    perQuery.push({ _id: query._id, ranked })
  }
  const each = perQuery.map(({ ranked }, i) => scoreRanking(ranked, queries[i]!.gold))
  const scores = Object.fromEntries(METRICS.map((metric) => [metric, each.map((values) => values[metric])])) as Record<Metric, number[]>
  return { system: system.name, noise, scores, latencyMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) }, perQuery }
}
