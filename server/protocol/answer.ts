/** The answer object: one verified answer, shaped per channel by whoever shows it. Text only; nothing in it is markup. */
import { z } from 'zod'
import { ComplaintKind } from '../../corpus/content/complaint-kind.ts'

export const Outcome = z.enum(['answered', 'clarify', 'declined', 'emergency', 'escalate', 'failed'])
export type Outcome = z.infer<typeof Outcome>

/** Why nothing was answered; for `escalate`: what the person wants. */
export const OutcomeReason = z.enum([
  'other-law', 'other-country', 'opinion', 'prediction', 'general', 'harmful', 'abuse', 'attack', 'not-in-library', 'no-support',
  'wants-person', 'wants-complaint', 'poisoning', 'injury', 'fire-explosion', 'money-transferred', 'self-harm', 'threat', 'too-vague', 'place-needed', 'fault', 'time-out',
])
export type OutcomeReason = z.infer<typeof OutcomeReason>

export const BlockKind = z.enum([
  'notice', 'emergency', 'correction', 'answer', 'law', 'rights', 'steps', 'deadlines', 'evidence', 'exceptions', 'decree', 'plan', 'offices', 'fines', 'limits', 'amendment',
])
export type BlockKind = z.infer<typeof BlockKind>

/** A sentence and the tokens ("c1") of the citations it rests on. Fixed replies carry none. */
export const Sentence = z.object({ text: z.string(), citations: z.array(z.string()) })
export type Sentence = z.infer<typeof Sentence>

export const Block = z.object({ kind: BlockKind, title: z.string(), sentences: z.array(Sentence) })
export type Block = z.infer<typeof Block>

export const Citation = z.object({
  /** Opaque name used in sentences; only tokens issued here can be cited. */
  token: z.string(),
  /** Provision id. */
  id: z.string(),
  /** "điểm a khoản 1 Điều 31 Luật 19/2023/QH15" */
  label: z.string(),
  /** Page of the provision on this server, relative. */
  url: z.string(),
  /** Our wording ("diễn giải"). */
  restatement: z.string(),
  /** Official wording ("nguyên văn"), when the operator has supplied it. */
  official: z.string().nullable(),
  officialUrl: z.string().nullable(),
  layer: z.enum(['law', 'decree', 'plan']),
  /** What changed it or who is competent now, already in words. */
  notes: z.array(z.string()),
})
export type Citation = z.infer<typeof Citation>

export const Clarification = z.object({ ask: z.string(), options: z.array(z.string()) })
export type Clarification = z.infer<typeof Clarification>

/** A legal deadline that runs, with its day when its start is known. */
export const Deadline = z.object({
  label: z.string(),
  /** Whose duty or right it is. */
  who: z.string(),
  length: z.string(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** A second possible end when a day in between is not confirmed as a holiday. */
  latestEndsOn: z.string().nullable(),
  citation: z.string(),
})
export type Deadline = z.infer<typeof Deadline>

export const OfficeCard = z.object({
  id: z.string(),
  name: z.string(),
  why: z.string(),
  contacts: z.array(z.object({ kind: z.string(), value: z.string() })),
})
export type OfficeCard = z.infer<typeof OfficeCard>

export const Action = z.enum(['draft-complaint', 'talk-to-person', 'check-status', 'open-document'])
export type Action = z.infer<typeof Action>

/** The letter that is the person's next step, offered and never sent: it was asked for, the guide leads to it, or a period of the law is running or over. */
export const NextStep = z.object({
  kind: ComplaintKind,
  /** What the button says: "Lập đơn đề nghị hỗ trợ thương lượng". */
  label: z.string(),
  why: z.string(),
  /** First ISO day on which the step can be taken; null when it hangs on no day that is known. */
  readyOn: z.string().nullable(),
})
export type NextStep = z.infer<typeof NextStep>

/** Why it was answered so: route, what was found and rejected, what the gate said, how long each step took. */
export const Trace = z.object({
  route: z.string(),
  normalised: z.string(),
  facts: z.record(z.string(), z.unknown()),
  retrieved: z.array(z.object({ id: z.string(), score: z.number(), used: z.boolean(), features: z.record(z.string(), z.number()) })),
  gate: z.array(z.object({ sentence: z.string(), verdict: z.string() })),
  timings: z.array(z.object({ step: z.string(), ms: z.number() })),
  wording: z.enum(['extractive', 'model']),
})
export type Trace = z.infer<typeof Trace>

export const Answer = z.object({
  id: z.string(),
  outcome: Outcome,
  reason: OutcomeReason.nullable(),
  language: z.enum(['vi', 'en']),
  /** The whole answer as plain text, for channels without blocks. */
  text: z.string(),
  blocks: z.array(Block),
  citations: z.array(Citation),
  clarifications: z.array(Clarification),
  deadlines: z.array(Deadline),
  offices: z.array(OfficeCard),
  actions: z.array(Action),
  /** Absent in answers kept from before it was told. */
  nextStep: NextStep.nullable().optional(),
  /** Questions people often ask next. */
  suggestions: z.array(z.string()),
  /** The day on which the law was read. */
  asOf: z.string(),
  trace: Trace.optional(),
})
export type Answer = z.infer<typeof Answer>
