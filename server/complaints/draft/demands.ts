/** What the resident asks of the trader: a wish of theirs, with what is wished for. What the trader wants, offers or refuses is none. */
import type { Demand } from '../complaint.ts'
import type { Reader } from './reader.ts'
import { clauseAt } from './sentence.ts'
import { everyMatch, leadTo, ME, TRADER, words } from './words.ts'

const THING = '(?:hàng|máy|xe|sản phẩm|cái|chiếc|đồ|món|áo|váy|giày|vé|điện thoại|tủ|quạt|bếp|tivi|lô hàng|hàng lỗi|bộ|đôi|con|nồi|kệ|bàn|ghế|giường|nệm|đệm|laptop|túi|dép|đồng hồ|bình|hộp|thùng|chai|loa|tai nghe|sách|cây|phụ tùng|pin|màn hình)'
export const WANTED: readonly (readonly [RegExp, Demand])[] = [
  [words(`đổi (?:\\p{L}+ )?khác|đổi (?:${THING}|mới|lại (?:${THING}|mới|hàng)|cho (?:tôi|em|mình|e) (?:${THING}|mới)|trả(?! (?:lại|tiền|cọc|đủ|đúng|\\d))|sang|1|một|hàng)|được đổi(?! trả lại)|thay (?:cho (?:tôi|em|mình|e) )?(?:(?:cái|chiếc|con|máy|bộ|đôi|hộp) )?(?:mới|khác)|thay ${THING} (?:mới|khác)|1 đổi 1|đổi(?=\\s*(?:$|[,.]|hoặc|hay))`), 'exchange'],
  [words(`trả (?:lại )?${THING}|trả hàng|đổi trả(?! (?:lại|tiền|cọc|đủ|đúng|\\d))|hoàn hàng|trả lại (?!tiền|cọc|học phí|cho|tôi|em|\\d|đủ|số|phí)${THING}|trả lại(?= (?:và |rồi |để )?(?:lấy|nhận|đòi) (?:lại )?tiền|\\s*(?:$|[,.]))|(?:lấy|thu|nhận|thu hồi|đem|mang)(?: lại)? ${THING} (?:về|lại)(?=,? (?:và |rồi )?(?:trả|hoàn))|nhận lại ${THING}(?=,? (?:và |rồi )?(?:trả|hoàn))|(?:lấy|thu hồi) \\p{L}+(?: \\p{L}+)? về(?=,? (?:và |rồi )?(?:trả|hoàn))|(?:${TRADER}|chú|bà|ông|anh|chị)(?: (?:qua|đến|~tới|phải))* (?:lấy|nhận|thu|thu hồi)(?: lại)? ${THING}`), 'return'],
  [words('hoàn (?:lại |trả |trả lại )?(?:cho (?:tôi|em|mình) )?(?:tiền|cọc|học phí|phí|đủ|đúng|toàn bộ|100|lại|vé|phần|khoản|số|nốt|\\d\\S*)|hoàn(?=\\s*(?:$|[,.]))|trả (?:lại )?(?:(?:cho )?(?:tôi|em|mình|e) )?(?:tiền|đủ tiền|cọc|học phí|số tiền|toàn bộ|nốt|phần|khoản|\\d\\S*)|phần (?:dư|thừa|chênh)|lấy lại (?:được )?(?:số )?(?:tiền|cọc|\\d\\S*|học phí)|lấy tiền lại|lấy tiền về|lấy (?:lại )?tiền(?! (?:của|cọc của) họ)|xin lại (?:được )?(?:số |phần |khoản )?(?:tiền|cọc|học phí|\\d\\S*)|trả lại (?:đúng|đủ|phần|khoản|nốt)|(?:lấy|đòi|xin|nhận) lại (?:phần|khoản|một nửa|nửa|nốt|số)|back tiền|hoàn lại|đòi (?:lại )?(?:được )?(?:số )?(?:tiền(?! (?:thuốc|viện|khám|chữa|mổ|xe|điều))|cọc|\\d\\S*)|nhận lại (?:số )?(?:tiền|cọc)|refund|trả lại (?:tiền|cọc|số)|tiền lại|hủy (?:đơn |hợp đồng )?(?:và )?lấy lại tiền'), 'refund'],
  [words('sửa (?:xong|chữa|lại|máy|miễn phí|cho|xe|đến|dứt điểm|bếp|tủ|quạt|nồi|cái|chiếc|con|hàng|\\p{L}+ miễn phí)|được sửa|làm lại|khắc phục|sửa(?=\\s*(?:$|[,.]))|bảo hành'), 'repair'],
  [words('bồi thường|đền(?: bù| tiền| cho| thiệt hại| lại|(?=\\s*(?:$|[,.]| \\d)))|bắt đền|được đền|(?:đòi|trả|lo|chịu|thanh toán)(?: cho)?(?: (?:tôi|em|mình|hết|luôn))* (?:viện phí|tiền (?:thuốc|viện|khám|chữa|mổ|điều trị))|chi trả (?:viện phí|tiền)'), 'compensation'],
  [words('xin lỗi'), 'apology'],
  [words('chấm dứt|ngừng|ngưng|dừng (?:gọi|nhắn|làm|quấy|bán|quảng cáo|trừ|việc|lại)|thôi (?:gọi|nhắn|làm phiền|đăng|bán|quấy|réo|dọa)|đừng (?:gọi|nhắn|làm phiền)|không (?:được )?(?:gọi|nhắn|làm phiền|quấy rối|bán)(?: \\S+){0,3} nữa|gỡ (?:bài|quảng cáo|ảnh|hình)'), 'stop'],
]
/** "họ phải trả lại phần dôi ra", but not "tôi phải trả". */
const DUE = words(`(?<!${ME} (?:sẽ |vẫn |cũng |lại |còn )?)phải (?=(?:trả lại|hoàn|đền|bồi|đổi|sửa|thay|xin lỗi))`, 'gu')
/** "đổi cái mới cho em là được": the wish stands before its words. */
const SUFFICES = words('(?:là|thì|cũng|là cũng) (?:được|đc|dc|xong|im|vui|mừng|yên|tốt)(?=\\s*(?:$|[,.!]|rồi|ạ|nha|nhé|thôi))', 'gu')
const WISH = words(`(?<!(?:không|chẳng|đâu|chưa|ko|khong|ai|hề) )(?:muốn|mún|yêu cầu|đề nghị|mong|mong muốn|~đòi|đòi (?:lại|tiền|hoàn|bồi|đền|đổi|sửa|trả|bảo hành|xin lỗi|làm|thay)|cần|xin|nhờ|nguyện vọng|kiến nghị)(?! (?:lỗi|hỏi|biết|mua|được hỏi|tư vấn|cho hỏi))`, 'gu')
/** "có được hoàn tiền không", "làm sao lấy lại tiền": a wish asked. */
const ASKED = words('(?:làm sao|làm thế nào|cách nào|giờ sao|có được|có đòi|có lấy|có thể)(?: (?:để|mà|có thể|được|đòi|lại))* (?=\\p{L})', 'gu')
/** Said to or at the trader: "ra cửa hàng đòi đổi" has it as the goal, not as the one who asks. */
const THEIRS = words(`(?<!(?:ra|đến|~tới|tới|lên|qua|gặp|gọi|nhắn|cho|với|gửi|nhờ|hỏi|báo|vào|quay lại|về|bắt) (?:tận |lại |cho |bên |mấy |cái )?)(?:${TRADER}|nó|họ|shipper|ship|giao hàng)(?: (?:lại|cũng|cứ|còn|chỉ|đã|toàn|bảo|nói|nhất quyết|kêu|em|tôi|là|rằng|thì|mới))*$`)
const MORE = words('(?:và|hoặc|hay|cùng|kèm|với|không thì|nếu không thì|nếu không|còn không thì|hoặc là|đồng thời|thêm)', 'gu')
const NOT_WISHED = words('(?:không|ko|chẳng|khỏi|chứ không|chứ ko|khong|chu khong|đừng|không phải|không được|không cần|chưa)(?: (?:muốn|cần|chịu|cho|phải|được|có))*$')

