/** What happened on a day: the purchase, the event, the resident's word to the trader, its receipt, the answer. A day beside no such verb is left out. */
import type { ComplaintForm } from '../complaint.ts'
import { BODY } from './other-body.ts'
import type { DaySaid } from './days.ts'
import type { Reader, Values } from './reader.ts'
import { clauseAt, type Clause, type Sentence } from './sentence.ts'
import { everyMatch, TRADER, words } from './words.ts'

type Day = keyof Pick<ComplaintForm, 'boughtOn' | 'happenedOn' | 'contactSentOn' | 'contactReceivedOn' | 'traderAnsweredOn'>

const PAPER = '(?:đơn|thư|mail|email|e-mail|gmail|khiếu nại|yêu cầu|tin nhắn|văn bản|công văn|hồ sơ|phản ánh|tin|zalo)'
const NOT = '(?<!(?:không|chưa|ko|chẳng|khong|chua|không thấy|không ai|chưa thấy|mới|thèm|khong thay) )'
/** In this order within a clause. */
const DONE: readonly (readonly [RegExp, Day])[] = [
  [words(`${TRADER}(?: (?:đã|có|cũng|mới))* (?:xác nhận|báo) (?:là |đã )*nhận(?: được)?(?! (?:hàng|tiền|máy|cọc))`, 'gu'), 'contactReceivedOn'],
  [words(`(?:(?:đã |được |ký |xác nhận (?:đã )?)*nhận(?: được)? (?:đơn|thư|mail|email|khiếu nại|yêu cầu|hồ sơ|phản ánh|công văn|văn bản)|tiếp nhận ${PAPER}?|đã tiếp nhận|báo (?:phát|đã nhận)|(?<=${PAPER} .{0,30})(?:đã tới nơi|phát thành công))`, 'gu'), 'contactReceivedOn'],
  [words(`${TRADER}(?: [\\p{L}\\d]+){0,5}? (?:đã |mới |có |gửi |gọi )*${NOT}(?:trả lời|phản hồi|rep|hồi âm|từ chối|văn bản trả lời|công văn|email lại|mail lại)|${TRADER}(?: \\p{L}+){0,4} (?:bảo|nói|kêu|báo lại)(?! (?:hành|hanh|hiểm|vệ))|${NOT}(?:trả lời|phản hồi|hồi âm) (?:bằng|là|rằng|tôi|em)`, 'gu'), 'traderAnsweredOn'],
  [words(`(?<!${TRADER} (?:đã |có |mới )?)(?:(?:gửi|nộp|viết|làm)(?: [\\p{L}]+){0,2}? ${PAPER}|(?<!(?:hàng|được|shop|họ|ship) )gửi(?= ngày| hôm)|khiếu nại|nhắn tin|~nhắn|nhắn (?:cho|lại|shop|zalo)|inbox|nt|chat|(?:gọi|gọi điện|alo)(?: điện)?(?: cho| lên| tới| đến| báo| lại| hỏi| khiếu nại)* ${TRADER}|gọi bảo hành|báo (?:cho |lại |với )*${TRADER}|(?:mang|đem|chở|bê|vác|đưa)(?: [\\p{L}]+){0,4} (?:ra|đến|~tới|lên|đi|qua|lại)(?: [\\p{L}]+){0,3} ?(?:cửa hàng|shop|tiệm|bảo hành|đổi|trả|sửa|quán|hãng|siêu thị)|(?:ra|đến|~tới|lên)(?: tận| trực tiếp)? (?:cửa hàng|shop|tiệm|quán|công ty|trung tâm) (?:khiếu nại|đòi|hỏi|phản ánh|yêu cầu|gặp|làm việc|đổi|trả)|yêu cầu ${TRADER})`, 'gu'), 'contactSentOn'],
  [words('(?:mua|đặt hàng|đặt mua|đặt cọc|đặt|order|ký hợp đồng|ký hđ|ký|đăng ký|chốt đơn|chốt|thuê|sắm|đóng(?! (?:cửa|gói|hộp|băng))|nộp (?:tiền|học phí)|lấy hàng)', 'gu'), 'boughtOn'],
  // Without accents "giật" is also a washing machine and "tính" a province: such words need company.
  [words('(?:hỏng|~hư|bị hư|lỗi|cháy|~nổ|phát nổ|cháy nổ|bị nổ|bốc cháy|xảy ra|phát hiện|đau bụng|ngộ độc|~ăn|ăn (?:ở|phải|xong|bún|cơm|phở|tại)|hủy|hủy chuyến|~tính|tính (?:tiền|thêm|sai|thừa)|thu thêm|thu thừa|thu tiền|~cắt|bị cắt|~mất|bị mất|mất (?:mạng|hàng|nước|tiền)|gãy|rò rỉ|chập|tai nạn|nhập viện|đi viện|sập nguồn|tắt nguồn|chảy nước|bị|dị ứng|bong tróc|nứt|~giật|điện giật|bị giật|bị khóa|khóa (?:máy|thẻ|sim|trang|page|tài khoản)|chặn|quỵt|đóng cửa|bơm thiếu|bị lừa|gọi đòi|đòi nợ|~vỡ|~mốc)', 'gu'), 'happenedOn'],
]
const EMPTY = words('^[ ,.-]*(?:vào|từ|lúc|là|khoảng|hôm|ngày|thì|và|hồi|tầm|cũng)*[ ,.-]*$')

