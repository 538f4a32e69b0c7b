/** Deliver: turns the checked draft into the answer object — opaque tokens, labels, links, one plain text. */
import { randomUUID } from 'node:crypto'
import { clauseIdOf, documentIdOf } from '../../corpus/law/provision-id.ts'
import { labelReferenceEnglish } from '../../corpus/law/reference.ts'
import { amendmentsOn } from '../../corpus/law/validity.ts'
import type { Library } from '../../corpus/library.ts'
import type { Answer, Citation } from '../protocol/index.ts'
import type { Language } from './replies.ts'
import type { Draft, Evidence } from './turn.ts'

export function deliver(draft: Draft, evidence: Evidence | undefined, library: Library, language: Language, day: string): Answer {
  const ids = citationOrder(draft, evidence)
  const tokens = new Map(ids.map((id, i) => [id, `c${i + 1}`]))
  return {
    id: randomUUID(),
    outcome: draft.outcome,
    reason: draft.reason,
    language,
    text: plainText(draft),
    blocks: draft.blocks.map((block) => ({
      kind: block.kind,
      title: block.title,
      sentences: block.sentences.map((sentence) => ({ text: sentence.text, citations: sentence.citations.flatMap((id) => tokens.get(id) ?? []) })),
    })),
    citations: ids.map((id) => citation(id, tokens.get(id) ?? '', library, language, day)),
    clarifications: [...draft.clarifications],
    deadlines: [...draft.deadlines],
    offices: [...draft.offices],
    actions: [...draft.actions],
    nextStep: draft.nextStep,
    suggestions: [...draft.suggestions],
    asOf: day,
  }
}

/** Citations in the order of their weight for the question: what leads, what ranked first and is said, then the rest as it is said. */
function citationOrder(draft: Draft, evidence: Evidence | undefined): string[] {
  const said = [...new Set(draft.blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.citations)))]
  const ranked = (evidence?.provisions ?? []).slice(0, LEADING).flatMap(({ id }) => {
    const exact = said.find((other) => other === id)
    const near = said.find((other) => clauseIdOf(other) === clauseIdOf(id))
    return exact ?? near ?? []
  })
  const corrections = draft.blocks.filter((block) => block.kind === 'correction').flatMap((block) => block.sentences.flatMap((sentence) => sentence.citations))
  return [...new Set([...corrections.slice(0, 1), ...draft.leading.filter((id) => said.includes(id)), ...ranked, ...said])]
}

const LEADING = 4

function citation(id: string, token: string, library: Library, language: Language, day: string): Citation {
  const metadata = library.metadataOf(id)
  const [, fragment = ''] = id.split('#')
  return {
    token,
    id,
    label: language === 'en' ? labelReferenceEnglish(id, metadata) : library.label(id),
    url: `/van-ban/${documentIdOf(id)}#${fragment}`,
    restatement: [...(library.provision(id)?.leads.slice(-1) ?? []), library.fullText(id)].join('\n'),
    official: library.officialText(id) ?? null,
    officialUrl: metadata?.officialUrl ?? null,
    layer: metadata?.kind === 'luat' ? 'law' : metadata?.kind === 'ke-hoach' ? 'plan' : 'decree',
    notes: amendmentsOn(library.amendments, id, day).map((amendment) => [amendment.text, amendment.practice].filter(Boolean).join(' ')),
  }
}

function plainText(draft: Draft): string {
  return draft.blocks
    .map((block, i) => [...(i === 0 ? [] : [`${block.title}:`]), ...block.sentences.map((sentence) => (i === 0 ? sentence.text : `- ${sentence.text}`))].join('\n'))
    .concat(draft.clarifications.map((clarification) => clarification.ask))
    .join('\n\n')
}
