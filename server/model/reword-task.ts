/** What is handed to a model for one answer: the masked question, the passages under opaque tokens, and the draft to word anew. */
import type { Library } from '../../corpus/library.ts'
import type { BlockKind } from '../protocol/index.ts'
import type { Draft, DraftBlock, Turn } from '../answer/turn.ts'
import { mask, type Masking } from './masking.ts'

export interface RewordTask {
  readonly question: string
  readonly earlier: readonly string[]
  readonly passages: readonly { readonly token: string; readonly label: string; readonly text: string }[]
  readonly draft: readonly { readonly kind: BlockKind; readonly sentences: readonly { readonly text: string; readonly tokens: readonly string[] }[] }[]
  readonly masking: Masking
  /** Provision id of a token, with or without its brackets; undefined for one that was not issued here. */
  idOf(token: string): string | undefined
}

/** Blocks whose wording helps people; corrections, warnings, exceptions and who is competent keep their exact words. */
const REWORDED: ReadonlySet<BlockKind> = new Set(['answer', 'law', 'rights', 'steps'])
const LONGEST_PASSAGE = 1_500
const EARLIER_MESSAGES = 3

export function openTask(draft: Draft, turn: Turn, library: Library, random: () => string): RewordTask | undefined {
  const blocks = draft.blocks.filter(isReworded)
  if (!blocks.some((block) => block.kind === 'answer')) return undefined
  const ids = [...new Set(blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.citations)))]
  const tokens = issueTokens(ids, random)
  const byToken = new Map([...tokens].map(([id, token]) => [token, id]))
  const earlier = turn.history.filter((said) => said.role === 'user').slice(-EARLIER_MESSAGES).map((said) => said.text)
  const { masking, texts } = maskTogether([turn.question, ...earlier], random)
  return {
    question: texts[0] ?? '',
    earlier: texts.slice(1),
    passages: ids.map((id) => ({ token: tokens.get(id) ?? '', label: library.label(id), text: library.supportingText(id).slice(0, LONGEST_PASSAGE) })),
    draft: blocks.map((block) => ({ kind: block.kind, sentences: block.sentences.map(({ text, citations }) => ({ text, tokens: citations.flatMap((id) => tokens.get(id) ?? []) })) })),
    masking,
    idOf: (token) => byToken.get(`⟦${token.replace(/[⟦⟧[\]\s]/gu, '')}⟧`),
  }
}

export function isReworded(block: DraftBlock): boolean {
  return REWORDED.has(block.kind) && block.sentences.every((sentence) => sentence.fixed !== true && sentence.citations.length > 0)
}

function issueTokens(ids: readonly string[], random: () => string): Map<string, string> {
  const issued = new Map<string, string>()
  const taken = new Set<string>()
  for (const id of ids) {
    let token = `⟦${random()}⟧`
    while (taken.has(token)) token = `⟦${random()}⟧`
    taken.add(token)
    issued.set(id, token)
  }
  return issued
}

const SEPARATOR = '\u001E'

/** One masking over all texts, so that a person has the same placeholder in each. */
function maskTogether(texts: readonly string[], random: () => string): { masking: Masking; texts: string[] } {
  const masking = mask(texts.map((text) => text.replaceAll(SEPARATOR, ' ')).join(SEPARATOR), random)
  return { masking, texts: masking.text.split(SEPARATOR) }
}
