/** Groups of Điều 8.1 Luật 19/2023 that the resident, or the one they write of, belongs to; and the paper that shows it. */
import type { VulnerableGroup } from '../complaint.ts'
import { COUNT, numberOf } from './amounts.ts'
import type { Reader } from './reader.ts'
import type { Sentence } from './sentence.ts'
import { either, leadTo, ME, TRADER, words } from './words.ts'

/** Điều 2 Luật Người cao tuổi; Điều 1 Luật Trẻ em. */
const ELDERLY_FROM = 60
const CHILD_BELOW = 16
const INFANT_MONTHS = 36

const ELDER = '(?:bố|ba|cha|tía|mẹ|má|ông|bà|ông nội|ông ngoại|bà nội|bà ngoại|bác|cụ|dì|chú|cô|vợ|chồng)'
const AGED = new RegExp(`(?<![\\p{L}\\d])${either(`(?<who>${ELDER}(?: (?:chồng|vợ|nội|ngoại|ruột))?(?: ${ME})?|${ME})(?:,? (?:tên|là|ông|bà) [^,.]{2,30},?)?(?:,? (?:năm nay|đã|nay|hiện|cũng|được|ngoài|hơn|gần|tròn|mới))* `)}(?<age>${COUNT}(?: ${either('mươi')}(?: ${either('\\p{L}+')})?)?) ?(?:${either('tuổi')}|t(?=\\s|$|[,.;]))`, 'gu')
const CHILD = words('(?<who>(?:con|cháu|bé|con trai|con gái|cháu nội|cháu ngoại|em trai|em gái)(?: (?:tôi|em|mình|nhà tôi|nhà em|nhà mình|e|mk))?)(?: (?:mới|năm nay|được|nay|hơn|gần))* (?<age>' + COUNT + ') ?(?<unit>tuổi|t(?= )|tháng)', 'gu')
/** The child is the one who uses it or is hurt, not just someone in the story. */
const CHILD_USES = words('(?:uống|ăn|bú|dùng|xài|mặc|chơi|đeo|nghịch|bị|nhập viện|ngộ độc|đau bụng|dị ứng|nạp|học|đi học|mua|mua cho|cho con|cho cháu|cho bé)')

const SAID: readonly (readonly [RegExp, VulnerableGroup])[] = [
  [words(`(?:${ME}|${ELDER}(?: ${ME})?)(?: (?:là|thì|đã|cũng|đều|nay|toàn|lại))* (?:người cao tuổi|người già(?! danh)|tuổi cao|cao tuổi|già cả|già yếu|già rồi)|hội viên hội người cao tuổi|thẻ người cao tuổi`), 'elderly'],
  [words('khuyết tật|khiếm thị|khiếm thính|ngồi xe lăn|bị mù|bị điếc|câm điếc|bị liệt|liệt nửa người|cụt (?:tay|chân)'), 'disabled'],
  [words('dân tộc (?:thiểu số|tày|nùng|dao|mông|h\'?mông|thái|mường|khmer|ê đê|gia rai|ba na|sán dìu|sán chay|sán chỉ|cao lan|chăm|hoa|giáy|lô lô|hà nhì|thổ)|người (?:dân tộc|tày|nùng|dao|mông|h\'?mông|mường|khmer|ê đê|sán dìu|sán chỉ|giáy|lô lô)|vùng cao|miền núi|vùng sâu|hải đảo|ngoài đảo|xã đảo|vùng (?:đặc biệt )?khó khăn'), 'ethnic-or-remote'],
  [words(`mang thai|có thai|có bầu|mang bầu|đang bầu|bầu \\d+ tháng|bà bầu|(?:đang |mới |đang cho )?(?:nuôi|có|còn) con nhỏ (?:mới |được |hơn )?(?<months>\\d{1,2}) tháng|nuôi con (?:nhỏ )?dưới 36 tháng|(?:nuôi|có) con (?:được |mới )?(?<infant>\\d{1,2}) tháng|(?:vừa|mới) sinh (?:con|em bé|xong)|cho con bú`), 'pregnant-or-infant'],
  [words('ung thư|bệnh hiểm nghèo|chạy thận|suy thận|suy tim|xơ gan|bệnh tim nặng|máu trắng|tai biến|đột quỵ'), 'serious-illness'],
  [words('(?<!(?:cận|thoát|can|thoat) )hộ nghèo'), 'poor-household'],
]
/** Denied, said of the trader, or of advertising. */
const DENIED = words(`(?:không|ko|chưa|chẳng|đâu|hết|thoát|khỏi)(?: (?:phải|là|bị|thuộc|có|ai|diện|người))*(?: (?:hộ|người))?$`)
const OF_OTHERS = words(`(?:bán|lừa|chữa|trị|ngừa|phòng|điều trị|quảng cáo|cho|giúp|khỏi|khuyên|bác bán|hỗ trợ|tặng|quà|gây|nguy cơ|sợ|kem|~thuốc|ưu đãi)(?: (?:người|được|bệnh|những|các|hàng|bị|cho))*$|${TRADER}(?: là| có| bị)* ?$`)

