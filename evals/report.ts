/** Results as Markdown and HTML: the table by slice, bars against the thresholds, then the worst cases first. */
import type { ScoredCase, Summary } from './score-run.ts'
import { THRESHOLDS } from './thresholds.ts'

export function markdownReport(scored: readonly ScoredCase[], summary: Summary): string {
  const names = Object.keys(summary.slices['all'] ?? {})
  const rows = Object.entries(summary.slices).map(([slice, scores]) => `| ${slice} | ${names.map((name) => cell(scores[name])).join(' | ')} |`)
  const failures = worst(scored).map(({ each, result, scores }) => `- **${each.id}** (${each.slice ?? '–'}) ${each.question.slice(0, 140).replace(/\n/gu, ' ')}\n  - ${result.outcome}; ${reasons(scores)}`)
  return [
    '# Evaluation', '',
    `${scored.length} cases · p50 ${summary.latencyMs.p50.toFixed(1)} ms · p95 ${summary.latencyMs.p95.toFixed(1)} ms`, '',
    `| slice | ${names.join(' | ')} |`, `|---|${names.map(() => '---|').join('')}`, ...rows, '',
    `| threshold | ${names.map((name) => THRESHOLDS[name] ?? '–').join(' | ')} |`.replace('threshold', '**threshold**'), '',
    `## Worst first (${failures.length})`, '', ...failures, '',
  ].join('\n')
}

export function htmlReport(scored: readonly ScoredCase[], summary: Summary): string {
  const overall = Object.entries(summary.slices['all'] ?? {})
  const bars = overall.map(([name, { mean }], i) => bar(name, mean, THRESHOLDS[name], i)).join('')
  const cases = worst(scored).map(({ each, result, scores }) => `<li><b>${escape(each.id)}</b> ${escape(each.question.slice(0, 300))}<br><small>${escape(result.outcome)}; ${escape(reasons(scores))}</small></li>`).join('')
  return `<!doctype html><meta charset="utf-8"><title>Evaluation</title><style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}</style>
<h1>Evaluation</h1><p>${scored.length} cases, p50 ${summary.latencyMs.p50.toFixed(1)} ms, p95 ${summary.latencyMs.p95.toFixed(1)} ms</p>
<svg viewBox="0 0 700 ${overall.length * 30 + 10}" role="img" aria-label="Scores against thresholds">${bars}</svg><h2>Worst first</h2><ol>${cases}</ol>`
}

/** One bar per score; the red line is the threshold. */
function bar(name: string, mean: number, threshold: number | undefined, i: number): string {
  const y = i * 30 + 5
  const line = threshold === undefined ? '' : `<line x1="${160 + 450 * threshold}" x2="${160 + 450 * threshold}" y1="${y - 2}" y2="${y + 22}" stroke="#c00" stroke-width="2"/>`
  return `<text x="0" y="${y + 15}" font-size="14">${escape(name)}</text><rect x="160" y="${y}" width="${450 * mean}" height="20" fill="#27699b"/>${line}<text x="620" y="${y + 15}" font-size="14">${(100 * mean).toFixed(1)} %</text>`
}

function worst(scored: readonly ScoredCase[]): ScoredCase[] {
  const lost = ({ scores }: ScoredCase) => Object.values(scores).reduce((sum, score) => sum + 1 - score.value, 0)
  return scored.filter((each) => lost(each) > 0).sort((a, b) => lost(b) - lost(a))
}

function reasons(scores: ScoredCase['scores']): string {
  return Object.entries(scores).filter(([, score]) => score.value < 1).map(([name, score]) => `${name}: ${score.reason}`).join('; ')
}

function cell(score: { mean: number; count: number } | undefined): string {
  return score === undefined ? '' : `${(100 * score.mean).toFixed(1)} (${score.count})`
}

function escape(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`)
}
