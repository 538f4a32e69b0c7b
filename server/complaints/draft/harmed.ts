/** How many people are harmed, whether all are counted, and whether the reporter stays unnamed. */
import { COUNT, numberOf } from './amounts.ts'
import { ofStory, type Reader } from './reader.ts'
import { either, words } from './words.ts'

const PEOPLE = either('(?:người|hộ|nhà|gia đình|khách|khách hàng|phụ huynh|học viên|hộ dân|cư dân|nạn nhân|em học sinh|học sinh|bạn|công nhân|cháu|bé)')
const ALSO = either('(?:cùng|cũng|đều)')
const HURT = either('(?:bị|mắc|mua phải|ngộ độc|dính|lừa|nhập viện|đau bụng|mua|đóng|như|khiếu nại|thiệt hại|chưa nhận)')
const COUNTED: readonly RegExp[] = [
  new RegExp(`(?<![\\d.,/])(?<count>\\d{1,6}|${COUNT})\\s${PEOPLE}(?: (?:${either('khác|dân|nữa|trong|xóm|tôi|em|chúng tôi|ở|này|trở lên|đang|đã')}|\\p{L}+)){0,3}? (?:${ALSO} ${HURT}|${either('bị|ngộ độc|nhập viện|mua phải|dính|mắc lừa')})(?!\\p{L})`, 'u'),
  words('(?:thay mặt|đại diện)(?: cho)? (?<count>\\d{1,5}) (?:hộ|hộ dân|người|nhà|gia đình|phụ huynh|khách hàng)'),
  words(`(?:cả nhà|cả xóm|cả lớp|cả đoàn|cả nhóm|nhóm|tổng cộng|đại diện cho|đại diện|thay mặt|cả|chúng tôi có|tất cả|có|có khoảng)(?: (?:là|có|khoảng|gồm|tôi|em|hơn))* (?<count>\\d{1,5}|${COUNT}) (?:người|hộ|hộ dân|nhà|gia đình|khách|phụ huynh|học viên|cư dân|nạn nhân)(?: \\p{L}+){0,4}? ?,? ?(?:cùng|cũng|đều|bị|ngộ độc|nhập viện|là nạn nhân|có danh sách|trong)`),
]
const ALL = words('danh sách đầy đủ|đủ danh sách|đầy đủ danh sách|biết đủ|thống kê đủ|đã thống kê hết|không còn ai (?:khác|nữa)|chỉ (?:có )?(?:từng ấy|bấy nhiêu|chừng đó|chừng ấy|nhiêu đó)|không (?:sót|thiếu) (?:ai|nhà|hộ|người)|đã (?:hỏi|đếm|gom|kê|tính|rà) (?:hết|đủ)|(?:đủ|đếm|kê|gom) (?:hết )?(?:cả )?rồi|ngoài ra không (?:còn )?ai|không ai khác|đó là tất cả|danh sách đủ|đủ tên')
/** Others may still come: the count is no whole. */
const NOT_ALL = words('(?:chưa|không) (?:đếm|biết|thống kê|kê|hỏi|gom|nắm|rõ)(?: \\p{L}+){0,2} (?:hết|đủ|xuể|còn ai|bao nhiêu|được hết)|còn (?:ai|bao nhiêu|nhiều)(?: \\p{L}+){0,3} (?:chưa|không) (?:rõ|biết)|chưa (?:đủ|đầy đủ)|(?:có thể|chắc|có lẽ) (?:vẫn )?còn (?:nữa|nhiều|người|ai|hộ|nhà)|còn (?:nhiều )?(?:người|nhà|hộ|ai)(?: khác)? (?:nữa )?(?:chưa|tôi không biết|em không biết)')
const UNNAMED = words('giấu tên|giữ bí mật (?:tên|danh tính|thông tin)|không muốn (?:lộ|nêu|để lộ) (?:tên|danh tính)|ẩn danh|đừng (?:nêu|để lộ|ghi) tên|không nêu tên')

const isCounted = ofStory((told) => told.some(({ text }) => COUNTED.some((pattern) => pattern.test(text))))

export const readHarmed: Reader = ({ sentence: { text }, told }) => {
  const found = COUNTED.map((pattern) => pattern.exec(text)).find((each) => each !== null)
  const count = numberOf(found?.groups?.['count'] ?? '0')
  // "đã hỏi hết" says something of people only where people are counted.
  return { harmedCount: count > 1 ? count : undefined, allHarmedCounted: !isCounted(told) ? undefined : NOT_ALL.test(text) ? false : ALL.test(text) ? true : undefined, staysUnnamed: UNNAMED.test(text) ? true : undefined }
}
