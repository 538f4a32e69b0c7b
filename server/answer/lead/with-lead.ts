/**
 * Escalation: when an act of the person's started a period of the law, or one has run out, the answer leads with the day and offers the step.
 * The resident decides; nothing here sends anything.
 */
import type { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import { fold } from '../../../corpus/text/fold.ts'
import type { NextStep, OutcomeReason } from '../../protocol/index.ts'
import { runningDeadlines } from '../compose/running-deadlines.ts'
import { BLOCK_TITLES } from '../replies.ts'
import type { Draft, DraftBlock, DraftSentence } from '../turn.ts'
import { asksForDraft } from '../understand/drafting.ts'
import type { Understanding } from '../understand/understanding.ts'
import { complaintLead } from './complaint-lead.ts'
import type { Lead, LeadDeps } from './lead.ts'
import { exercisedLead, openRightLead } from './right-lead.ts'
import { stepOf } from './step.ts'

/** Endings that a lead may turn into an answer: nothing was found, or too little said, but the act itself is clear. */
const SILENT: readonly (OutcomeReason | null)[] = ['not-in-library', 'too-vague']

const ANSWERING = ['answered', 'escalate'] as const

export function withLead(draft: Draft, understanding: Understanding, deps: LeadDeps): Draft {
  const answering = ANSWERING.some((outcome) => outcome === draft.outcome)
  const lead = understanding.language === 'vi' && (answering || SILENT.includes(draft.reason)) ? leadOf(understanding, deps) : undefined
  const led = lead === undefined || isAside(lead, understanding) ? { ...draft, nextStep: lead?.nextStep ?? draft.nextStep ?? stepAskedFor(understanding) } : put(lead, draft, understanding, answering, deps.today)
  return { ...led, deadlines: answering || lead !== undefined ? runningDeadlines(led, understanding, deps.deadlinesFor) : draft.deadlines }
}

function leadOf({ acts, amount, wants, isFollowUp }: Understanding, deps: LeadDeps): Lead | undefined {
  const complaint = complaintLead(acts, deps)
  const led = exercisedLead(acts, deps) ?? (complaint !== undefined && !tellsDays(complaint) && !isFollowUp && (wants.fine || wants.effect || wants.deadline) ? undefined : complaint)
  return led ?? openRightLead(acts, amount, deps)
}

/** In a long story a lead without a day would stand before what the person asks: the step is offered, no more. */
function isAside(lead: Lead, { acts }: Understanding): boolean {
  return acts.long && !tellsDays(lead)
}

const tellsDays = (lead: Lead): boolean => lead.days.some((sentence) => sentence.computed === true)

function put(lead: Lead, draft: Draft, understanding: Understanding, answering: boolean, today: string): Draft {
  const { filed } = understanding.acts
  const nextStep = lead.nextStep ?? (filed === null ? draft.nextStep : null) ?? stepAskedFor(understanding)
  const offer = nextStep === null ? [] : [offerOf(nextStep, today)]
  const corrections = draft.blocks.filter((block) => block.kind === 'correction')
  const blocks: DraftBlock[] = [
    { kind: 'notice', title: tellsDays(lead) ? 'Ngày cần nhớ' : 'Lúc này', sentences: [...lead.days, ...offer] },
    { kind: 'answer', title: BLOCK_TITLES.answer.vi, sentences: lead.law },
    { kind: 'offices', title: 'Bước tiếp theo', sentences: lead.next },
  ]
  return {
    ...draft,
    ...(answering && (draft.outcome === 'answered' || nextStep !== null) ? {} : { outcome: 'answered' as const, reason: null }),
    blocks: [...corrections, ...blocks.filter((block) => block.sentences.length > 0), ...(answering ? behind(draft.blocks) : [])],
    leading: [...new Set(lead.law.flatMap((sentence) => sentence.citations))],
    clarifications: lead.ask === null ? [] : [lead.ask],
    actions: ['draft-complaint', 'talk-to-person'],
    nextStep,
  }
}

/** An offer, never an act: before its day the letter can only be made ready. */
function offerOf({ label, readyOn }: NextStep, today: string): DraftSentence {
  const early = readyOn !== null && readyOn > today
  const text = early
    ? `Bạn có thể bấm "${label}" để soạn sẵn; chỉ dùng khi đã hết hạn mà họ vẫn chưa làm. Gửi hay không là do bạn.`
    : `Bạn muốn thì bấm "${label}": mình soạn sẵn, bạn xem lại, sửa, rồi tự quyết định có gửi hay không.`
  return { text, citations: [], fixed: true }
}

/** What was found stands behind the lead: its answer becomes the law, the general offer of a draft gives way to the particular one. */
function behind(blocks: readonly DraftBlock[]): DraftBlock[] {
  const found = blocks.filter((block) => block.kind !== 'correction' && (block.kind !== 'answer' || !block.sentences.every((sentence) => sentence.fixed)))
  return found.map((block) => (block.kind === 'answer' ? { ...block, kind: 'law' as const, title: BLOCK_TITLES.law.vi } : block))
}

/** A letter was asked for by name; which one is read from the words, a claim to the trader where they do not say. */
function stepAskedFor({ route, searchText, language, acts }: Understanding): NextStep | null {
  const folded = fold(searchText).toLowerCase()
  if (route !== 'complaint' || (acts.filed !== null && !asksForDraft(folded))) return null
  const kind = ASKED.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'trader-claim'
  return stepOf(kind, language === 'en' ? 'You asked for this letter.' : 'Bạn muốn lập đơn này.', { language })
}

const ASKED: readonly (readonly [ComplaintKind, RegExp])[] = [
  ['court', /\bkhoi kien\b|\bra toa\b|\bdon kien\b/u],
  ['mediation', /\bhoa giai\b/u],
  ['support-request', /\bho tro thuong luong\b/u],
  ['crime-report', /\bto giac\b|\bcong an\b/u],
  ['tip-off', /\bphan anh\b|\bto cao\b|\bbao (?:phuong|xa)\b|\bquan ly thi truong\b/u],
]
