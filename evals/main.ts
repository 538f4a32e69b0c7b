/** `npm run eval [-- --cases FILE.jsonl] [--out FILE.json] [--report DIR] [--gate] [--accept]`: cases through the real pipeline. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBrain, type Brain } from '../server/brain.ts'
import { readSettings } from '../server/settings.ts'
import type { EvalCase, EvalResult } from './case.ts'
import { readCases } from './read-cases.ts'
import { htmlReport, markdownReport } from './report.ts'
import { runCases } from './run-cases.ts'
import { scoreRun, summarise, type Summary } from './score-run.ts'
import { endDays, nextStep } from './scorers/escalation.ts'
import { articleCited, clauseCited } from './scorers/citation.ts'
import { facts, restraint } from './scorers/facts.ts'
import { outcome } from './scorers/outcome.ts'
import { retrieved } from './scorers/retrieval.ts'
import { citationsHold, numbersHold } from './scorers/soundness.ts'
import { ALLOWED_DROP, THRESHOLDS } from './thresholds.ts'

const CASES = 'evals/cases'
const BASELINE = 'evals/baseline.json'

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { cases: { type: 'string' }, out: { type: 'string' }, report: { type: 'string' }, gate: { type: 'boolean' }, accept: { type: 'boolean' } } })
  const files = values.cases === undefined ? await ownCases() : [values.cases]
  const cases = (await Promise.all(files.map(readCases))).flat()
  const brain = await openBrain({ ...readSettings(), model: undefined })
  const results = await runOnTheirDays(cases, brain)
  if (values.out !== undefined) await write(values.out, JSON.stringify({ results }, null, 1))
  const scored = scoreRun(cases, results, {
    outcome, clauseCited, articleCited, retrieved, facts, restraint, nextStep, endDays, citationsHold: citationsHold(brain.library, brain.today()), numbersHold: numbersHold(brain.library),
  })
  const summary = summarise(scored)
  const markdown = markdownReport(scored, summary)
  if (values.report !== undefined) {
    await write(join(values.report, 'report.md'), markdown)
    await write(join(values.report, 'report.html'), htmlReport(scored, summary))
  }
  process.stdout.write(markdown.split('## Worst')[0] ?? '')
  if (values.accept === true) await write(BASELINE, `${JSON.stringify(summary.slices['all'], null, 2)}\n`)
  return values.gate === true ? gate(summary) : 0
}

/** Cases that hang on a day are asked on it, the others today. */
async function runOnTheirDays(cases: readonly EvalCase[], brain: Brain): Promise<EvalResult[]> {
  const days = [...new Set(cases.map((each) => each.today))]
  const results = new Map<EvalCase, EvalResult>()
  for (const day of days) {
    const members = cases.filter((each) => each.today === day)
    const { answerQuestion } = day === undefined ? brain : await openBrain({ ...readSettings(), model: undefined, today: day })
    const found = await runCases(members, answerQuestion, progress(members.length))
    members.forEach((each, i) => results.set(each, found[i]!))
  }
  return cases.map((each) => results.get(each)!)
}

async function ownCases(): Promise<string[]> {
  const names = (await readdir(CASES)).filter((name) => name.endsWith('.jsonl') && !/^(?:routing|drafts)\./u.test(name)).sort()
  return names.map((name) => join(CASES, name))
}

/** 1 when a score is below its threshold or fell against the last accepted run. */
async function gate(summary: Summary): Promise<number> {
  const baseline = JSON.parse(await readFile(BASELINE, 'utf8').catch(() => '{}')) as Record<string, { mean: number }>
  const closed = Object.entries(summary.slices['all'] ?? {}).flatMap(([name, { mean }]) => {
    if (mean < (THRESHOLDS[name] ?? 0)) return [`${name} ${mean.toFixed(3)} is below ${THRESHOLDS[name]}`]
    const before = baseline[name]?.mean
    return before !== undefined && mean < before - ALLOWED_DROP ? [`${name} fell from ${before.toFixed(3)} to ${mean.toFixed(3)}`] : []
  })
  for (const line of closed) process.stderr.write(`gate: ${line}\n`)
  return closed.length > 0 ? 1 : 0
}

function progress(total: number): (done: number) => void {
  return (done) => void (process.stderr.isTTY && process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`))
}

async function write(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

main().then(
  (code) => void (process.exitCode = code),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
    process.exitCode = 2
  },
)
