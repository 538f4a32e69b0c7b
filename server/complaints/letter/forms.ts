/** What differs between the six kinds of letter: title, whom it speaks of, what it asks for and with which provisions. */
import type { ComplaintKind } from '../../../corpus/content/complaint-kind.ts'
import { formatDay } from '../../../corpus/time/day.ts'
import type { ComplaintForm } from '../complaint.ts'
import { item, paragraph, type LetterLine } from './letter.ts'

export interface LetterForm {
  readonly title: string
  readonly about: string
  /** Heading over the person: "Người yêu cầu". */
  readonly role: string
  readonly ask: (form: ComplaintForm) => readonly LetterLine[]
}

/** Every number here stands in the provision named beside it (tested). */
export const LETTER_FORMS: Readonly<Record<ComplaintKind, LetterForm>> = {
  'trader-claim': {
    title: 'ĐƠN YÊU CẦU, KHIẾU NẠI',
    about: 'Yêu cầu giải quyết quyền lợi người tiêu dùng',
    role: 'Người yêu cầu',
    ask: (form) => [
      ...reminder(form),
      paragraph('Tôi đề nghị quý đơn vị:'),
      item('Báo cho tôi biết đã nhận đơn này trong 03 ngày làm việc kể từ ngày nhận (khoản 2 Điều 31 Luật 19/2023/QH15).'),
      item('Tiếp nhận và thương lượng với tôi trong 07 ngày làm việc kể từ ngày nhận; nếu từ chối, xin trả lời bằng văn bản và nêu rõ lý do (khoản 2, khoản 6 Điều 57 Luật 19/2023/QH15).'),
      ...priority(form, 'điểm c'),
      paragraph('Quá hạn mà không trả lời, hoặc từ chối không có lý do chính đáng, tôi sẽ đề nghị cơ quan quản lý nhà nước hoặc tổ chức xã hội hỗ trợ thương lượng (khoản 3 Điều 56).'),
    ],
  },
  'support-request': {
    title: 'ĐƠN ĐỀ NGHỊ HỖ TRỢ THƯƠNG LƯỢNG',
    about: 'Hỗ trợ thương lượng với bên kinh doanh',
    role: 'Người đề nghị',
    ask: (form) => [
      paragraph(`${supportGround(form)} Vì vậy tôi đề nghị quý cơ quan hỗ trợ thương lượng (khoản 3 Điều 56 Luật 19/2023/QH15).`),
      item('Chuyển yêu cầu này đến bên kinh doanh trong 07 ngày làm việc kể từ ngày nhận (khoản 4 Điều 57).'),
      item('Cho tôi biết kết quả thương lượng mà bên kinh doanh phải báo bằng văn bản cho quý cơ quan (khoản 5 Điều 57).'),
      item('Nếu việc này không thuộc thẩm quyền của quý cơ quan, xin báo để tôi gửi đúng nơi.'),
      ...priority(form, 'điểm đ'),
    ],
  },
  'tip-off': {
    title: 'ĐƠN PHẢN ÁNH',
    about: 'Phản ánh hành vi có dấu hiệu vi phạm quyền lợi người tiêu dùng',
    role: 'Người phản ánh',
    ask: (form) => [
      paragraph(`${form.staysUnnamed === true ? 'Đề' : 'Tôi đề'} nghị quý cơ quan:`),
      item('Tiếp nhận, kiểm tra và xử lý theo thẩm quyền (khoản 1, khoản 2 Điều 11 Luật 19/2023/QH15).'),
      // Who stays unnamed cannot be told anything.
      item(`Nếu việc này thuộc lĩnh vực của cơ quan khác, chuyển đến cơ quan đó${form.staysUnnamed === true ? '' : ' và báo cho tôi biết'} (khoản 3 Điều 11).`),
      ...priority(form, 'điểm đ'),
    ],
  },
  'crime-report': {
    title: 'ĐƠN TỐ GIÁC',
    about: 'Tố giác hành vi có dấu hiệu phạm tội',
    role: 'Người tố giác',
    ask: (form) => [
      paragraph(`${form.staysUnnamed === true ? 'Đề' : 'Tôi đề'} nghị cơ quan công an:`),
      item('Tiếp nhận, xác minh và giải quyết tố giác này theo thẩm quyền.'),
      item(`Xem xét biện pháp kịp thời để giữ lại ${lostMoney(form) ? 'số tiền đã chuyển và ' : ''}chứng cứ, kể cả chứng cứ điện tử.`),
      ...(form.staysUnnamed === true ? [] : [item('Cho tôi giấy xác nhận đã tiếp nhận và báo kết quả giải quyết.')]),
    ],
  },
  mediation: {
    title: 'ĐƠN ĐỀ NGHỊ HÒA GIẢI',
    about: 'Hòa giải tranh chấp với bên kinh doanh',
    role: 'Người đề nghị',
    ask: () => [
      paragraph('Tôi đề nghị quý tổ chức:'),
      item('Làm bên thứ ba hòa giải tranh chấp này, sau khi bên kinh doanh đồng ý (khoản 1 Điều 61 Luật 19/2023/QH15).'),
      item('Nếu hòa giải thành, lập văn bản ghi kết quả để các bên thực hiện và có thể yêu cầu Tòa án công nhận (Điều 65, Điều 66).'),
    ],
  },
  court: {
    title: 'GHI CHÚ CHUẨN BỊ KHỞI KIỆN',
    about: 'Bản ghi cho riêng bạn, không phải đơn khởi kiện',
    role: 'Người khởi kiện',
    ask: (form) => [
      paragraph('Đơn khởi kiện nộp tại Tòa án theo mẫu của Tòa án. Bản này giúp bạn điền mẫu đó và chuẩn bị giấy tờ.'),
      item(courtProcedure(form.transactionValue)),
      item('Bạn không phải nộp tiền tạm ứng án phí (khoản 2 Điều 71 Luật 19/2023/QH15).'),
      item('Bạn phải đưa chứng cứ về giao dịch và thiệt hại, nhưng không phải chứng minh lỗi của bên kinh doanh (khoản 1 Điều 69; điều này nằm trong mục Trọng tài, thường được hiểu là áp dụng chung; Tòa án là nơi quyết định).'),
      item('Mang theo: giấy tờ tùy thân, hợp đồng, hóa đơn, ảnh chụp, tin nhắn, văn bản hai bên đã gửi nhau.'),
    ],
  },
}

