/** `npm run eval:drafts [-- --cases FILE.jsonl]`: what residents told the chat → fields of the form; precision and recall per field, and every fault. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { FIELD_NAMES, type ComplaintForm, type FieldName } from '../server/complaints/complaint.ts'
import { draftFromConversation } from '../server/complaints/draft.ts'
import { openRouting } from '../server/complaints/routing/read-routing.ts'
import { isSameField } from './scorers/same-field.ts'

const Field = z.enum(FIELD_NAMES as [FieldName, ...FieldName[]])
const DraftCase = z.object({
  id: z.string(),
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), text: z.string() })).min(1),
  today: z.iso.date(),
  expect: z.partialRecord(Field, z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  /** Fields that must stay empty. A field named in neither place and filled all the same is shown, and counts in strict precision only. */
  absent: z.array(Field).optional(),
}).strict()
type DraftCase = z.infer<typeof DraftCase>

const PRECISION = 0.95
const RECALL = 0.85
/** The whole story, and what routing reads out of it: scored only where a case names them. `happened` never is. */
const NOT_STRAY: readonly FieldName[] = ['happened', 'sector', 'conduct', 'matter', 'wants', 'isOnline', 'tried', 'purpose', 'happenedAt']

export interface FieldScore {
  right: number
  wrong: number
  missed: number
  stray: number
}

export interface DraftScore {
  readonly cases: number
  readonly fields: ReadonlyMap<FieldName, FieldScore>
  readonly total: FieldScore
  readonly faults: readonly string[]
}

export async function scoreDrafts(path = 'evals/cases/drafts.jsonl'): Promise<DraftScore> {
  const cases = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '').map((line) => DraftCase.parse(JSON.parse(line)))
  const { readStory } = await openRouting()
  const fields = new Map<FieldName, FieldScore>()
  const faults: string[] = []
  for (const each of cases) {
    const entries = each.messages.map((message, i) => ({ ...message, clientId: `${each.id}-${i}` }))
    const { form } = draftFromConversation(entries, (story) => readStory(story, each.today), each.today)
    for (const field of FIELD_NAMES) {
      const verdict = judge(each, field, form)
      if (verdict === null) continue
      const score = fields.get(field) ?? { right: 0, wrong: 0, missed: 0, stray: 0 }
      fields.set(field, score)
      // A wrong value is a fault twice: what is there is false, and what should be there is not.
      for (const counted of verdict) score[counted]++
      if (!verdict.includes('right')) faults.push(`${each.id} ${field}: ${verdict.join(', ')}; expected ${JSON.stringify(each.expect[field])}, got ${JSON.stringify(form[field])}`)
    }
  }
  return { cases: cases.length, fields, total: sum([...fields.values()]), faults }
}

function judge({ expect, absent = [] }: DraftCase, field: FieldName, form: ComplaintForm): readonly (keyof FieldScore)[] | null {
  const [wanted, got] = [expect[field], form[field]]
  if (field === 'happened') return null
  if (wanted !== undefined) return got === undefined ? ['missed'] : isSameField(field, wanted, got) ? ['right'] : ['wrong', 'missed']
  if (got === undefined) return null
  return absent.includes(field) ? ['wrong'] : NOT_STRAY.includes(field) ? null : ['stray']
}

const sum = (scores: readonly FieldScore[]): FieldScore =>
  scores.reduce((all, { right, wrong, missed, stray }) => ({ right: all.right + right, wrong: all.wrong + wrong, missed: all.missed + missed, stray: all.stray + stray }), { right: 0, wrong: 0, missed: 0, stray: 0 })

export const precisionOf = ({ right, wrong }: FieldScore): number => (right + wrong === 0 ? 1 : right / (right + wrong))
export const strictPrecisionOf = ({ right, wrong, stray }: FieldScore): number => precisionOf({ right, wrong: wrong + stray, missed: 0, stray: 0 })
export const recallOf = ({ right, missed }: FieldScore): number => (right + missed === 0 ? 1 : right / (right + missed))

function row(name: string, score: FieldScore): string {
  return `${name.padEnd(20)} precision ${precisionOf(score).toFixed(3)}  recall ${recallOf(score).toFixed(3)}  right ${score.right}  wrong ${score.wrong}  missed ${score.missed}  not named ${score.stray}\n`
}

if (process.argv[1]?.endsWith('drafts.ts') === true) {
  const { values } = parseArgs({ options: { cases: { type: 'string' } } })
  const { cases, fields, total, faults } = await scoreDrafts(values.cases)
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  for (const [name, score] of fields) process.stdout.write(row(name, score))
  process.stdout.write(`${row('all', total)}${cases} cases; counting values that no case names as wrong, precision ${strictPrecisionOf(total).toFixed(3)}\n`)
  process.exitCode = precisionOf(total) >= PRECISION && recallOf(total) >= RECALL ? 0 : 1
}
