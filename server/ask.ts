/** `npm run ask -- "câu hỏi" [--locality "phường Bắc Kạn"] [--json]`: one answer in the terminal. */
import { parseArgs } from 'node:util'
import { openBrain } from './brain.ts'
import type { Answer } from './protocol/index.ts'
import { readSettings } from './settings.ts'

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { locality: { type: 'string' }, json: { type: 'boolean', default: false } } })
  const brain = await openBrain({ ...readSettings(), model: undefined })
  const result = await brain.answerQuestion({ question: positionals.join(' '), ...(values.locality === undefined ? {} : { locality: values.locality }), explain: values.json })
  if (!result.ok) {
    process.stderr.write(`${result.message}\n`)
    return 1
  }
  process.stdout.write(values.json ? `${JSON.stringify(result.answer, null, 2)}\n` : formatAnswer(result.answer))
  return 0
}

export function formatAnswer(answer: Answer): string {
  const number = new Map(answer.citations.map((citation, i) => [citation.token, i + 1]))
  const blocks = answer.blocks.map((block) => [`▌${block.title}`, ...block.sentences.map((sentence) => `  • ${sentence.text}${marks(sentence.citations.map((token) => number.get(token)))}`)].join('\n'))
  const sources = answer.citations.map((citation, i) => `  [${i + 1}] ${citation.label}  ${citation.url}`)
  const deadlines = answer.deadlines.map((deadline) => `  ⏱ ${deadline.who}: ${deadline.label} (${deadline.length}${deadline.endsOn === null ? '' : `, hạn ${deadline.endsOn}`})`)
  const step = answer.nextStep == null ? [] : [`▌${answer.nextStep.label}\n  → ${answer.nextStep.why}${answer.nextStep.readyOn === null ? '' : ` (dùng được từ ${answer.nextStep.readyOn})`}`]
  const questions = answer.clarifications.map((clarification) => `  ? ${clarification.ask} (${clarification.options.join(' / ')})`)
  return `${[...blocks, ...(deadlines.length > 0 ? [`▌Thời hạn\n${deadlines.join('\n')}`] : []), ...step, ...(questions.length > 0 ? [`▌Hỏi thêm\n${questions.join('\n')}`] : []), ...(sources.length > 0 ? [`▌Căn cứ\n${sources.join('\n')}`] : [])].join('\n\n')}\n`
}

function marks(numbers: readonly (number | undefined)[]): string {
  return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`
}

main().then(
  (code) => void (process.exitCode = code),
  (fault: unknown) => {
    process.stderr.write(`Không trả lời được: ${fault instanceof Error ? fault.message : String(fault)}\n`)
    process.exitCode = 2
  },
)