/** Điều 56.3 names silence and refusal without good reason; a failed negotiation is neither and is said as it is. */
function supportGround(form: ComplaintForm): string {
  switch (form.tried) {
    case 'no-answer':
      return silence(form)
    case 'refused':
      return 'Bên kinh doanh đã từ chối thương lượng mà không có lý do chính đáng.'
    case 'refused-with-reason':
      return 'Bên kinh doanh đã từ chối thương lượng; tôi cho rằng lý do đưa ra không chính đáng.'
    default:
      return 'Tôi chưa giải quyết được việc này với bên kinh doanh.'
  }
}

/** That the trader has received it is said only where it is known. */
function silence({ contactReceivedOn, contactSentOn }: ComplaintForm): string {
  if (contactReceivedOn !== undefined) return `Bên kinh doanh đã nhận yêu cầu thương lượng ngày ${formatDay(contactReceivedOn)} nhưng không trả lời.`
  return `Tôi đã gửi yêu cầu thương lượng cho bên kinh doanh${contactSentOn === undefined ? '' : ` ngày ${formatDay(contactSentOn)}`} nhưng không được trả lời.`
}

/** The time runs from the first receipt, not from a reminder (Điều 57.2). */
function reminder({ tried, contactReceivedOn }: ComplaintForm): LetterLine[] {
  if (tried !== 'waiting' || contactReceivedOn === undefined) return []
  return [paragraph(`Đây là thư nhắc. Quý đơn vị đã nhận yêu cầu của tôi ngày ${formatDay(contactReceivedOn)}; thời hạn tính từ ngày đó.`)]
}

/** Điều 8.2: from the trader (điểm c) on request and with proof, from offices and associations (điểm đ). */
function priority({ vulnerableGroups = [], vulnerableProof, staysUnnamed }: ComplaintForm, point: 'điểm c' | 'điểm đ'): LetterLine[] {
  if (vulnerableGroups.length === 0 || staysUnnamed === true) return []
  return [item(`Ưu tiên tiếp nhận, xử lý đơn này vì người tiêu dùng thuộc nhóm dễ bị tổn thương${vulnerableProof === undefined ? '' : ', có giấy tờ chứng minh kèm theo'} (${point} khoản 2 Điều 8).`)]
}

function lostMoney({ transactionValue, disputedAmount, damageAmount, traderAccount }: ComplaintForm): boolean {
  return [transactionValue, disputedAmount, damageAmount, traderAccount].some((known) => known !== undefined)
}

const SIMPLE_PROCEDURE_BELOW = 100_000_000

/** Điều 70.2 counts the value of the transaction, not the amount claimed. */
function courtProcedure(transactionValue: number | undefined): string {
  if (transactionValue === undefined) return 'Nếu giá trị giao dịch dưới 100 triệu đồng, vụ án được giải quyết theo thủ tục rút gọn (khoản 2 Điều 70). Giá trị được tính là giá trị giao dịch, không phải số tiền bạn đòi.'
  if (transactionValue < SIMPLE_PROCEDURE_BELOW) return 'Giá trị giao dịch của bạn dưới 100 triệu đồng nên vụ án được giải quyết theo thủ tục rút gọn (khoản 2 Điều 70).'
  return 'Giá trị giao dịch của bạn từ 100 triệu đồng trở lên nên thủ tục rút gọn chỉ dùng khi đủ các điều kiện ở khoản 1 Điều 317 Bộ luật Tố tụng dân sự (khoản 3 Điều 70).'
}
