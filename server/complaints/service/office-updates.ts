/** What an office says of the letter it has: taken, being handled, passed on (Điều 11.3), answered. The resident reads it and, on their wish, is told. */
import { z } from 'zod'
import { FilingState, type Complaint, type Filing, type TimelineEvent } from '../complaint.ts'
import { RETENTION } from '../consent.ts'
import { lettersOf, noticesOf } from '../delivery/outgoing.ts'
import { filingAt, withFilingState } from '../filing-states.ts'
import { plainText } from '../plain-text.ts'
import { bad, good, type Result } from '../problems.ts'
import type { ServiceDeps } from './deps.ts'
import { mayFollow } from '../states.ts'
import type { CaseAccess } from './case-access.ts'

export const OfficeUpdate = z.object({
  /** Which of the case's letters: the office and, when it has two, the kind. */
  officeId: z.string().max(100),
  kind: z.string().max(30).optional(),
  state: FilingState.extract(['accepted', 'in-progress', 'passed-on', 'answered']),
  /** What the resident reads. */
  text: plainText(2_000).min(1),
  /** To whom it was passed on: an office we know, or its name. */
  passedTo: z.object({ id: z.string().max(100).optional(), name: plainText(200).min(2) }).optional(),
  /** Days that start periods of the law and that the office is the one to know. */
  events: z.partialRecord(z.enum(['support-request-received', 'support-request-forwarded', 'negotiation-ended']), z.iso.date()).optional(),
}).strict()
export type OfficeUpdate = z.infer<typeof OfficeUpdate>

export function createOfficeUpdates({ storage, targetOf }: Pick<ServiceDeps, 'storage' | 'targetOf'>, access: CaseAccess) {
  return {
    async officeUpdate(id: string, update: OfficeUpdate, officer: string): Promise<Result<Complaint>> {
      const stored = await storage.complaints.byId(id)
      const filing = stored === undefined ? undefined : filingAt(stored.complaint, { id: update.officeId, kind: update.kind as Filing['kind'] | undefined })
      if (stored === undefined || filing === undefined) return bad('not-found')
      if (!mayFollow(filing.state, update.state) || stored.complaint.state === 'withdrawn' || stored.complaint.state === 'closed') return bad('wrong-state')
      if (update.state === 'passed-on' && update.passedTo === undefined) return bad('bad-request', { fields: ['passedTo'] })
      const at = access.at()
      const text = `${filing.officeName}: ${update.text}${update.passedTo === undefined ? '' : ` Hồ sơ được chuyển tới ${update.passedTo.name} (khoản 3 Điều 11 Luật 19/2023/QH15).`}`
      const moved = withFilingState(stored.complaint, { id: filing.officeId, kind: filing.kind }, update.state)
      const passed = update.passedTo === undefined ? undefined : passedOn(filing, update.passedTo)
      const complaint: Complaint = { ...moved, updatedAt: at, events: { ...moved.events, ...update.events }, filings: passed === undefined || filingAt(moved, { id: passed.officeId, kind: passed.kind }) !== undefined ? moved.filings : [...moved.filings, passed] }
      const event: TimelineEvent = { at, kind: 'state', text, officeId: filing.officeId, ...(moved.state === stored.complaint.state ? {} : { state: moved.state }) }
      const onward = passed === undefined ? [] : lettersOf({ ...complaint, filings: [passed] }, targetOf, at)
      const saved = await storage.complaints.save(stored, complaint, {
        events: [event], outbox: [...onward, ...noticesOf(complaint, NOTICES[update.state], at)], retainUntil: access.keepFor(RETENTION.caseDays),
        audit: { actor: officer, action: `office:${update.state}`, subject: id, detail: { office: filing.officeId } },
      })
      return saved ? good(complaint) : bad('changed-meanwhile')
    },
  }
}

/** Said by e-mail: that there is news, not what it says. */
const NOTICES: Readonly<Record<OfficeUpdate['state'], string>> = {
  accepted: 'Nơi nhận đã tiếp nhận hồ sơ của bạn.', 'in-progress': 'Hồ sơ của bạn đang được giải quyết.', 'passed-on': 'Hồ sơ của bạn đã được chuyển sang cơ quan khác. Hãy mở hồ sơ để biết cơ quan nào.', answered: 'Đã có trả lời cho hồ sơ của bạn.',
}

function passedOn(filing: Filing, to: NonNullable<OfficeUpdate['passedTo']>): Filing {
  return {
    kind: filing.kind, officeId: to.id ?? 'co-quan-khac', officeName: to.name, ruleId: 'chuyen-co-quan-khac', isLinked: true, state: 'confirmed',
    why: `${filing.officeName} chuyển sang vì việc thuộc lĩnh vực của cơ quan này.`, citations: ['luat-19-2023-qh15#dieu-11.khoan-3'],
  }
}
