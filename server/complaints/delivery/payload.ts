/** What leaves the system: the published schemas of webhook bodies and of the JSON that travels with an e-mail. */
import { z } from 'zod'
import { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import { ComplaintForm, EvidenceItem, type Complaint, type Filing } from '../complaint.ts'
import { evidenceFor, formFor } from '../unnamed.ts'

const Evidence = EvidenceItem.partial({ id: true })
const common = {
  /** The same for every attempt: an office that has it already answers 2xx and does nothing. */
  idempotencyKey: z.string(),
  code: z.string(),
}
const Office = z.object({ id: z.string(), name: z.string() })

export const DeliveryPayload = z.object({
  schema: z.literal('consumer-complaint/1'),
  ...common,
  kind: ComplaintKind,
  office: Office,
  rule: z.object({ id: z.string(), why: z.string(), citations: z.array(z.string()) }),
  form: ComplaintForm,
  /** Files are fetched at the desk: GET /api/desk/cases/{code}/evidence/{id}. */
  evidence: z.array(Evidence),
  /** Code of the group file that the case belongs to. */
  groupCode: z.string().nullable().default(null),
  confirmedAt: z.iso.datetime(),
})
export type DeliveryPayload = z.infer<typeof DeliveryPayload>

/** A file added after the letter. */
export const SupplementPayload = z.object({ schema: z.literal('consumer-complaint-supplement/1'), ...common, kind: ComplaintKind, office: Office, evidence: z.array(Evidence).min(1), addedAt: z.iso.datetime() })
export type SupplementPayload = z.infer<typeof SupplementPayload>

/** The resident has taken the complaint back. */
export const WithdrawalPayload = z.object({ schema: z.literal('consumer-complaint-withdrawal/1'), ...common, office: Office, withdrawnAt: z.iso.datetime() })
export type WithdrawalPayload = z.infer<typeof WithdrawalPayload>

export const OfficeMessage = z.discriminatedUnion('schema', [DeliveryPayload, SupplementPayload, WithdrawalPayload])
export type OfficeMessage = z.infer<typeof OfficeMessage>

/** News for the resident, who asked for it; it names no trader and no office's answer: an e-mail is read by many eyes. */
export const ResidentNotice = z.object({ schema: z.literal('resident-notice/1'), ...common, text: z.string() })
export type ResidentNotice = z.infer<typeof ResidentNotice>

/** For whoever looks after the system: an office is late, a letter cannot be delivered. */
export const OperatorAlert = z.object({ schema: z.literal('operator-alert/1'), ...common, text: z.string() })
export type OperatorAlert = z.infer<typeof OperatorAlert>

export const OutboxMessage = z.discriminatedUnion('schema', [DeliveryPayload, SupplementPayload, WithdrawalPayload, ResidentNotice, OperatorAlert])
export type OutboxMessage = z.infer<typeof OutboxMessage>

export function deliveryPayload(complaint: Complaint, filing: Filing, idempotencyKey: string): DeliveryPayload {
  const { form, code, evidence, confirmedAt, updatedAt } = complaint
  return {
    schema: 'consumer-complaint/1', idempotencyKey, code, kind: filing.kind, office: officeOf(filing), rule: { id: filing.ruleId, why: filing.why, citations: filing.citations },
    form: formFor(filing.kind, form), evidence: evidenceFor(filing.kind, form, evidence), groupCode: complaint.groupCode, confirmedAt: confirmedAt ?? updatedAt,
  }
}

export const officeOf = ({ officeId, officeName }: Pick<Filing, 'officeId' | 'officeName'>) => ({ id: officeId, name: officeName })