export const readDemands: Reader = ({ sentence }) => {
  const { text } = sentence
  const scopes = [...text.matchAll(WISH), ...text.matchAll(ASKED)].filter(({ index }) => !THEIRS.test(leadTo(text, index))).map(({ index, 0: cue }) => ({ from: index, to: endOfWish(text, index + cue.length) }))
  for (const { index } of text.matchAll(DUE)) scopes.push({ from: index, to: endOfWish(text, index + 'phải '.length) })
  for (const { index } of text.matchAll(SUFFICES)) scopes.push({ from: clauseAt(sentence, index).from, to: index })
  if (scopes.length === 0) return {}
  const demands = WANTED.flatMap(([pattern, demand]) => {
    const hit = everyMatch(pattern, text).find(({ index }) => scopes.some(({ from, to }) => index >= from && index < to) && !NOT_WISHED.test(leadTo(text, index)))
    return hit === undefined ? [] : [demand]
  })
  return demands.length > 0 ? { demands } : {}
}

/** How far a wish may reach, in letters. */
const REACH = 160

/** A wish reaches over a list, "đổi máy, hoàn tiền và xin lỗi", up to a turn or the trader's own doings. */
function endOfWish(text: string, from: number): number {
  const rest = text.slice(from, from + REACH)
  const turn = words(`(?:nhưng|mà(?! không)|thì ${TRADER}|vì|do(?! lỗi)|bởi (?:vì|tại)|tại (?:vì|sao|họ)|để|trong khi|còn ${TRADER}|${TRADER} (?:không|ko|nói|bảo|trả lời|chỉ|từ chối|lại|im|chặn|kêu|cứ|vẫn|đã|toàn))|\\.{2,}`).exec(rest)
  const commas = [...rest.slice(0, turn?.index ?? rest.length).matchAll(/,(?!\d)/gu)].map(({ index }) => index)
  const stop = commas.find((at) => !continues(rest.slice(at + 1)))
  return from + (stop ?? turn?.index ?? rest.length)
}

/** After a comma the list goes on when the next words are again something to wish for. */
const continues = (after: string): boolean => WANTED.some(([pattern]) => {
  const found = pattern.exec(after)
  return found !== null && !/,/u.test(after.slice(0, found.index)) && after.slice(0, found.index).replace(MORE, '').trim().split(/\s+/u).filter((word) => word !== '').length <= WORDS_BETWEEN && !words(`${TRADER}|${ME} (?:đã|gửi)`).test(after.slice(0, found.index))
})
const WORDS_BETWEEN = 2
