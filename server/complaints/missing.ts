/** What is still missing before a letter of a kind can go, asked at most three at a time, the most needed first. */
import type { ComplaintKind } from '../../corpus/content/complaint-kind.ts'
import type { ComplaintForm, FieldName } from './complaint.ts'
import { isUnnamed } from './unnamed.ts'

export interface MissingField {
  readonly field: FieldName
  readonly ask: string
}

export const ASKED_AT_ONCE = 3

const ASKS: readonly (readonly [FieldName, string, readonly ComplaintKind[] | 'all'])[] = [
  ['happened', 'Chuyện xảy ra thế nào? Bạn kể ngắn gọn theo thứ tự.', 'all'],
  ['traderName', 'Bên bán tên gì (tên cửa hàng, công ty, tài khoản)?', 'all'],
  ['goods', 'Bạn mua gì?', ['trader-claim', 'support-request', 'mediation', 'court']],
  ['name', 'Họ tên của bạn? Đơn phải ghi ai gửi.', ['trader-claim', 'support-request', 'crime-report', 'mediation', 'court']],
  ['phone', 'Số điện thoại để nơi nhận liên hệ?', ['trader-claim', 'support-request', 'crime-report', 'mediation', 'court']],
  ['residence', 'Bạn sống ở xã, phường nào? Để biết cơ quan nào nhận đơn.', ['support-request', 'mediation', 'court', 'crime-report']],
  ['happenedAt', 'Việc xảy ra ở xã, phường nào? Để biết cơ quan nào kiểm tra.', ['tip-off']],
  ['tried', 'Bạn đã yêu cầu bên bán giải quyết chưa, họ trả lời sao? Việc này quyết định gửi đơn nào.', ['support-request', 'mediation', 'court']],
  ['contactReceivedOn', 'Bên bán nhận được yêu cầu của bạn ngày nào? Thời hạn của luật tính từ ngày này; không nhớ thì để trống.', ['support-request']],
  ['demands', 'Bạn muốn được giải quyết thế nào (đổi, trả, hoàn tiền, sửa, bồi thường…)?', ['trader-claim', 'support-request', 'mediation', 'court']],
  ['boughtOn', 'Bạn mua ngày nào?', ['trader-claim', 'support-request', 'court']],
  ['transactionValue', 'Món hàng, dịch vụ trị giá bao nhiêu?', ['trader-claim', 'support-request', 'court']],
  ['proof', 'Bạn có bằng chứng gì (hóa đơn, mã đơn, tin nhắn, ảnh)?', ['support-request', 'court', 'crime-report']],
  ['happenedOn', 'Việc xảy ra ngày nào?', ['tip-off', 'crime-report']],
]

/** Without these no letter is a letter; the rest may be left blank and filled in by hand. Where nothing else is said, it happened where the person lives. */
const REQUIRED: readonly FieldName[] = ['happened', 'name', 'traderName', 'residence', 'happenedAt', 'demands']

export function missingFields(kind: ComplaintKind, form: ComplaintForm): MissingField[] {
  return ASKS.filter(([field, , kinds]) => (kinds === 'all' || kinds.includes(kind)) && isEmpty(form[field]) && !(field === 'name' && isUnnamed(kind, form))).map(([field, ask]) => ({ field, ask }))
}

export function requiredMissing(kind: ComplaintKind, form: ComplaintForm): MissingField[] {
  return missingFields(kind, form).filter(({ field }) => REQUIRED.includes(field) && !(field === 'happenedAt' && form.residence !== undefined) && !(field === 'traderName' && (kind === 'tip-off' || kind === 'crime-report')))
}

function isEmpty(value: ComplaintForm[FieldName]): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
