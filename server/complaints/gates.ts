/** Điều 58 and Điều 54.2 Luật 19/2023 as gates at intake: what would make an office refuse, said beforehand, with what to do about it. */
import type { ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import type { ComplaintForm } from './complaint.ts'
import { mayStayUnnamed } from './unnamed.ts'

export interface Gate {
  readonly id: 'minor' | 'representative' | 'unknown-trader' | 'no-proof' | 'not-consumer' | 'other-body-handled' | 'other-body-handling' | 'many-uncounted' | 'negotiation-failed' | 'not-asked-yet' | 'named-claim'
  /** `stops`: the office would not take it; `warns`: it may go, but the person should know. */
  readonly verdict: 'stops' | 'warns'
  readonly text: string
  readonly citations: readonly string[]
}

/** Người thành niên: từ đủ 18 tuổi (Bộ luật Dân sự, không có trong thư viện). */
const OF_AGE = 18
const L19 = 'luat-19-2023-qh15'

export function gatesFor(kind: ComplaintKind, form: ComplaintForm): Gate[] {
  const negotiation = kind === 'support-request'
  const gates: (Gate | false)[] = [
    isMinorAlone(form) && { id: 'minor', verdict: negotiation ? 'stops' : 'warns', text: 'Người chưa thành niên cần người đại diện hợp pháp (thường là cha, mẹ) đứng tên. Hãy ghi người đại diện rồi gửi.', citations: [`${L19}#dieu-58.khoan-1`] },
    form.actsFor === 'represents' && !form.representation && { id: 'representative', verdict: negotiation ? 'stops' : 'warns', text: 'Bạn làm thay người khác: hãy ghi bạn là đại diện theo gì (cha mẹ, giám hộ, giấy ủy quyền).', citations: [`${L19}#dieu-58.khoan-2`] },
    form.purpose === 'business' && { id: 'not-consumer', verdict: negotiation || kind === 'mediation' ? 'stops' : 'warns', text: 'Mua để kinh doanh thì không phải người tiêu dùng theo Luật, cơ quan sẽ không nhận. Bạn có thể khởi kiện theo hợp đồng.', citations: [`${L19}#dieu-58.khoan-2`, `${L19}#dieu-3.khoan-1`] },
    negotiation && !knowsTrader(form) && { id: 'unknown-trader', verdict: 'stops', text: 'Chưa đủ thông tin để biết bên kinh doanh là ai. Hãy ghi ít nhất tên cùng một trong các thứ: địa chỉ, số điện thoại, đường dẫn cửa hàng, số tài khoản.', citations: [`${L19}#dieu-58.khoan-3`] },
    negotiation && (form.proof ?? []).length === 0 && !form.orderCode && { id: 'no-proof', verdict: 'stops', text: 'Chưa có bằng chứng giao dịch. Hãy thêm hóa đơn, mã đơn hàng, ảnh chuyển khoản hoặc tin nhắn mua bán.', citations: [`${L19}#dieu-58.khoan-3`] },
    form.otherBody === 'handled' && { id: 'other-body-handled', verdict: negotiation ? 'stops' : 'warns', text: 'Việc này đã có cơ quan hoặc hội giải quyết rồi nên yêu cầu hỗ trợ thương lượng sẽ không được nhận lại.', citations: [`${L19}#dieu-58.khoan-5`] },
    form.otherBody === 'handling' && { id: 'other-body-handling', verdict: 'warns', text: 'Một nơi khác đang giải quyết. Nơi ấy giải quyết xong thì yêu cầu hỗ trợ thương lượng không được nhận nữa; hãy chờ kết quả hoặc nói rõ trong đơn.', citations: [`${L19}#dieu-58.khoan-5`] },
    (negotiation || kind === 'mediation') && (form.harmedCount ?? 1) > 1 && form.allHarmedCounted !== true && { id: 'many-uncounted', verdict: 'stops', text: 'Nhiều người bị thiệt hại mà chưa xác định đủ thì không được thương lượng, hòa giải. Hãy lập danh sách đủ người, hoặc gửi phản ánh để cơ quan xử lý.', citations: [`${L19}#dieu-54.khoan-2.diem-c`] },
    negotiation && form.tried === 'failed' && { id: 'negotiation-failed', verdict: 'stops', text: 'Đã thương lượng mà không thành thì không phải căn cứ xin hỗ trợ thương lượng. Bước tiếp theo là hòa giải, trọng tài hoặc tòa án.', citations: [`${L19}#dieu-56.khoan-3`, `${L19}#dieu-54.khoan-1`] },
    negotiation && (form.tried === 'nothing' || form.tried === 'waiting') && { id: 'not-asked-yet', verdict: 'stops', text: 'Hãy yêu cầu bên kinh doanh trước. Chỉ khi họ im lặng quá 07 ngày làm việc hoặc từ chối vô lý mới xin hỗ trợ thương lượng.', citations: [`${L19}#dieu-56.khoan-3`, `${L19}#dieu-57.khoan-2`] },
    form.staysUnnamed === true && !mayStayUnnamed(kind) && { id: 'named-claim', verdict: 'warns', text: 'Chỉ đơn phản ánh, tố giác mới giấu được tên. Đơn đòi quyền lợi cho chính bạn thì phải ghi tên bạn.', citations: [`${L19}#dieu-58.khoan-2`] },
  ]
  return gates.filter((gate) => gate !== false)
}

function isMinorAlone(form: ComplaintForm): boolean {
  const age = form.actsFor === 'represents' ? form.representedAge : form.age
  return age !== undefined && age < OF_AGE && form.actsFor !== 'represents'
}

function knowsTrader(form: ComplaintForm): boolean {
  return Boolean(form.traderName) && [form.traderAddress, form.traderPhone, form.traderLink, form.traderAccount, form.traderPlatform].some(Boolean)
}

/** Many harmed and not all counted: a group file, no negotiation (Điều 54.2.c). */
export function isGroupFile(form: ComplaintForm): boolean {
  return (form.harmedCount ?? 1) > 1 && form.allHarmedCounted !== true
}
