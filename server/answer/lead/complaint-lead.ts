/** A complaint was handed in: what its periods have come to, and what that opens (Điều 31.2, 54, 56.3, 57; Nghị định 146/2025, Điều 46.1). */
import { validityOn } from '../../../corpus/law/validity.ts'
import { formatDay } from '../../../corpus/time/day.ts'
import { isOver } from '../../../corpus/time/deadlines.ts'
import type { DraftSentence } from '../turn.ts'
import type { Acts } from '../understand/acts.ts'
import { fixed, periodOf, question, rule, told, type Lead, type LeadDeps } from './lead.ts'
import { dayAfter, sayEnd, sayState } from './say-day.ts'
import { stepOf } from './step.ts'

const PROVINCE = 'nghi-dinh-146-2025-nd-cp#dieu-46.khoan-1'

const ACKNOWLEDGE = rule('Từ ngày nhận được đơn, bên bán có 3 ngày làm việc để báo cho bạn biết đã tiếp nhận.', 'dieu-31.khoan-2')
const NEGOTIATE = rule('Đơn đòi họ giải quyết, thương lượng thì họ có 7 ngày làm việc, tính từ ngày nhận, để tiếp nhận và thương lượng với bạn.', 'dieu-57.khoan-2')
const SUPPORT = rule('Họ không trả lời yêu cầu thương lượng, hoặc từ chối mà không có lý do chính đáng, và quyền, lợi ích hợp pháp của bạn bị xâm phạm, thì bạn có quyền nhờ cơ quan nhà nước hoặc hội bảo vệ người tiêu dùng hỗ trợ thương lượng.', 'dieu-56.khoan-3')
const OTHER_WAYS = rule('Bạn còn hòa giải, trọng tài hoặc tòa án.', 'dieu-54.khoan-1')
const RECEIPT_COUNTS = [
  rule('Các hạn này tính từ ngày họ nhận được, không phải ngày bạn gửi.', 'dieu-31.khoan-2', 'dieu-57.khoan-2'),
  fixed('Chưa biết ngày họ nhận thì chưa tính được ngày cuối: bạn xem giấy báo phát, tin trả lời hay chữ ký nhận.'),
]
const ASK_RECEIPT = question('Họ nhận được đơn của bạn ngày nào?', 'Họ nhận hôm nay', 'Họ nhận hôm qua')

export function complaintLead(acts: Acts, deps: LeadDeps): Lead | undefined {
  switch (acts.reply) {
    case 'mediation-failed': return MEDIATION_FAILED
    case 'failed': return FAILED
    case 'refused-with-reason': return acts.filed === 'claim' ? refusedWithReason(acts, deps) : undefined
    case 'refused': return acts.filed === 'claim' ? refused(deps) : undefined
    case 'silent':
    case null: return acts.filed === 'claim' ? waitingLead(acts, deps) : acts.filed === 'support-request' ? forwardedLead(acts, deps) : undefined
  }
}

const MEDIATION_FAILED: Lead = {
  days: [fixed('Hòa giải đã không thành: bạn không phải dừng ở đây.')], ask: null,
  law: [rule('Hòa giải không thành thì bạn còn trọng tài hoặc tòa án.', 'dieu-54.khoan-1')],
  next: [
    rule('Giá trị giao dịch dưới 100 triệu đồng thì vụ án được xử theo thủ tục rút gọn.', 'dieu-70.khoan-2'),
    rule('Bạn đi kiện để bảo vệ quyền, lợi ích hợp pháp của mình thì không phải nộp tiền tạm ứng án phí.', 'dieu-71.khoan-2'),
  ],
  nextStep: stepOf('court', 'Hòa giải không thành: còn trọng tài hoặc tòa án.'),
}

const FAILED: Lead = {
  days: [rule('Thương lượng đã không thành: bước tiếp theo không phải là nhờ hỗ trợ thương lượng nữa.', 'dieu-56.khoan-3')], ask: null,
  law: [rule('Luật cho nhờ hỗ trợ thương lượng khi họ không trả lời, hoặc từ chối mà không có lý do chính đáng; đã thương lượng mà không xong thì không nằm trong đó.', 'dieu-56.khoan-3')],
  next: [OTHER_WAYS],
  nextStep: stepOf('mediation', 'Thương lượng không thành: tiếp theo là hòa giải, trọng tài hoặc tòa án.'),
}

function refused(deps: LeadDeps): Lead {
  return {
    days: [rule('Họ đã từ chối đơn của bạn: không có lý do chính đáng thì bạn nhờ hỗ trợ thương lượng được ngay.', 'dieu-56.khoan-3')], law: [SUPPORT], next: whereToAsk(deps), ask: null,
    nextStep: stepOf('support-request', 'Họ từ chối mà không có lý do chính đáng thì bạn được nhờ hỗ trợ thương lượng.'),
  }
}

