/** Applies every scorer to every case and sums up per slice. */
import type { EvalCase, EvalResult } from './case.ts'
import type { Score, Scorer } from './scorers/score.ts'

export interface ScoredCase {
  readonly each: EvalCase
  readonly result: EvalResult
  readonly scores: Readonly<Record<string, Score>>
}

export interface Summary {
  /** Mean of each score over the cases that have it, by slice; "all" is every case. */
  readonly slices: Readonly<Record<string, Readonly<Record<string, { mean: number; count: number }>>>>
  readonly latencyMs: { readonly p50: number; readonly p95: number }
}

export function scoreRun(cases: readonly EvalCase[], results: readonly EvalResult[], scorers: Readonly<Record<string, Scorer>>): ScoredCase[] {
  return cases.map((each, i) => {
    const result = results[i]!
    const entries = Object.entries(scorers).flatMap(([name, scorer]) => {
      const score = scorer(each, result)
      return score === undefined ? [] : [[name, score] as const]
    })
    return { each, result, scores: Object.fromEntries(entries) }
  })
}

export function summarise(scored: readonly ScoredCase[]): Summary {
  const slices: Record<string, Record<string, { mean: number; count: number }>> = {}
  for (const slice of ['all', ...new Set(scored.map(({ each }) => each.slice ?? 'none'))]) {
    const members = scored.filter(({ each }) => slice === 'all' || (each.slice ?? 'none') === slice)
    const names = new Set(members.flatMap(({ scores }) => Object.keys(scores)))
    slices[slice] = Object.fromEntries([...names].map((name) => [name, mean(members.flatMap(({ scores }) => scores[name] ?? []))]))
  }
  const times = scored.map(({ result }) => result.latencyMs).sort((a, b) => a - b)
  return { slices, latencyMs: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) } }
}

function mean(scores: readonly Score[]): { mean: number; count: number } {
  return { mean: scores.reduce((sum, score) => sum + score.value, 0) / scores.length, count: scores.length }
}

export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
}
