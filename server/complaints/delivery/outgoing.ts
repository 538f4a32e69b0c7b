/** Outbox items of a case: which message goes to whom, once each. */
import { createHash, randomUUID } from 'node:crypto'
import type { Channel, NewOutboxItem } from '../../storage/repositories/outbox.ts'
import { filingKey, type Complaint, type EvidenceItem, type Filing } from '../complaint.ts'
import { evidenceFor } from '../unnamed.ts'
import { deliveryPayload, officeOf, type OutboxMessage } from './payload.ts'
import type { DeliveryTarget } from './senders.ts'

export type TargetOf = (officeId: string) => DeliveryTarget | undefined

/** Outbox targets that are no office. */
export const RESIDENT = 'resident'
export const OPERATOR = 'operator'

/** Letters with a way to the office; the others the resident downloads. A claim to the trader and a note for the court are always the resident's to hand in. */
export function lettersOf(complaint: Complaint, targetOf: TargetOf, at: string): NewOutboxItem[] {
  return reachable(complaint, targetOf).map(({ filing, channel }) => {
    const key = `${complaint.id}:${filingKey(filing)}`
    return item(complaint.id, channel, filing.officeId, deliveryPayload(complaint, filing, key), at)
  })
}

/** A file added after the letters went. */
export function supplementsOf(complaint: Complaint, evidence: EvidenceItem, targetOf: TargetOf, at: string): NewOutboxItem[] {
  return reachable(complaint, targetOf).map(({ filing, channel }) => {
    const named = evidenceFor(filing.kind, complaint.form, complaint.evidence).find(({ id }) => id === evidence.id) ?? evidence
    const idempotencyKey = `${complaint.id}:more:${digest(`${filingKey(filing)} ${evidence.id}`)}`
    return item(complaint.id, channel, filing.officeId, { schema: 'consumer-complaint-supplement/1', idempotencyKey, code: complaint.code, kind: filing.kind, office: officeOf(filing), evidence: [named], addedAt: at }, at)
  })
}

/** To every office that may have the letter; one whose letter was called back in time never hears of it. */
export function withdrawalsOf(complaint: Complaint, mayHave: (officeId: string) => boolean, targetOf: TargetOf, at: string): NewOutboxItem[] {
  return reachable(complaint, targetOf).filter(({ filing }) => mayHave(filing.officeId)).map(({ filing, channel }) => {
    const idempotencyKey = `${complaint.id}:withdrawn:${digest(filingKey(filing))}`
    return item(complaint.id, channel, filing.officeId, { schema: 'consumer-complaint-withdrawal/1', idempotencyKey, code: complaint.code, office: officeOf(filing), withdrawnAt: at }, at)
  })
}

/** News for a resident who wished for it and left an address. */
export function noticesOf(complaint: Complaint, text: string, at: string): NewOutboxItem[] {
  if (complaint.form.noticeByEmail !== true || complaint.form.email === undefined) return []
  return [item(complaint.id, 'email', RESIDENT, { schema: 'resident-notice/1', idempotencyKey: `${complaint.id}:notice:${digest(text)}`, code: complaint.code, text }, at)]
}

export function alertOf(complaint: Pick<Complaint, 'id' | 'code'>, text: string, at: string): NewOutboxItem {
  return item(complaint.id, 'email', OPERATOR, { schema: 'operator-alert/1', idempotencyKey: `${complaint.id}:alert:${digest(text)}`, code: complaint.code, text }, at)
}

function reachable({ filings }: Pick<Complaint, 'filings'>, targetOf: TargetOf): { filing: Filing; channel: Channel }[] {
  return filings.flatMap((filing) => {
    const target = targetOf(filing.officeId)
    return target === undefined || filing.kind === 'trader-claim' || filing.kind === 'court' ? [] : [{ filing, channel: target.channel === 'desk' ? 'download' as const : target.channel }]
  })
}

function item(complaintId: string, channel: Channel, target: string, message: OutboxMessage, createdAt: string): NewOutboxItem {
  return { id: randomUUID(), idempotencyKey: message.idempotencyKey, complaintId, channel, target, payload: JSON.stringify(message), createdAt }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
