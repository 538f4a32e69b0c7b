/** What the resident asks of the trader: a wish of theirs, with what is wished for. What the trader wants, offers or refuses is none. */
import type { Demand } from '../complaint.ts'
import type { Reader } from './reader.ts'
import { everyMatch, ME, TRADER, words } from './words.ts'

const THING = '(?:hàng|máy|xe|sản phẩm|cái|chiếc|đồ|món|áo|váy|giày|vé|điện thoại|tủ|quạt|bếp|tivi|lô hàng|hàng lỗi|bộ|đôi|con)'
export const WANTED: readonly (readonly [RegExp, Demand])[] = [
  [words(`đổi (?:\\p{L}+ )?khác|đổi (?:${THING}|mới|lại (?:${THING}|mới|hàng)|cho (?:tôi|em|mình|e) (?:${THING}|mới)|trả|sang|1|một|hàng)|được đổi(?! trả lại)|1 đổi 1|đổi(?=\\s*(?:$|[,.]|hoặc|hay))`), 'exchange'],
  [words(`trả (?:lại )?${THING}|trả hàng|đổi trả|hoàn hàng|trả lại (?!tiền|cọc|học phí|cho|tôi|em|\\d|đủ|số|phí)${THING}`), 'return'],
  [words('hoàn (?:lại |trả |trả lại )?(?:tiền|cọc|học phí|phí|đủ|toàn bộ|100|lại|vé|\\d)|hoàn(?=\\s*(?:$|[,.]))|trả (?:lại )?(?:cho (?:tôi|em|mình) )?(?:tiền|đủ tiền|cọc|học phí|số tiền|toàn bộ|nốt|\\d)|lấy lại (?:được )?(?:số )?(?:tiền|cọc|\\d|học phí)|lấy tiền lại|đòi (?:lại )?(?:được )?(?:số )?(?:tiền|cọc|\\d)|nhận lại (?:số )?(?:tiền|cọc)|refund|trả lại (?:tiền|cọc|số)|tiền lại|hủy (?:đơn |hợp đồng )?(?:và )?lấy lại tiền'), 'refund'],
  [words('sửa (?:chữa|lại|máy|miễn phí|cho|xe|đến|dứt điểm)|được sửa|sửa(?=\\s*(?:$|[,.]))|bảo hành'), 'repair'],
  [words('bồi thường|đền(?: bù| tiền| cho| thiệt hại| lại|(?=\\s*(?:$|[,.]| \\d)))|bắt đền'), 'compensation'],
  [words('xin lỗi'), 'apology'],
  [words('chấm dứt|ngừng|ngưng|dừng (?:gọi|nhắn|làm|quấy|bán|quảng cáo|trừ|việc|lại)|thôi (?:gọi|nhắn|làm phiền)|đừng (?:gọi|nhắn|làm phiền)|không (?:được )?(?:gọi|nhắn|làm phiền|quấy rối|bán)(?: \\S+){0,3} nữa|gỡ (?:bài|quảng cáo|ảnh|hình)'), 'stop'],
]
const WISH = words(`(?<!(?:không|chẳng|đâu|chưa|ko|khong) )(?:muốn|mún|yêu cầu|đề nghị|mong|mong muốn|~đòi|đòi (?:lại|tiền|hoàn|bồi|đền|đổi)|cần|xin|nhờ|nguyện vọng|kiến nghị)(?! (?:lỗi|hỏi|biết|mua|được hỏi|tư vấn|cho hỏi))`, 'gu')
/** "có được hoàn tiền không", "làm sao lấy lại tiền": a wish asked. */
const ASKED = words('(?:làm sao|làm thế nào|cách nào|giờ sao|có được|có đòi|có lấy|có thể)(?: (?:để|mà|có thể|được|đòi|lại))* (?=\\p{L})', 'gu')
const THEIRS = words(`(?:${TRADER}|nó|họ|shipper|ship|giao hàng)(?: (?:lại|cũng|cứ|còn|chỉ|đã|toàn|bảo|nói|nhất quyết|kêu|em|tôi|là|rằng|thì|mới))*$`)
const MORE = words('(?:và|hoặc|hay|cùng|kèm|với|không thì|nếu không thì|nếu không|còn không thì|hoặc là|đồng thời|thêm)', 'gu')
const NOT_WISHED = words('(?:không|ko|chẳng|khỏi|chứ không|chứ ko|khong|chu khong|đừng|không phải|không được|không cần|chưa)(?: (?:muốn|cần|chịu|cho|phải|được|có))*$')

export const readDemands: Reader = ({ sentence }) => {
  const { text } = sentence
  const scopes = [...text.matchAll(WISH), ...text.matchAll(ASKED)].filter(({ index }) => !THEIRS.test(text.slice(0, index).trimEnd())).map(({ index, 0: cue }) => ({ from: index, to: endOfWish(text, index + cue.length) }))
  const demands = WANTED.flatMap(([pattern, demand]) => {
    const hit = everyMatch(pattern, text).find(({ index }) => scopes.some(({ from, to }) => index >= from && index < to) && !NOT_WISHED.test(text.slice(0, index).trimEnd()))
    return hit === undefined ? [] : [demand]
  })
  return demands.length > 0 ? { demands } : {}
}

/** A wish reaches over a list, "đổi máy, hoàn tiền và xin lỗi", up to a turn or the trader's own doings. */
function endOfWish(text: string, from: number): number {
  const rest = text.slice(from)
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