export const readDays: Reader = ({ sentence, days, before }) => {
  const values: Values = {}
  for (const said of days) {
    if (said.day === '') continue
    const role = roleOf(sentence, said, days) ?? (isAlone(sentence, said) ? roleOfLast(before.at(-1)) : null)
    if (role !== null) values[role] ??= said.day
  }
  return values
}

/** In the day's own clause; then, where that says nothing else, in the next or the one before. */
function roleOf(sentence: Sentence, said: DaySaid, days: readonly DaySaid[]): Day | null {
  const at = sentence.clauses.indexOf(clauseAt(sentence, said.from))
  const [own, next, last] = [sentence.clauses[at], sentence.clauses[at + 1], sentence.clauses[at - 1]]
  const taken = (clause: Clause | undefined) => clause !== undefined && days.some((other) => other !== said && other.from >= clause.from && other.from < clause.to)
  const within = own === undefined ? null : nearest(sentence, own, said, days)
  if (within !== null || own === undefined) return within
  const rest = sentence.text.slice(own.from, said.from) + sentence.text.slice(said.to, own.to)
  const isFirst = EMPTY.test(sentence.text.slice(own.from, said.from))
  if (isFirst && next !== undefined && !taken(next)) {
    const ahead = nearest(sentence, next, said, days)
    if (ahead !== null) return ahead
  }
  return last !== undefined && !taken(last) && (EMPTY.test(rest) || isFirst) ? nearest(sentence, last, said, days) : null
}

function nearest(sentence: Sentence, clause: Clause, said: DaySaid, days: readonly DaySaid[]): Day | null {
  const isFirst = EMPTY.test(sentence.text.slice(clause.from, Math.max(clause.from, said.from)))
  let best: { readonly role: Day; readonly distance: number } | null = null
  for (const [pattern, role] of DONE) {
    for (const { index, 0: cue } of clause.text.matchAll(pattern)) {
      const [from, to] = [clause.from + index, clause.from + index + cue.length]
      // A verb on the far side of another day belongs to that one.
      if (days.some((other) => other !== said && other.from >= Math.min(to, said.to) && other.to <= Math.max(from, said.from))) continue
      if (role === 'contactSentOn' && BODY.test(sentence.text.slice(to, to + 30))) continue
      const distance = from < said.from ? Math.max(0, said.from - to) : from - said.to + (isFirst ? 0 : BEHIND)
      if (best === null || distance + LEAD_OF_EARLIER < best.distance) best = { role, distance }
    }
  }
  return best?.role ?? null
}
/** A day in mid-clause belongs to the verb before it: "gửi ngày 8/11 và công ty nhận được ngày 9/11". In letters of distance. */
const BEHIND = 30
/** A later line of the table must be nearer by this many letters: "gửi đơn khiếu nại vụ mua tủ" is a letter, not a purchase. */
const LEAD_OF_EARLIER = 12

const isAlone = ({ text, clauses }: Sentence, { from, to }: DaySaid): boolean => clauses.length === 1 && EMPTY.test(text.slice(0, from)) && EMPTY.test(text.slice(to))
/** "Mua quạt ở chợ. Hôm 2/11." */
const roleOfLast = (before: Sentence | undefined): Day | null => {
  const roles = before === undefined ? [] : DONE.filter(([pattern]) => everyMatch(pattern, before.text).length > 0).map(([, role]) => role)
  return roles.length === 1 ? roles[0] ?? null : null
}
