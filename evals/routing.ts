/** `npx tsx evals/routing.ts [--cases FILE.jsonl]`: stories → route, top-1 and how many were wrong without asking. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ComplaintKind } from '../corpus/content/complaint-kind.ts'
import { resolvePlace } from '../corpus/places.ts'
import { openRouting } from '../server/complaints/routing/read-routing.ts'
import type { Route } from '../server/complaints/routing/route.ts'

const Expectation = z.union([
  z.object({ kind: ComplaintKind, office: z.string(), calls: z.array(z.string()).optional() }).strict(),
  z.object({ ask: z.string() }).strict(),
  z.object({ elsewhere: z.string() }).strict(),
])
type Expectation = z.infer<typeof Expectation>
const RoutingCase = z.object({ id: z.string(), story: z.string(), expect: Expectation, locality: z.string().optional(), day: z.iso.date().optional(), noAccents: z.boolean().optional() }).strict()

/** Day on which the cases hold unless they name one. */
const DAY = '2026-11-24'
const TOP_1 = 0.97

export interface RoutingScore {
  readonly total: number
  readonly right: number
  /** Named an office where another, or a question, was due. */
  readonly silentlyWrong: number
  readonly faults: readonly string[]
}

export async function scoreRouting(path = 'evals/cases/routing.jsonl'): Promise<RoutingScore> {
  const cases = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '').map((line) => RoutingCase.parse(JSON.parse(line)))
  const { route, readStory } = await openRouting()
  const faults: string[] = []
  let silentlyWrong = 0
  for (const { id, story, expect, locality, day } of cases) {
    const at = locality === undefined ? undefined : resolvePlace(locality)
    const got = route(readStory(story, day ?? DAY, at === undefined || at.kind === 'ambiguous' ? undefined : at))
    if (isRight(expect, got)) continue
    if (got.filings.length > 0 || got.elsewhere !== null) silentlyWrong++
    faults.push(`${id} expected ${JSON.stringify(expect)}, got ${show(got)}: ${story}`)
  }
  return { total: cases.length, right: cases.length - faults.length, silentlyWrong, faults }
}

function isRight(expect: Expectation, got: Route): boolean {
  if ('ask' in expect) return got.filings.length === 0 && got.elsewhere === null && got.questions[0]?.field === expect.ask
  if ('elsewhere' in expect) return got.elsewhere?.office.id === expect.elsewhere
  const calls = expect.calls ?? []
  return got.filings[0]?.kind === expect.kind && got.filings[0].officeId === expect.office && calls.every((call) => got.calls.some(({ ruleId }) => ruleId === call))
}

function show({ filings, questions, elsewhere, calls }: Route): string {
  const [main] = filings
  return [main === undefined ? '' : `${main.kind} ${main.officeId} (${main.ruleId})`, elsewhere === null ? '' : `elsewhere ${elsewhere.office.id}`, questions.map(({ field }) => `ask ${field}`).join(' '), calls.map(({ ruleId }) => ruleId).join(' ')].filter((part) => part !== '').join('; ')
}

if (process.argv[1]?.endsWith('routing.ts') === true) {
  const { values } = parseArgs({ options: { cases: { type: 'string' } } })
  const score = await scoreRouting(values.cases)
  for (const fault of score.faults) process.stdout.write(`${fault}\n`)
  process.stdout.write(`${score.total} cases, top-1 ${(score.right / score.total).toFixed(4)}, wrong without asking ${score.silentlyWrong}\n`)
  process.exitCode = score.right / score.total >= TOP_1 && score.silentlyWrong === 0 ? 0 : 1
}
