/** A right to step back from a purchase: used, and what the trader owes from then on; or still open, and until which day. */
import { formatDay } from '../../../corpus/time/day.ts'
import { isOver, type LegalDeadline } from '../../../corpus/time/deadlines.ts'
import type { DraftSentence } from '../turn.ts'
import type { Acts, Selling } from '../understand/acts.ts'
import { periodOf, question, rule, told, type Lead, type LeadDeps } from './lead.ts'
import { dayAfter, sayEnd, sayLeft, sayState } from './say-day.ts'
import { stepOf } from './step.ts'

const DOOR = rule('Hợp đồng bán hàng tận cửa viết thành văn bản thì bạn có ít nhất 3 ngày làm việc, tính từ ngày giao kết, để nghĩ lại; trong những ngày đó bạn được tự chấm dứt hợp đồng và báo cho bên bán.', 'dieu-44.khoan-2')
const AWAY_CONTRACT = rule('Mua ở hội thảo, nơi bán không thường xuyên, tổng giá trị hơn 10 triệu đồng và hợp đồng viết thành văn bản: nhận hợp đồng rồi bạn có 3 ngày làm việc để quyết định làm theo hay tự chấm dứt và báo cho bên bán; trước đó họ không được đòi đặt cọc, trả tiền, trừ trường hợp pháp luật quy định khác.', 'dieu-47.khoan-1.diem-g', 'dieu-47.khoan-1')
const AWAY_GOODS = rule('Mua ở hội thảo, nơi bán không thường xuyên, tổng giá trị hơn 10 triệu đồng: bên bán phải nhận lại hàng trong 30 ngày tính từ ngày bán, nếu bao bì, nhãn, tem (nếu có) còn nguyên và còn hạn dùng, trừ trường hợp pháp luật quy định khác.', 'dieu-47.khoan-1.diem-đ', 'dieu-47.khoan-1')
const MULTI_LEVEL = rule('Công ty đa cấp phải nhận lại hàng và trả lại tiền nếu bạn yêu cầu trong vòng 30 ngày tính từ ngày nhận hàng, hàng còn nguyên bao bì, tem, nhãn và chưa hết hạn dùng.', 'dieu-45.khoan-1.diem-d')
const DISTANCE = rule('Bên bán đưa thông tin bắt buộc sai hoặc thiếu thì bạn được tự chấm dứt hợp đồng mua từ xa trong vòng 30 ngày tính từ ngày giao kết và báo cho họ; không mất phí chấm dứt, chỉ trả cho phần đã dùng.', 'dieu-38.khoan-3.diem-b', 'dieu-38.khoan-3')
const REFUND = rule('Đã tự chấm dứt hợp đồng mua từ xa vì thông tin sai hoặc thiếu thì bên bán phải trả lại tiền ứng với phần chưa dùng, hạn 30 ngày kể từ ngày bạn tuyên bố chấm dứt; trễ hạn phải trả thêm lãi.', 'dieu-38.khoan-4', 'dieu-38.khoan-3.diem-b')
const ACKNOWLEDGE = rule('Từ ngày nhận được yêu cầu, bên kinh doanh có 3 ngày làm việc để báo cho bạn biết đã tiếp nhận.', 'dieu-31.khoan-2')
const NO_PERIOD_AT_THE_DOOR = rule('Luật không ghi riêng thời hạn trả lại tiền sau khi bạn chấm dứt hợp đồng mua tận cửa.', 'dieu-44.khoan-2')

const ONLY_IF_MISINFORMED = rule('Đó là quyền của bạn khi họ đã đưa thông tin sai hoặc thiếu; chấm dứt vì lẽ khác thì không có hạn hoàn tiền này.', 'dieu-38.khoan-4', 'dieu-38.khoan-3.diem-b', 'dieu-38.khoan-3')

/** A right that has just been used: the duty it starts. */
export function exercisedLead(acts: Acts, deps: LeadDeps): Lead | undefined {
  if (acts.filed === 'data-request') return dataLead(acts, deps)
  if (acts.returned && acts.selling === 'multi-level') return returnLead(acts, deps)
  if (!acts.ended) return undefined
  return acts.selling === 'distance' ? refundLead(acts, deps) : acts.selling === 'door' ? doorLead(acts, deps) : undefined
}

