/** An answer as plain text with its sources spelt out: for the clipboard and for paper. */
import type { Answer } from '../server/protocol/index.ts'
import { formatDay } from './dates.ts'
import type { Texts } from './text.ts'

export function answerAsText(question: string, answer: Answer, texts: Texts): string {
  const lines = [question.trim(), '', ...answer.blocks.flatMap((block) => [block.title, ...block.sentences.map((sentence) => `- ${sentence.text}${labels(answer, sentence.citations)}`), ''])]
  if (answer.blocks.length === 0) lines.push(answer.text, '')
  if (answer.citations.length > 0) lines.push(`${texts.basis}:`, ...answer.citations.map((citation) => `- ${citation.label}: ${citation.official ?? citation.restatement}`), '')
  lines.push(`${texts.asOf} ${formatDay(answer.asOf)}.`, texts.disclaimer)
  return lines.join('\n')
}

function labels(answer: Answer, tokens: readonly string[]): string {
  const found = answer.citations.filter((citation) => tokens.includes(citation.token)).map((citation) => citation.label)
  return found.length === 0 ? '' : ` (${found.join('; ')})`
}
