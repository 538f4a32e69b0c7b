/** What an office receives: the published schema of webhook bodies and of the JSON that travels with an e-mail. */
import { z } from 'zod'
import { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import { ComplaintForm, EvidenceItem, type Complaint, type FieldName, type Filing } from '../complaint.ts'

export const DeliveryPayload = z.object({
  schema: z.literal('consumer-complaint/1'),
  /** The same for every attempt: an office that has it already answers 2xx and does nothing. */
  idempotencyKey: z.string(),
  code: z.string(),
  kind: ComplaintKind,
  office: z.object({ id: z.string(), name: z.string() }),
  rule: z.object({ id: z.string(), why: z.string(), citations: z.array(z.string()) }),
  form: ComplaintForm,
  evidence: z.array(EvidenceItem.omit({ id: true })),
  confirmedAt: z.iso.datetime(),
})
export type DeliveryPayload = z.infer<typeof DeliveryPayload>

/** Fields that say who reports; left out when the reporter stays unnamed. */
export const IDENTIFYING: readonly FieldName[] = ['name', 'phone', 'email', 'address', 'residence', 'temporaryResidence', 'age', 'representedName', 'representedAge', 'representation', 'orderCode', 'vulnerableProof']

export function withoutReporter(form: ComplaintForm): ComplaintForm {
  return Object.fromEntries(Object.entries(form).filter(([name]) => !IDENTIFYING.includes(name as FieldName)))
}

export function deliveryPayload(complaint: Complaint, filing: Filing, idempotencyKey: string): DeliveryPayload {
  const { form, code, evidence, confirmedAt, updatedAt } = complaint
  return {
    schema: 'consumer-complaint/1', idempotencyKey, code, kind: filing.kind, office: { id: filing.officeId, name: filing.officeName },
    rule: { id: filing.ruleId, why: filing.why, citations: filing.citations }, form: form.staysUnnamed === true ? withoutReporter(form) : form,
    evidence: evidence.map(({ name, type, bytes, sha256, addedAt }) => ({ name, type, bytes, sha256, addedAt })), confirmedAt: confirmedAt ?? updatedAt,
  }
}