function dataLead({ days, reply }: Acts, deps: LeadDeps): Lead {
  const law = [
    rule('Bạn có quyền yêu cầu bên kinh doanh kiểm tra, sửa lại, cập nhật, hủy bỏ thông tin của mình, hoặc thôi chuyển giao cho bên thứ ba.', 'dieu-20.khoan-1'),
    rule('Họ phải làm theo yêu cầu đó, hoặc đưa công cụ, thông tin để bạn tự làm, theo quy định của pháp luật.', 'dieu-20.khoan-2'),
    ACKNOWLEDGE,
  ]
  const next = [rule('Họ không làm thì bạn gửi yêu cầu thương lượng, kèm bằng chứng đã yêu cầu.', 'dieu-57.khoan-1')]
  const received = days['complaint-received']
  if (received === undefined) {
    const nextStep = reply === 'silent' ? stepOf('trader-claim', 'Bạn đã yêu cầu mà họ chưa trả lời.') : null
    return { days: [rule('Bạn đang dùng quyền với thông tin của mình. Hạn báo tiếp nhận tính từ ngày họ nhận được, không phải ngày bạn gửi.', 'dieu-20.khoan-1', 'dieu-31.khoan-2')], law, next, ask: question('Họ nhận được yêu cầu của bạn ngày nào?', 'Họ nhận hôm nay', 'Họ nhận hôm qua'), nextStep }
  }
  const acknowledge = periodOf('bao-da-nhan-khieu-nai', 'dieu-31.khoan-2', days, deps.deadlinesFor)
  const says = told(`Bạn đã dùng quyền với thông tin của mình. Họ nhận ngày ${formatDay(received)}: hạn báo đã tiếp nhận là ${sayEnd(acknowledge)}, ${sayState(acknowledge, deps.today)}.`)
  return { days: [says], law, next, ask: null, nextStep: stepOf('trader-claim', `Hạn báo đã tiếp nhận: ${sayEnd(acknowledge)}.`, { readyOn: dayAfter(acknowledge) }) }
}

function returnLead({ days }: Acts, deps: LeadDeps): Lead {
  const period = periodOf('tra-hang-da-cap', 'dieu-45.khoan-1.diem-d', days, deps.deadlinesFor)
  const received = days['goods-received']
  const says = received === undefined
    ? rule('Bạn đã dùng quyền trả hàng đa cấp. Quyền này đòi bạn yêu cầu đúng hạn, tính từ ngày bạn nhận hàng; từ khi bạn yêu cầu, công ty phải nhận lại hàng và trả tiền.', 'dieu-45.khoan-1.diem-d')
    : told(`Bạn đã dùng quyền trả hàng đa cấp. Bạn nhận hàng ngày ${formatDay(received)}: yêu cầu phải đưa ra chậm nhất là ${sayEnd(period)}.`)
  return {
    days: [says], law: [MULTI_LEVEL, ACKNOWLEDGE], ask: question(received === undefined ? 'Bạn nhận hàng ngày nào, và công ty nhận lại hàng ngày nào?' : 'Công ty nhận lại hàng ngày nào?'),
    next: [rule('Chưa nhận lại được tiền thì bạn gửi công ty yêu cầu thương lượng, kèm bằng chứng đã trả hàng.', 'dieu-57.khoan-1')],
    nextStep: stepOf('trader-claim', 'Công ty phải trả lại tiền khi bạn đã yêu cầu đúng hạn và hàng đủ điều kiện.', { label: 'Lập đơn yêu cầu trả lại tiền' }),
  }
}

function refundLead({ days }: Acts, deps: LeadDeps): Lead {
  const law = [REFUND, rule('Quyền này có khi bên bán đưa thông tin bắt buộc sai hoặc thiếu, và bạn chấm dứt trong vòng 30 ngày tính từ ngày giao kết.', 'dieu-38.khoan-3.diem-b', 'dieu-38.khoan-3')]
  const next = [rule('Quá hạn chưa hoàn thì bạn gửi yêu cầu thương lượng, đòi cả phần lãi chậm trả.', 'dieu-57.khoan-1', 'dieu-38.khoan-4')]
  const label = 'Lập đơn yêu cầu hoàn tiền'
  const ended = days['contract-ended-by-consumer']
  if (ended === undefined) return { days: [rule('Bạn đã báo chấm dứt hợp đồng mua từ xa, quyền của bạn khi họ đưa thông tin sai hoặc thiếu: hạn hoàn tiền tính từ ngày bạn báo.', 'dieu-38.khoan-4', 'dieu-38.khoan-3.diem-b', 'dieu-38.khoan-3')], law, next, ask: question('Bạn báo chấm dứt ngày nào?', 'Tôi báo hôm nay', 'Tôi báo hôm qua'), nextStep: stepOf('trader-claim', 'Dùng khi quá hạn mà họ chưa hoàn tiền.', { label }) }
  const refund = periodOf('hoan-tien-mua-tu-xa', 'dieu-38.khoan-4', days, deps.deadlinesFor)
  const says = told(`Bạn đã báo chấm dứt hợp đồng mua từ xa ngày ${formatDay(ended)}: hạn hoàn tiền là ${sayEnd(refund)}, ${sayState(refund, deps.today)}.`)
  return { days: [says, ONLY_IF_MISINFORMED], law, next, ask: null, nextStep: stepOf('trader-claim', `Hạn hoàn tiền: ${sayEnd(refund)}.`, { label, readyOn: dayAfter(refund) }) }
}

