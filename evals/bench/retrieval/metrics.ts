/** How good a ranking is, per query, and how sure one can be of the mean. */
import { seededRandom } from '../../../corpus/text/random.ts'

export const METRICS = ['R@1', 'R@5', 'R@10', 'R@100', 'MRR@10', 'nDCG@10'] as const
export type Metric = (typeof METRICS)[number]
export type QueryScores = Readonly<Record<Metric, number>>

export function scoreRanking(ranked: readonly string[], gold: readonly string[]): QueryScores {
  const wanted = new Set(gold)
  const recall = (k: number): number => ranked.slice(0, k).filter((id) => wanted.has(id)).length / wanted.size
  const first = ranked.slice(0, 10).findIndex((id) => wanted.has(id))
  const gain = (rank: number): number => 1 / Math.log2(rank + 2)
  const ideal = sum(Array.from({ length: Math.min(10, wanted.size) }, (_, rank) => gain(rank)))
  return {
    'R@1': recall(1), 'R@5': recall(5), 'R@10': recall(10), 'R@100': recall(100),
    'MRR@10': first < 0 ? 0 : 1 / (first + 1),
    'nDCG@10': sum(ranked.slice(0, 10).map((id, rank) => (wanted.has(id) ? gain(rank) : 0))) / ideal,
  }
}

export interface Estimate {
  readonly mean: number
  /** 95 % of bootstrap means lie between these. */
  readonly low: number
  readonly high: number
}

const RESAMPLES = 2000
const SEED = 1

export function estimate(values: readonly number[]): Estimate {
  const means = bootstrapMeans(values).sort((a, b) => a - b)
  return { mean: mean(values), low: means[Math.floor(0.025 * RESAMPLES)] ?? 0, high: means[Math.floor(0.975 * RESAMPLES)] ?? 0 }
}

/** Paired bootstrap: share of resamples of the queries in which `a` is not better than `b`. Below .05 the gain is significant. */
export function chanceOfNoGain(a: readonly number[], b: readonly number[]): number {
  return bootstrapMeans(a.map((value, i) => value - (b[i] ?? 0))).filter((difference) => difference <= 0).length / RESAMPLES
}

export function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0
}

function bootstrapMeans(values: readonly number[]): number[] {
  const random = seededRandom(SEED)
  return Array.from({ length: RESAMPLES }, () => {
    let total = 0
    for (let i = 0; i < values.length; i++) total += values[Math.floor(random() * values.length)]!
    return total / Math.max(1, values.length)
  })
}

function mean(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