const PROOF = words('(?:giấy xác nhận|giấy chứng nhận|giấy|thẻ|sổ|thẻ bảo hiểm) ?(?:xác nhận |chứng nhận |mức độ |bảo trợ )?(?:khuyết tật|người khuyết tật|hộ nghèo|người cao tuổi|khám thai|thai|thai sản|bảo trợ xã hội|bảo trợ|bà mẹ)|sổ hộ nghèo|bệnh án|sổ khám thai|giấy khai sinh|giấy siêu âm|hồ sơ bệnh án|giấy xác nhận của (?:xã|phường|bệnh viện)')
const HAS = words('(?:có|còn|giữ|kèm|gửi kèm|đính kèm|được cấp|đã có|có cả|cung cấp|xuất trình)(?: (?:đủ|cả|đầy đủ|theo|thẻ|sổ|giấy))* ?')

export const readVulnerable: Reader = ({ sentence }) => {
  const groups = [...new Set([...byAge(sentence), ...bySaying(sentence)])]
  const proof = PROOF.exec(sentence.text)
  const isHeld = proof !== null && HAS.test(sentence.text.slice(0, proof.index)) && !words('(?:không|chưa|ko) có$').test(sentence.text.slice(0, proof.index).trimEnd())
  return { vulnerableGroups: groups.length > 0 ? groups : undefined, vulnerableProof: isHeld ? sentence.cut(proof.index, proof.index + proof[0].length) : undefined }
}

function byAge({ text }: Sentence): VulnerableGroup[] {
  if (!YEARS.test(text)) return []
  const isElderly = [...text.matchAll(AGED)].some(({ groups, index }) => numberOf(groups?.['age'] ?? '0') >= ELDERLY_FROM && numberOf(groups?.['age'] ?? '0') <= 120 && !BARE_STRANGER.test(text.slice(index)))
  const isChild = [...text.matchAll(CHILD)].some(({ groups, index, 0: said }) => {
    const age = numberOf(groups?.['age'] ?? '')
    return (groups?.['unit'] === 'tháng' || groups?.['unit'] === 'thang' ? age <= INFANT_MONTHS : age > 0 && age < CHILD_BELOW) && CHILD_USES.test(`${text.slice(Math.max(0, index - 40), index)} ${text.slice(index + said.length, index + said.length + 40)}`) && !/^em$/u.test(groups?.['who'] ?? '')
  })
  return [...(isElderly ? ['elderly' as const] : []), ...(isChild ? ['child' as const] : [])]
}
const YEARS = /tu[oổ]i|th[aá]ng|\dt(?!\p{L})/u
/** "bác bán hàng 65 tuổi": no family of the speaker. */
const BARE_STRANGER = words(`^(?:bác|ông|bà|cô|chú|anh|chị) (?:bán|chủ|hàng|kia|đó|ấy|giám đốc|bảo vệ)`)

function bySaying({ text }: Sentence): VulnerableGroup[] {
  return SAID.flatMap(([pattern, group]) => {
    const found = pattern.exec(text)
    // "nha thuoc ho ngheo": thuộc, no nhà thuốc.
    if (found === null) return []
    const before = leadTo(text, found.index).replace(/(?<= )thuoc$/u, '').trimEnd()
    if (DENIED.test(before) || OF_OTHERS.test(before)) return []
    const months = Number(found.groups?.['months'] ?? found.groups?.['infant'] ?? 0)
    return months > INFANT_MONTHS ? [] : [group]
  })
}