function refusedWithReason({ unjust }: Acts, deps: LeadDeps): Lead {
  const nextStep = unjust
    ? stepOf('support-request', 'Bạn thấy lý do họ nêu không chính đáng.')
    : stepOf('mediation', 'Họ đã từ chối và nêu lý do. Bạn thấy lý do không chính đáng thì vẫn nhờ hỗ trợ thương lượng được.')
  return {
    days: [rule('Họ đã từ chối và nêu lý do: lý do đó có chính đáng hay không quyết định bước tiếp theo của bạn.', 'dieu-56.khoan-3')], ask: unjust ? null : question('Bạn thấy lý do họ nêu có chính đáng không?', 'Lý do họ nêu vô lý', 'Lý do họ nêu có phần đúng'), nextStep,
    law: [
      rule('Từ chối thương lượng thì họ phải trả lời bằng văn bản, nói rõ vì sao, trong 7 ngày làm việc tính từ ngày nhận yêu cầu.', 'dieu-57.khoan-6'),
      rule('Họ từ chối mà lý do không chính đáng thì bạn vẫn có quyền nhờ cơ quan nhà nước hoặc hội bảo vệ người tiêu dùng hỗ trợ thương lượng.', 'dieu-56.khoan-3'),
    ],
    next: [rule('Lý do chính đáng mà bạn vẫn không đồng ý thì còn hòa giải, trọng tài hoặc tòa án.', 'dieu-54.khoan-1'), ...whereToAsk(deps)],
  }
}

function waitingLead(acts: Acts, deps: LeadDeps): Lead {
  const { today } = deps
  const silent = acts.reply === 'silent'
  const start = acts.days['complaint-received']
  const law = [ACKNOWLEDGE, NEGOTIATE]
  if (start === undefined) {
    const nextStep = silent ? stepOf('support-request', 'Dùng khi đã hết hạn tính từ ngày họ nhận mà họ vẫn không trả lời.') : null
    return { days: RECEIPT_COUNTS, law: [...law, SUPPORT], next: silent ? whereToAsk(deps) : [], ask: ASK_RECEIPT, nextStep }
  }
  const acknowledge = periodOf('bao-da-nhan-khieu-nai', 'dieu-31.khoan-2', acts.days, deps.deadlinesFor)
  const negotiate = periodOf('thuong-luong-voi-nguoi-mua', 'dieu-57.khoan-2', acts.days, deps.deadlinesFor)
  const over = isOver(negotiate, today)
  const ends = told(`Họ nhận ngày ${formatDay(start)}: hạn báo đã tiếp nhận là ${sayEnd(acknowledge)}, ${sayState(acknowledge, today)}; hạn thương lượng là ${sayEnd(negotiate)}, ${sayState(negotiate, today)}.`)
  const then = over
    ? rule(silent ? 'Họ đã để hết hạn mà im lặng: nay bạn có quyền nhờ hỗ trợ thương lượng.' : 'Nếu họ chưa trả lời thì nay bạn có quyền nhờ hỗ trợ thương lượng.', 'dieu-56.khoan-3')
    : rule('Hết hạn thương lượng mà họ vẫn im lặng thì bạn có quyền nhờ hỗ trợ thương lượng; trong lúc chờ, giữ bằng chứng ngày họ nhận.', 'dieu-56.khoan-3')
  const why = over ? `Hạn thương lượng của họ đã ${sayEnd(negotiate)}.` : `Hạn thương lượng của họ còn đến ${sayEnd(negotiate)}; họ vẫn im lặng thì dùng đơn này.`
  return { days: [ends, then], law: [...law, SUPPORT], next: whereToAsk(deps), ask: null, nextStep: stepOf('support-request', why, { readyOn: dayAfter(negotiate) }) }
}

/** Support was asked for: the office's own period runs. */
function forwardedLead({ days }: Acts, { deadlinesFor, today }: LeadDeps): Lead {
  const law = [
    rule('Nơi nhận phải chuyển yêu cầu của bạn tới bên bán trong 7 ngày làm việc tính từ ngày nhận được.', 'dieu-57.khoan-4'),
    rule('Bên bán phải thương lượng với bạn trong 7 ngày làm việc kể từ ngày nhận yêu cầu do nơi đó chuyển đến.', 'dieu-57.khoan-5'),
  ]
  const start = days['support-request-received']
  if (start === undefined) return { days: [rule('Hạn này tính từ ngày cơ quan hoặc hội nhận được yêu cầu của bạn.', 'dieu-57.khoan-4')], law, next: [], ask: question('Nơi đó nhận yêu cầu của bạn ngày nào?', 'Họ nhận hôm nay', 'Họ nhận hôm qua'), nextStep: null }
  const forward = periodOf('chuyen-yeu-cau-ho-tro', 'dieu-57.khoan-4', days, deadlinesFor)
  const after = fixed(isOver(forward, today) ? 'Chưa thấy gì thì bạn hỏi lại nơi nhận, kèm giấy hẹn hoặc mã tiếp nhận.' : 'Quá hạn mà chưa thấy gì thì bạn hỏi lại nơi nhận.')
  return { days: [told(`Nơi đó nhận ngày ${formatDay(start)}: hạn chuyển tới bên bán là ${sayEnd(forward)}, ${sayState(forward, today)}.`), after], law, next: [], ask: null, nextStep: null }
}

/** Who takes a request for support today. */
function whereToAsk({ library, today }: LeadDeps): DraftSentence[] {
  const decree = library.metadataOf(PROVINCE)
  const byProvince = decree !== undefined && validityOn(decree, today).state === 'in-force'
  return [
    byProvince
      ? rule('Yêu cầu hỗ trợ gửi Ủy ban nhân dân cấp tỉnh, hoặc hội bảo vệ người tiêu dùng: nộp trực tiếp, qua bưu điện hoặc trực tuyến.', PROVINCE, 'dieu-57.khoan-3', 'dieu-56.khoan-3')
      : rule('Yêu cầu hỗ trợ gửi cơ quan quản lý nhà nước về bảo vệ người tiêu dùng, hoặc hội bảo vệ người tiêu dùng: nộp trực tiếp, qua bưu điện hoặc trực tuyến.', 'dieu-57.khoan-3', 'dieu-56.khoan-3'),
  ]
}
