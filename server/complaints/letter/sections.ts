/** The parts every letter has: who writes, who sold, what was bought, what happened, what was tried, what is asked. */
import type { ComplaintKind, Tried } from '../../../corpus/content/complaint-kind.ts'
import { DEMAND_LABELS, VULNERABLE_LABELS, type ComplaintForm } from '../complaint.ts'
import { field, fieldOrBlank, item, paragraph, type LetterLine, type LetterSection } from './letter.ts'
import { bareAddress, dayText, listText, lowerFirst, moneyText } from './wording.ts'

export type PlaceName = (slug: string) => string | undefined

export function senderSection(form: ComplaintForm, role: string, placeName: PlaceName): LetterSection {
  if (form.staysUnnamed === true) {
    return { heading: role, lines: [paragraph('Người viết đề nghị không nêu tên, địa chỉ và cách liên hệ của mình trong hồ sơ và trong văn bản gửi đi.')] }
  }
  const groups = (form.vulnerableGroups ?? []).map((group) => lowerFirst(VULNERABLE_LABELS[group]))
  return {
    heading: role,
    lines: [
      fieldOrBlank('Họ và tên', form.name),
      fieldOrBlank('Nơi cư trú', joined(form.address === undefined ? undefined : bareAddress(form.address), placeOf(form.residence, placeName))),
      ...field('Nơi tạm trú', placeOf(form.temporaryResidence, placeName)),
      fieldOrBlank('Điện thoại', form.phone),
      ...field('Thư điện tử', form.email),
      ...representation(form),
      ...field('Thuộc nhóm được ưu tiên (Điều 8 Luật 19/2023/QH15)', groups.length === 0 ? undefined : listText(groups)),
      ...field('Giấy tờ chứng minh', form.vulnerableProof),
    ],
  }
}

function representation(form: ComplaintForm): LetterLine[] {
  if (form.actsFor !== 'represents') return []
  const age = form.representedAge === undefined ? '' : ` (${form.representedAge} tuổi)`
  return [...field('Đại diện cho', form.representedName === undefined ? undefined : `${form.representedName}${age}`), ...field('Căn cứ đại diện', form.representation)]
}

export function traderSection(form: ComplaintForm, placeName: PlaceName, kind: ComplaintKind): LetterSection {
  return {
    heading: kind === 'crime-report' ? 'Người, tài khoản bị tố giác' : 'Bên kinh doanh',
    lines: [
      fieldOrBlank('Tên', form.traderName),
      ...field('Địa chỉ', joined(form.traderAddress === undefined ? undefined : bareAddress(form.traderAddress), placeOf(form.traderPlace, placeName))),
      ...field('Sàn, ứng dụng', form.traderPlatform),
      ...field('Đường dẫn', form.traderLink),
      ...field('Điện thoại', form.traderPhone),
      ...field('Tài khoản nhận tiền', form.traderAccount),
    ],
  }
}

export function transactionSection(form: ComplaintForm): LetterSection {
  const lines = [
    ...field('Hàng hóa, dịch vụ', form.goods),
    // An order's number leads the trader to the buyer.
    ...field('Mã đơn, số hợp đồng', form.staysUnnamed === true ? undefined : form.orderCode),
    ...field('Ngày mua hoặc ký hợp đồng', dayText(form.boughtOn)),
    ...field('Cách mua', form.isOnline === undefined ? undefined : form.isOnline ? 'Từ xa (trên mạng, qua điện thoại)' : 'Trực tiếp'),
    ...field('Mục đích', form.purpose === 'personal' ? 'Tiêu dùng, sinh hoạt của cá nhân, gia đình' : undefined),
    ...field('Giá trị giao dịch', moneyText(form.transactionValue)),
    ...field('Số tiền đang tranh chấp', moneyText(form.disputedAmount)),
    ...field('Thiệt hại đã xảy ra', moneyText(form.damageAmount)),
  ]
  return { heading: 'Giao dịch', lines }
}

