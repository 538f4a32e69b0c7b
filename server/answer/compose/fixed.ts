/** Drafts that say a fixed reply: greetings, refusals, the way to a person. They state no law and so cite none. */
import type { BlockKind, Outcome, OutcomeReason } from '../../protocol/index.ts'
import { BLOCK_TITLES, REPLIES, VAGUE_QUESTIONS, type Language } from '../replies.ts'
import { EMPTY_DRAFT, type Draft, type DraftBlock } from '../turn.ts'

export function fixedBlock(kind: BlockKind, texts: readonly string[], language: Language): DraftBlock {
  return { kind, title: BLOCK_TITLES[kind][language], sentences: texts.map((text) => ({ text, citations: [], fixed: true })) }
}

export function fixedDraft(outcome: Outcome, reason: OutcomeReason | null, text: string, language: Language): Draft {
  return { ...EMPTY_DRAFT, outcome, reason, blocks: [fixedBlock('answer', [text], language)] }
}

export function vagueDraft(language: Language): Draft {
  return { ...fixedDraft('clarify', 'too-vague', REPLIES.tooVague[language], language), clarifications: VAGUE_QUESTIONS[language].map((each) => ({ ask: each.ask, options: [...each.options] })) }
}
