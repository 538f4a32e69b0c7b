/** A period the law sets that a resident's case can start, as written in `corpus/deadlines.yaml`. */
import { z } from 'zod'

/** What starts a period. Receipt and sending are different days; where the law says "nhận được", the day of receipt counts. */
export const START_EVENTS = {
  'complaint-received': 'ngày nơi bán nhận được phản ánh, yêu cầu, khiếu nại',
  'negotiation-request-received': 'ngày nơi bán nhận được yêu cầu thương lượng',
  'support-request-received': 'ngày cơ quan hoặc hội nhận được yêu cầu hỗ trợ',
  'support-request-forwarded': 'ngày nơi bán nhận được yêu cầu do cơ quan hoặc hội chuyển đến',
  'negotiation-ended': 'ngày kết thúc thương lượng',
  'contract-made': 'ngày giao kết hợp đồng',
  'contract-received': 'ngày bạn nhận được hợp đồng',
  'contract-copy-requested': 'ngày nơi bán nhận được yêu cầu xin bản sao hợp đồng',
  'contract-ended-by-consumer': 'ngày bạn báo chấm dứt hợp đồng',
  'goods-received': 'ngày bạn nhận hàng',
  'sold': 'ngày bán, cung cấp',
  'service-stops': 'ngày ngừng cung cấp dịch vụ',
  'service-expires': 'ngày hết hạn dùng dịch vụ',
  'contract-expires': 'ngày hợp đồng kết thúc',
  'defect-known': 'lúc nơi bán phát hiện hàng có khuyết tật hoặc được yêu cầu thu hồi',
  'system-attacked': 'lúc phát hiện hệ thống bị tấn công',
  'take-down-ordered': 'lúc nền tảng nhận được yêu cầu của cơ quan có thẩm quyền',
  'livestream-started': 'lúc buổi livestream bắt đầu phát',
} as const
export type StartEvent = keyof typeof START_EVENTS
export const StartEvent = z.enum(Object.keys(START_EVENTS) as [StartEvent, ...StartEvent[]])

/** Whose duty or right it is. */
export const PARTIES = { trader: 'Nơi bán', authority: 'Cơ quan nhà nước, hội bảo vệ người tiêu dùng', consumer: 'Bạn' } as const
export type Party = keyof typeof PARTIES

export const LENGTH_UNITS = { 'hour': 'giờ', 'working-day': 'ngày làm việc', 'day': 'ngày', 'month': 'tháng', 'year': 'năm' } as const
export type LengthUnit = keyof typeof LENGTH_UNITS

export const DeadlineRule = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  /** The provision in which the number stands. */
  provision: z.string().regex(/^[^#]+#dieu-/u),
  length: z.number().int().positive(),
  unit: z.enum(Object.keys(LENGTH_UNITS) as [LengthUnit, ...LengthUnit[]]),
  /** `before`: the thing must be done so long before the event (a notice ahead of a cut). */
  direction: z.enum(['after', 'before']).default('after'),
  startEvent: StartEvent,
  who: z.enum(Object.keys(PARTIES) as [Party, ...Party[]]),
  /** What is due, in plain words and without numbers. */
  label: z.string().min(1),
  labelEn: z.string().min(1),
  /** What must be so for the period to apply; shown with it. */
  condition: z.string().min(1).optional(),
  /** Empty: any sector, any conduct. */
  sectors: z.array(z.string()).default([]),
  conducts: z.array(z.string()).default([]),
})
export type DeadlineRule = z.infer<typeof DeadlineRule>

export const DeadlineFile = z.object({ deadlines: z.array(DeadlineRule).min(1) })