export function storySection(form: ComplaintForm, placeName: PlaceName, groupCode: string | null = null): LetterSection {
  const harmed = form.harmedCount ?? 1
  return {
    heading: 'Sự việc',
    lines: [
      ...field('Ngày xảy ra', dayText(form.happenedOn)),
      ...field('Nơi xảy ra', placeOf(form.happenedAt, placeName)),
      ...linesOf(form.happened).map(paragraph),
      ...(harmed > 1 ? [paragraph(`Số người bị thiệt hại được biết: ${harmed} người${form.allHarmedCounted === true ? ', đã xác định đầy đủ' : ', chưa xác định đầy đủ'}.`)] : []),
      ...(groupCode === null ? [] : [paragraph(`Hồ sơ này thuộc hồ sơ nhóm ${groupCode}: nhiều người bị thiệt hại bởi cùng một bên kinh doanh.`)]),
      ...field('Hồ sơ trước đây của cùng việc này', form.earlierCase),
      ...otherBody(form),
    ],
  }
}

/** Điều 58.5: whether someone else has it already is said openly. */
function otherBody({ otherBody: state, otherBodyName = 'cơ quan, tổ chức khác' }: ComplaintForm): LetterLine[] {
  if (state === 'handling') return [paragraph(`Việc này đang được giải quyết tại: ${otherBodyName}.`)]
  return state === 'handled' ? [paragraph(`Việc này đã được giải quyết tại: ${otherBodyName}.`)] : []
}

const TRIED_TEXTS: Readonly<Record<Tried, string>> = {
  nothing: '',
  waiting: 'Bên kinh doanh đã nhận yêu cầu, còn trong thời hạn trả lời.',
  'no-answer': 'Bên kinh doanh không trả lời.',
  refused: 'Bên kinh doanh từ chối mà không nêu lý do chính đáng.',
  'refused-with-reason': 'Bên kinh doanh từ chối và có nêu lý do.',
  failed: 'Hai bên đã thương lượng nhưng không đạt kết quả.',
  'mediation-failed': 'Hai bên đã hòa giải nhưng không thành.',
}

/** A request for support says in its ask what came of it, and a reminder to the trader that the time still runs: not twice. */
export function contactSection(form: ComplaintForm, kind: ComplaintKind): LetterSection {
  if (form.staysUnnamed === true) return { heading: '', lines: [] }
  return {
    heading: kind === 'trader-claim' ? 'Đã liên hệ với quý đơn vị' : 'Đã liên hệ với bên kinh doanh',
    lines: [
      ...field('Ngày gửi', dayText(form.contactSentOn)),
      ...field(kind === 'trader-claim' ? 'Ngày quý đơn vị nhận' : 'Ngày bên kinh doanh nhận', dayText(form.contactReceivedOn)),
      ...field('Cách gửi', form.contactChannel),
      ...field('Trả lời', form.traderAnswer),
      ...field('Ngày trả lời', dayText(form.traderAnsweredOn)),
      ...(form.tried === undefined || form.tried === 'nothing' || kind === 'support-request' || (kind === 'trader-claim' && form.tried === 'waiting') ? [] : [paragraph(TRIED_TEXTS[form.tried])]),
    ],
  }
}

export function demandLines(form: ComplaintForm): LetterLine[] {
  const amounts = { refund: form.disputedAmount, compensation: form.damageAmount } as Partial<Record<string, number>>
  const demands = (form.demands ?? []).map((demand) => item(`${DEMAND_LABELS[demand]}${amountAfter(amounts[demand])}.`))
  return [...demands, ...linesOf(form.demandText).map((text) => item(text.replace(/^[-–•*+]\s*/u, '').replace(/[^.!?…]$/u, '$&.')))]
}

function linesOf(text = ''): string[] {
  return text.split(/\n+/u).map((line) => line.trim()).filter((line) => line !== '')
}

function amountAfter(amount: number | undefined): string {
  return amount === undefined ? '' : `: ${moneyText(amount) ?? ''}`
}

function placeOf(slug: string | undefined, placeName: PlaceName): string | undefined {
  return slug === undefined ? undefined : (placeName(slug) ?? undefined)
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  const present = parts.filter((part): part is string => part !== undefined && part !== '')
  return present.length === 0 ? undefined : present.join(', ')
}
