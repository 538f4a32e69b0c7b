/** The ways a consumer's case can go, and the words that describe it for routing. Closed lists, shared by the routing data and the case files. */
import { z } from 'zod'

/** Điều 31, 57 · 56.3, 57.3 · 11, 77 · crime · 61–66 · 70–71 Luật 19/2023. */
export const ComplaintKind = z.enum(['trader-claim', 'support-request', 'tip-off', 'crime-report', 'mediation', 'court'])
export type ComplaintKind = z.infer<typeof ComplaintKind>

export const KIND_LABELS: Readonly<Record<ComplaintKind, string>> = {
  'trader-claim': 'Yêu cầu, khiếu nại gửi bên kinh doanh',
  'support-request': 'Đề nghị hỗ trợ thương lượng',
  'tip-off': 'Phản ánh vi phạm',
  'crime-report': 'Tố giác tới công an',
  mediation: 'Đề nghị hòa giải',
  court: 'Khởi kiện ra tòa án',
}

/** What came of asking the trader. `refused` is without a reason or with one the person holds unjust (Điều 56.3). */
export const Tried = z.enum(['nothing', 'waiting', 'no-answer', 'refused', 'refused-with-reason', 'failed', 'mediation-failed'])
export type Tried = z.infer<typeof Tried>

/** What the person is after: their own loss made good, a wrong reported, or both. */
export const Wants = z.enum(['claim', 'report', 'both', 'mediation', 'court'])
export type Wants = z.infer<typeof Wants>

/** Whom the trouble is with; everything but `consumer` goes elsewhere. */
export const Matter = z.enum(['consumer', 'business-purchase', 'private-sale', 'labour', 'public-authority'])
export type Matter = z.infer<typeof Matter>

export const Danger = z.enum(['poisoning', 'injury', 'fire-explosion', 'money-transferred', 'threat'])
export type Danger = z.infer<typeof Danger>