function doorLead({ days }: Acts, deps: LeadDeps): Lead {
  const period = periodOf('xem-lai-hop-dong-tan-cua', 'dieu-44.khoan-2', days, deps.deadlinesFor)
  const says = period.startsOn === null
    ? rule('Bạn đã dùng quyền tự chấm dứt hợp đồng mua tận cửa. Quyền này tính từ ngày giao kết: giữ bằng chứng ngày ký và ngày bạn báo.', 'dieu-44.khoan-2')
    : told(`Bạn đã dùng quyền tự chấm dứt hợp đồng mua tận cửa. Giao kết ngày ${formatDay(period.startsOn)} thì bạn phải báo chậm nhất là ${sayEnd(period)}.`)
  return {
    days: [says], law: [DOOR, NO_PERIOD_AT_THE_DOOR], ask: period.startsOn === null ? question('Bạn ký hợp đồng ngày nào?', 'Tôi ký hôm nay', 'Tôi ký hôm qua') : null,
    next: [rule('Họ không trả tiền thì bạn gửi yêu cầu thương lượng, kèm thông báo chấm dứt.', 'dieu-57.khoan-1')],
    nextStep: stepOf('trader-claim', 'Bạn đã chấm dứt hợp đồng và đòi lại tiền.', { label: 'Lập đơn yêu cầu trả lại tiền' }),
  }
}

interface OpenRight {
  readonly id: string
  readonly path: string
  readonly what: string
  readonly law: DraftSentence
  readonly label: string
}

const END_IT = 'Lập thông báo chấm dứt hợp đồng'
const GIVE_BACK = 'Lập yêu cầu trả hàng, lấy lại tiền'

/** The residents' own rights that lapse, by how it was sold. */
const OPEN_RIGHTS: Readonly<Record<Selling, readonly OpenRight[]>> = {
  door: [{ id: 'xem-lai-hop-dong-tan-cua', path: 'dieu-44.khoan-2', what: 'Nghĩ lại, tự chấm dứt hợp đồng mua tận cửa', law: DOOR, label: END_IT }],
  away: [
    { id: 'rut-khoi-hop-dong-hoi-thao', path: 'dieu-47.khoan-1.diem-g', what: 'Tự chấm dứt hợp đồng ký ở nơi bán không thường xuyên', law: AWAY_CONTRACT, label: END_IT },
    { id: 'tra-hang-hoi-thao', path: 'dieu-47.khoan-1.diem-đ', what: 'Trả lại hàng mua ở nơi bán không thường xuyên', law: AWAY_GOODS, label: GIVE_BACK },
  ],
  'multi-level': [{ id: 'tra-hang-da-cap', path: 'dieu-45.khoan-1.diem-d', what: 'Đòi công ty đa cấp nhận lại hàng, trả tiền', law: MULTI_LEVEL, label: GIVE_BACK }],
  distance: [{ id: 'cham-dut-hop-dong-tu-xa', path: 'dieu-38.khoan-3.diem-b', what: 'Tự chấm dứt hợp đồng mua từ xa, nếu bên bán đã đưa thông tin sai hoặc thiếu', law: DISTANCE, label: END_IT }],
}

/** Above this sum Điều 47.1 holds. */
const AWAY_FROM = 10_000_000

/** A right of the resident's own that is about to lapse. A purchase on the net gives one only when information was wrong or missing. */
export function openRightLead(acts: Acts, amount: number | null, deps: LeadDeps): Lead | undefined {
  const { selling } = acts
  if (selling === null || (selling === 'away' && amount !== null && amount <= AWAY_FROM)) return undefined
  if (selling === 'distance' && !acts.leaving && !acts.misinformed) return undefined
  const rights = OPEN_RIGHTS[selling].map((right) => ({ right, period: periodOf(right.id, right.path, acts.days, deps.deadlinesFor) })).filter(({ period }) => period.endsOn !== null)
  const shown = rights.filter(({ period }) => acts.leaving || !isOver(period, deps.today))
  const open = shown.find(({ period }) => !isOver(period, deps.today))
  if (shown.length === 0) return undefined
  return {
    days: shown.map(({ right, period }) => says(right, period, deps.today)),
    law: OPEN_RIGHTS[selling].filter((right) => shown.some((each) => each.right === right) || right.id === 'rut-khoi-hop-dong-hoi-thao').map(({ law }) => law),
    next: open === undefined ? [] : [rule('Báo cho bên bán bằng cách còn giữ được bằng chứng ngày báo.', open.right.path)],
    ask: selling === 'away' && acts.days['contract-received'] === undefined ? question('Bạn nhận được bản hợp đồng ngày nào?', 'Tôi nhận hợp đồng hôm nay', 'Tôi nhận hợp đồng hôm qua') : null,
    nextStep: open === undefined ? null : stepOf('trader-claim', `${open.right.what}: ${sayLeft(open.period, deps.today)}`, { label: open.right.label }),
  }
}

function says({ what }: OpenRight, period: LegalDeadline, today: string): DraftSentence {
  return told(`${what}: tính từ ngày ${formatDay(period.startsOn ?? '')}, ${sayLeft(period, today)}`)
}
