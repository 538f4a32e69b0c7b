/** Samples for the storage tests. */
import type { Complaint } from '../complaints/complaint.ts'
import type { EvidenceNote } from './repositories/evidence.ts'
import type { NewOutboxItem } from './repositories/outbox.ts'

export const SAMPLE_TIME = '2026-11-24T03:00:00.000Z'

export function sampleComplaint(id: string, code = `CODE-${id}`): Omit<Complaint, 'timeline' | 'evidence'> {
  return {
    id, code, state: 'draft', form: { name: 'Nguyễn Thị Bưởi', phone: '0912345678', happened: 'Máy giặt hỏng sau 3 ngày' }, sources: { name: { utterance: 'tôi là Bưởi', clientId: 'm1', by: 'conversation' } },
    filings: [], consent: null, conversationId: null, groupCode: null, events: { received: '2026-11-20' }, createdAt: SAMPLE_TIME, confirmedAt: null, updatedAt: SAMPLE_TIME,
  }
}

export function sampleLetter(id: string, complaintId: string): NewOutboxItem {
  return { id, idempotencyKey: `key-${id}`, complaintId, channel: 'webhook', target: 'https://office.example/in', payload: '{"a":1}', createdAt: SAMPLE_TIME }
}

export function sampleNote(complaintId: string): EvidenceNote {
  return { event: { at: SAMPLE_TIME, kind: 'evidence', text: 'Đã thêm bằng chứng: hóa đơn.jpg' }, audit: { actor: 'resident', action: 'evidence', subject: complaintId, detail: {} }, outbox: [] }
}
