/** What may follow once a letter has had its time or its answer: the step the law leaves open next, offered, never taken. Pure. */
import type { Tried } from '../../corpus/content/complaint-kind.ts'
import { formatDay } from '../../corpus/time/day.ts'
import type { CaseDeadline } from './calendar/case-calendar.ts'
import type { Complaint, ComplaintForm } from './complaint.ts'
import type { ComplaintView } from './view.ts'

export interface NextStep {
  /** What has come of the step before; the new draft says so. Null: the group is counted and its people may claim now. */
  readonly tried: Tried | null
  readonly label: string
  readonly why: string
  readonly citations: readonly string[]
  /** The legal time is over: this is the step to take now. */
  readonly isDue: boolean
}

const L19 = 'luat-19-2023-qh15'
const OVER: readonly Complaint['state'][] = ['draft', 'solved', 'withdrawn', 'closed']

export function nextSteps({ filings, state, group }: Pick<ComplaintView, 'filings' | 'state' | 'group'>, deadlines: readonly CaseDeadline[]): NextStep[] {
  const [main] = filings
  if (main === undefined || OVER.includes(state)) return []
  switch (main.kind) {
    case 'trader-claim':
      return [...silence(deadlines), ...ANSWERS]
    case 'support-request':
      return [{ tried: 'failed', label: 'Thương lượng không thành: soạn đơn bước sau', why: 'Thương lượng có cơ quan, hội hỗ trợ mà vẫn không xong thì còn hòa giải, trọng tài hoặc tòa án.', citations: [`${L19}#dieu-54.khoan-1`, `${L19}#dieu-61.khoan-1`], isDue: state !== 'answered' && deadlines.some(({ provision, state: each }) => provision === `${L19}#dieu-57.khoan-5` && each === 'over') }]
    case 'mediation':
      return [{ tried: 'mediation-failed', label: 'Hòa giải không thành: soạn bản ghi khởi kiện', why: 'Còn trọng tài hoặc tòa án. Giao dịch dưới 100 triệu đồng thì tòa giải quyết theo thủ tục rút gọn.', citations: [`${L19}#dieu-54.khoan-1`, `${L19}#dieu-70.khoan-2`], isDue: false }]
    case 'tip-off':
      return group?.isCounted === true ? [{ tried: null, label: 'Lập đơn đòi quyền lợi', why: 'Nhóm đã xác định đủ người bị thiệt hại nên từng người được thương lượng, hòa giải.', citations: [`${L19}#dieu-54.khoan-2.diem-c`], isDue: true }] : []
    case 'crime-report':
    case 'court':
      return []
  }
}

/** The form of the case as the next draft begins with it. */
export function formOfNext({ form, code, events, group }: Pick<ComplaintView, 'form' | 'code' | 'events' | 'group'>, tried: Tried | null): ComplaintForm {
  const received = events['negotiation-request-received'] ?? form.contactReceivedOn
  return {
    ...form, earlierCase: code, wants: form.wants === 'both' ? 'both' : 'claim', ...(tried === null ? {} : { tried }), ...(received === undefined ? {} : { contactReceivedOn: received }),
    ...(group === null ? {} : { groupCode: group.code, allHarmedCounted: group.isCounted }),
  }
}

/** Silence is a ground only when the time of Điều 57.2 is over. */
function silence(deadlines: readonly CaseDeadline[]): NextStep[] {
  const period = deadlines.find(({ provision, state }) => provision === `${L19}#dieu-57.khoan-2` && state === 'over')
  if (period?.endsOn === undefined || period.endsOn === null) return []
  return [{
    tried: 'no-answer', label: 'Bên bán im lặng: lập đơn đề nghị hỗ trợ thương lượng', isDue: true, citations: [`${L19}#dieu-56.khoan-3`, `${L19}#dieu-57.khoan-2`],
    why: `Hạn trả lời của bên bán đã hết ngày ${formatDay(period.latestEndsOn ?? period.endsOn)}. Nếu họ vẫn im lặng, bạn được đề nghị cơ quan nhà nước hoặc hội hỗ trợ thương lượng.`,
  }]
}

const ANSWERS: readonly NextStep[] = [
  { tried: 'refused', label: 'Bên bán từ chối, không nêu lý do chính đáng: lập đơn đề nghị hỗ trợ', why: 'Bạn được đề nghị cơ quan nhà nước hoặc hội hỗ trợ thương lượng.', citations: [`${L19}#dieu-56.khoan-3`], isDue: false },
  { tried: 'refused-with-reason', label: 'Bên bán từ chối, có nêu lý do: chọn bước sau', why: 'Thấy lý do không chính đáng, bạn vẫn đề nghị hỗ trợ được; hoặc chọn hòa giải, tòa án.', citations: [`${L19}#dieu-57.khoan-6`, `${L19}#dieu-56.khoan-3`], isDue: false },
  { tried: 'failed', label: 'Đã thương lượng nhưng không xong: chọn bước sau', why: 'Bước tiếp theo là hòa giải, trọng tài hoặc tòa án.', citations: [`${L19}#dieu-54.khoan-1`], isDue: false },
]
