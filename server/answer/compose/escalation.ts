/** A wish for a complaint: the law that was found stays, and the way to the draft comes first. */
import { REPLIES } from '../replies.ts'
import type { Draft } from '../turn.ts'
import type { Understanding } from '../understand/understanding.ts'
import { fixedBlock } from './fixed.ts'

export function escalation(draft: Draft, { route, language }: Understanding): Draft {
  if (route !== 'complaint') return draft
  const lead = fixedBlock('answer', [REPLIES.complaint[language]], language)
  const rest = draft.outcome === 'answered' ? draft.blocks.map((block) => (block.kind === 'answer' ? { ...block, kind: 'law' as const } : block)) : []
  return { ...draft, outcome: 'escalate', reason: 'wants-complaint', blocks: [lead, ...rest], clarifications: [], actions: ['draft-complaint', 'talk-to-person'] }
}
