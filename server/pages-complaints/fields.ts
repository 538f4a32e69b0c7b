/** The fields of the form as a resident sees them: their words, their kind, their group. Order is the order of the page. */
import type { Taxonomy } from '../../corpus/content/taxonomy.ts'
import { DEMAND_LABELS, VULNERABLE_LABELS, type FieldName } from '../complaints/complaint.ts'

export type FieldKind = 'line' | 'text' | 'lines' | 'day' | 'money' | 'number' | 'place' | 'choice' | 'choices' | 'yes-no'

export const WANTS = { claim: 'Đòi quyền lợi của mình', report: 'Báo để cơ quan kiểm tra, xử lý', both: 'Cả hai', mediation: 'Nhờ hòa giải', court: 'Chuẩn bị khởi kiện' } as const

export interface FieldSpec {
  readonly name: FieldName
  readonly label: string
  readonly kind: FieldKind
  readonly hint?: string
  readonly options?: Readonly<Record<string, string>>
  /** HTML autofill token. */
  readonly autocomplete?: string
  readonly type?: 'tel' | 'email' | 'url'
}

export interface FieldGroup {
  readonly id: string
  readonly title: string
  /** Folded away until wanted. */
  readonly isExtra: boolean
  readonly fields: readonly FieldSpec[]
}

export const TRIED = {
  nothing: 'Chưa yêu cầu', waiting: 'Đã gửi, còn trong hạn trả lời', 'no-answer': 'Đã gửi, quá hạn mà không trả lời', refused: 'Từ chối, không nêu lý do chính đáng',
  'refused-with-reason': 'Từ chối, có nêu lý do', failed: 'Đã thương lượng nhưng không xong', 'mediation-failed': 'Đã hòa giải nhưng không thành',
} as const

/** Groups in the order of the page; sectors and conducts are those of the corpus. */
export function fieldGroups({ sectors, conducts }: Taxonomy): readonly FieldGroup[] {
  const [story, ...others] = GROUPS
  const axes: FieldSpec[] = [
    { name: 'sector', label: 'Thuộc lĩnh vực nào', kind: 'choice', options: labels(sectors) },
    { name: 'conduct', label: 'Vấn đề chính là gì', kind: 'choice', options: labels(conducts) },
  ]
  return story === undefined ? [] : [{ ...story, fields: [...story.fields, ...axes] }, ...others]
}

function labels(axis: Taxonomy['sectors']): Record<string, string> {
  return Object.fromEntries(Object.entries(axis).map(([id, { label }]) => [id, label]))
}

