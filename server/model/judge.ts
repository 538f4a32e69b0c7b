/** Judges a model's sentences one by one before anybody sees them: tokens issued here, plain text, faithful, and the same gate as every answer. */
import type { Library } from '../../corpus/library.ts'
import type { Gate } from '../answer/check.ts'
import type { Draft, DraftSentence, GateVerdict } from '../answer/turn.ts'
import { findUnfaithful, type Unfaithful } from './faithful.ts'
import { recitesPrompt } from './prompt.ts'
import type { RewordTask } from './reword-task.ts'
import type { WordedSentence } from './wording.ts'

export type Verdict = Exclude<GateVerdict['verdict'], 'kept'> | Unfaithful | 'unknown-token' | 'markup' | 'recites-prompt' | 'foreign-placeholder'
export type Judged = { readonly sentence: DraftSentence } | { readonly verdict: Verdict }

/** Tags, links, code, Markdown: text is shown as text, and a model that writes them is not answering. */
const MARKUP = /<\/?[a-z!]|&(?:lt|gt|#\d+);|https?:|javascript:|www\.|\]\(|```|\*\*|^#{1,6}\s|⟦|⟧|\{\{|\p{Cc}/iu
/** A machine that speaks of itself or for an office. */
const OUT_OF_ROLE = /(?<!\p{L})(?:system prompt|prompt hệ thống|chỉ dẫn hệ thống|mô hình ngôn ngữ|tôi là (?:luật sư|công an|cán bộ|chatgpt)|mình là (?:luật sư|công an|cán bộ))(?!\p{L})/iu

export function createJudge(task: RewordTask, draft: Draft, day: string, { library, gate }: { readonly library: Library; readonly gate: Gate }) {
  const draftSentences = draft.blocks.flatMap((block) => block.sentences)

  return (worded: WordedSentence): Judged => {
    const ids = worded.tokens.map((token) => task.idOf(token))
    const citations = [...new Set(ids.filter((id) => id !== undefined))]
    if (citations.length < new Set(ids).size) return { verdict: 'unknown-token' }
    const bare = worded.text.replace(/\s*⟦[^⟦⟧]{1,20}⟧/gu, (token) => (task.idOf(token) === undefined ? token : '')).trim()
    if (MARKUP.test(bare)) return { verdict: 'markup' }
    if (recitesPrompt(bare) || OUT_OF_ROLE.test(bare)) return { verdict: 'recites-prompt' }
    if (task.masking.hasForeignPlaceholder(bare)) return { verdict: 'foreign-placeholder' }
    const sentence = { text: task.masking.restore(bare), citations }
    const verdict = verdictOfGate(sentence, draft, day, gate)
    if (verdict !== 'kept') return { verdict }
    const near = draftSentences.filter((each) => each.citations.some((id) => citations.includes(id))).map((each) => each.text)
    const unfaithful = findUnfaithful(sentence.text, [...citations.map((id) => library.supportingText(id)), ...near].join('\n'))
    return unfaithful === undefined ? { sentence } : { verdict: unfaithful }
  }
}

function verdictOfGate(sentence: DraftSentence, draft: Draft, day: string, gate: Gate): GateVerdict['verdict'] {
  return gate({ ...draft, blocks: [{ kind: 'answer', title: '', sentences: [sentence] }] }, day).verdicts[0]?.verdict ?? 'no-citation'
}
