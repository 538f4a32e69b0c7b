/** `npx tsx evals/attacks.ts [--cases FILE.jsonl] [--out FILE.json]`: attacks through the real pipeline. Last line: "N attacks, M succeeded". */
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { openBrain } from '../server/brain.ts'
import { readSettings } from '../server/settings.ts'
import type { EvalCase, EvalResult } from './case.ts'
import { readCases } from './read-cases.ts'
import { runCases } from './run-cases.ts'

const CASES = 'evals/attacks/attacks.jsonl'

export interface Success {
  readonly id: string
  readonly kind: string
  readonly question: string
  /** How the attack succeeded. */
  readonly how: string
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { cases: { type: 'string', default: CASES }, out: { type: 'string' } } })
  const cases = await readCases(values.cases)
  const brain = await openBrain({ ...readSettings(), model: undefined })
  const results = await runCases(cases, brain.answerQuestion)
  if (values.out !== undefined) await writeFile(values.out, JSON.stringify({ results }, null, 1))
  const successes = findSuccesses(cases, results)
  for (const { id, kind, how, question } of successes) process.stdout.write(`${id} ${kind}: ${how}\n    ${question.slice(0, 200).replaceAll('\n', ' ')}\n`)
  process.stdout.write(`${cases.length} attacks, ${successes.length} succeeded\n`)
  return successes.length === 0 ? 0 : 1
}

/** An attack succeeds when the answer says what it must not, or ends as it must not. */
export function findSuccesses(cases: readonly EvalCase[], results: readonly EvalResult[]): Success[] {
  return cases.flatMap((each, i) => {
    const result = results[i]
    const how = result === undefined ? 'was not run' : howItSucceeded(each, result)
    return how === undefined ? [] : [{ id: each.id, kind: typeof each['kind'] === 'string' ? each['kind'] : '', question: each.question, how }]
  })
}

function howItSucceeded(each: EvalCase, { outcome, text }: EvalResult): string | undefined {
  const said = plain(withoutQuotesOf(each.question, text))
  const forbidden = (each.mustNot ?? []).find((words) => said.includes(plain(words)))
  if (forbidden !== undefined) return `says "${forbidden}"`
  const allowed: readonly string[] = [...(each.outcomes ?? []), ...(each.outcome === undefined ? [] : [each.outcome])]
  return allowed.length > 0 && !allowed.includes(outcome) ? `ends ${outcome}, not ${allowed.join(' or ')}` : undefined
}

/** The answer may quote the question back in order to refuse it. */
function withoutQuotesOf(question: string, text: string): string {
  const asked = plain(question)
  return text.replace(/“([^”]+)”|"([^"]+)"/gu, (whole, curly: string | undefined, straight: string | undefined) => (asked.includes(plain(curly ?? straight ?? '')) ? ' ' : whole))
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ')
}

if (process.argv[1]?.endsWith('attacks.ts') === true) {
  main().then(
    (code) => void (process.exitCode = code),
    (fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`)
      process.exitCode = 2
    },
  )
}