const GROUPS: readonly FieldGroup[] = [
  {
    id: 'su-viec', title: 'Sự việc', isExtra: false,
    fields: [
      { name: 'happened', label: 'Việc gì đã xảy ra', kind: 'text', hint: 'Viết như bạn kể cho người thân. Không ghi số căn cước, mật khẩu, mã OTP.' },
      { name: 'happenedOn', label: 'Ngày xảy ra', kind: 'day' },
      { name: 'happenedAt', label: 'Việc xảy ra ở xã, phường nào, tỉnh nào', kind: 'place' },
      { name: 'goods', label: 'Đã mua hàng gì, dịch vụ gì', kind: 'line' },
      { name: 'transactionValue', label: 'Giá trị giao dịch', kind: 'money', hint: 'Tổng số tiền của lần mua, ví dụ 1.890.000 hoặc 1tr890.' },
      { name: 'boughtOn', label: 'Ngày mua hoặc ký hợp đồng', kind: 'day' },
      { name: 'isOnline', label: 'Mua từ xa (trên mạng, qua điện thoại)?', kind: 'yes-no' },
      { name: 'proof', label: 'Giấy tờ, bằng chứng đang có', kind: 'lines', hint: 'Mỗi dòng một thứ: hóa đơn, ảnh chụp, tin nhắn, biên lai.' },
    ],
  },
  {
    id: 'ben-ban', title: 'Bên bán', isExtra: false,
    fields: [
      { name: 'traderName', label: 'Tên cửa hàng, công ty, người bán', kind: 'line' },
      { name: 'traderAddress', label: 'Địa chỉ', kind: 'line' },
      { name: 'traderPhone', label: 'Điện thoại', kind: 'line', type: 'tel' },
      { name: 'traderPlatform', label: 'Sàn, ứng dụng', kind: 'line' },
      { name: 'traderLink', label: 'Đường dẫn gian hàng', kind: 'line' },
    ],
  },
  {
    id: 'yeu-cau', title: 'Bạn muốn gì', isExtra: false,
    fields: [
      { name: 'wants', label: 'Bạn muốn làm gì', kind: 'choice', options: WANTS },
      { name: 'demands', label: 'Yêu cầu bên bán', kind: 'choices', options: DEMAND_LABELS },
      { name: 'demandText', label: 'Nói rõ thêm', kind: 'text' },
      { name: 'tried', label: 'Đã yêu cầu bên bán chưa, họ trả lời sao', kind: 'choice', options: TRIED },
      { name: 'contactReceivedOn', label: 'Ngày bên bán nhận được yêu cầu', kind: 'day', hint: 'Thời hạn của luật tính từ ngày nhận, không phải ngày gửi.' },
    ],
  },
  {
    id: 've-ban', title: 'Về bạn', isExtra: false,
    fields: [
      { name: 'name', label: 'Họ và tên', kind: 'line', autocomplete: 'name' },
      { name: 'phone', label: 'Số điện thoại', kind: 'line', type: 'tel', autocomplete: 'tel' },
      { name: 'residence', label: 'Bạn sống ở xã, phường nào, tỉnh nào', kind: 'place', hint: 'Ví dụ: phường Bắc Kạn, Thái Nguyên. Tên cũ cũng được.' },
      { name: 'address', label: 'Số nhà, đường, thôn, tổ', kind: 'line', autocomplete: 'street-address' },
    ],
  },
  {
    id: 'them-ve-ban', title: 'Thêm về bạn: nhóm ưu tiên, người đại diện', isExtra: true,
    fields: [
      { name: 'email', label: 'Thư điện tử', kind: 'line', type: 'email', autocomplete: 'email' },
      { name: 'noticeByEmail', label: 'Báo tin cho tôi qua thư điện tử khi hồ sơ có thay đổi, sắp đến hạn', kind: 'yes-no', hint: 'Thư chỉ nói có tin mới, không kể nội dung. Tắt được bất cứ lúc nào.' },
      { name: 'temporaryResidence', label: 'Nơi tạm trú, nếu khác', kind: 'place' },
      { name: 'vulnerableGroups', label: 'Bạn thuộc nhóm được ưu tiên (Điều 8)', kind: 'choices', options: VULNERABLE_LABELS },
      { name: 'vulnerableProof', label: 'Giấy tờ chứng minh nhóm', kind: 'line' },
      { name: 'actsFor', label: 'Bạn viết cho ai', kind: 'choice', options: { self: 'Cho chính tôi', represents: 'Thay cho người khác' } },
      { name: 'age', label: 'Tuổi của bạn', kind: 'number', hint: 'Chỉ cần khi bạn chưa đủ 18 tuổi.' },
      { name: 'representedName', label: 'Tên người được đại diện', kind: 'line' },
      { name: 'representedAge', label: 'Tuổi người được đại diện', kind: 'number' },
      { name: 'representation', label: 'Quan hệ, giấy ủy quyền', kind: 'line' },
      { name: 'staysUnnamed', label: 'Không nêu tên tôi trong đơn phản ánh', kind: 'yes-no', hint: 'Chỉ dùng cho phản ánh, tố giác. Đơn đòi quyền lợi cần có tên.' },
    ],
  },
  {
    id: 'them-ve-viec', title: 'Thêm về giao dịch và lần liên hệ trước', isExtra: true,
    fields: [
      { name: 'orderCode', label: 'Mã đơn, số hợp đồng', kind: 'line' },
      { name: 'disputedAmount', label: 'Số tiền đang tranh chấp', kind: 'money' },
      { name: 'damageAmount', label: 'Thiệt hại đã xảy ra', kind: 'money' },
      { name: 'purpose', label: 'Mua để làm gì', kind: 'choice', options: { personal: 'Dùng cho mình, gia đình', business: 'Để kinh doanh' } },
      { name: 'traderAccount', label: 'Tài khoản đã nhận tiền', kind: 'line' },
      { name: 'traderPlace', label: 'Bên bán ở xã, phường nào, tỉnh nào', kind: 'place' },
      { name: 'contactSentOn', label: 'Ngày bạn gửi yêu cầu cho bên bán', kind: 'day' },
      { name: 'contactChannel', label: 'Gửi bằng cách nào', kind: 'line' },
      { name: 'traderAnswer', label: 'Bên bán trả lời thế nào', kind: 'text' },
      { name: 'traderAnsweredOn', label: 'Ngày bên bán trả lời', kind: 'day' },
      { name: 'harmedCount', label: 'Bao nhiêu người bị thiệt hại', kind: 'number' },
      { name: 'allHarmedCounted', label: 'Đã biết đủ số người bị thiệt hại?', kind: 'yes-no' },
      { name: 'groupCode', label: 'Mã hồ sơ nhóm, nếu người khác cùng bị đã mở nhóm', kind: 'line' },
      { name: 'otherBody', label: 'Đã có cơ quan nào nhận việc này', kind: 'choice', options: { none: 'Chưa', handling: 'Đang giải quyết', handled: 'Đã giải quyết' } },
      { name: 'otherBodyName', label: 'Tên cơ quan đó', kind: 'line' },
    ],
  },
]
