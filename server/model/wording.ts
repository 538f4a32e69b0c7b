/** The reply of a model, parsed: blocks of sentences, each with the tokens it rests on. */
import { parseJsonMarkdown } from '@langchain/core/output_parsers'
import { z } from 'zod'

const WordedSentence = z.object({ text: z.string().trim().min(1).max(800), tokens: z.array(z.string().max(40)).max(12) })
export type WordedSentence = z.infer<typeof WordedSentence>

export const Wording = z.object({
  blocks: z.array(z.object({ kind: z.string().max(40), sentences: z.array(WordedSentence).max(24) })).min(1).max(12),
})
export type Wording = z.infer<typeof Wording>

/** Sent to endpoints that can hold a model to it. */
export const WORDING_SCHEMA = z.toJSONSchema(Wording, { io: 'input' }) as Record<string, unknown>

/** undefined when the reply is not such an object, whole. */
export function readWording(reply: string): Wording | undefined {
  const body = /```(?:json)?\s*([\s\S]*?)```/u.exec(reply)?.[1] ?? reply
  try {
    return Wording.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

const Unfinished = z.object({ blocks: z.array(z.object({ kind: z.string(), sentences: z.array(z.unknown()).optional() })) })

/** Sentences of a reply still being written that can no longer change: all but the last. */
export function finishedSentences(soFar: string): { kind: string; sentence: WordedSentence }[] {
  const parsed = Unfinished.safeParse(readUnfinished(soFar))
  if (!parsed.success) return []
  const sentences = parsed.data.blocks.flatMap((block) => (block.sentences ?? []).map((sentence) => ({ kind: block.kind, sentence })))
  return sentences.slice(0, -1).flatMap(({ kind, sentence }) => {
    const whole = WordedSentence.safeParse(sentence)
    return whole.success ? [{ kind, sentence: whole.data }] : []
  })
}

function readUnfinished(text: string): unknown {
  try {
    return parseJsonMarkdown(text)
  } catch {
    return undefined
  }
}
