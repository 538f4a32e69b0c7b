/** Earlier contact with the trader: how the resident reached it, and what it answered in its own words. */
import type { Reader } from './reader.ts'
import { BODY } from './other-body.ts'
import type { Sentence } from './sentence.ts'
import { either, leadTo, ME, TRADER, words } from './words.ts'

const MEDIUM = '(?:zalo|facebook|fb|messenger|mess|email|e-mail|mail|gmail|bưu điện|đường bưu điện|chuyển phát nhanh|chuyển phát|tin nhắn|sms|shopee|lazada|tiktok|tiki|hotline|tổng đài|fanpage|app|ứng dụng|web|website|văn bản|instagram|ig|viber|telegram|điện thoại)'
const NOT_TRADER = `(?<!(?:${TRADER}|người|ai|shipper|nó)(?: (?!(?:${ME}|mà|thì|nên|rồi) )\\p{L}+){0,4} )(?<!(?:hề|ngại|dám|chỗ|nơi|mô|xác|ghi|cá|tiếp|nạn|hóa|vật|bị|chưa|không|sẽ|muốn|định|nên|ko|chua|khong|đoạn|chụp|lại) )`
const REACHED: readonly RegExp[] = [
  words(`(?=[gnkicylp])${NOT_TRADER}(?:gửi|nộp|nhắn tin|nhắn|khiếu nại|inbox|chat|yêu cầu|liên hệ|gọi|gọi điện|phản ánh|nt)(?: (?!không|ko|mà|nhưng|thì|rồi|bảo)[\\p{L}\\d]+){0,14}? (?:qua|bằng|trên|theo) (?:đường |app |ứng dụng |trang |số )?(?<how>${MEDIUM})`, 'gu'),
  words(`(?=[gv])${NOT_TRADER}(?:gửi|viết|gửi khiếu nại bằng) (?<how>mail|email|e-mail|gmail|tin nhắn|thư)`, 'gu'),
  words(`(?=[ngcai])${NOT_TRADER}(?:nhắn|gọi|chat|alo|inbox)(?: tin)? (?<how>zalo|facebook|fb|messenger|mess|hotline|tổng đài|email|mail)`, 'gu'),
  words(`(?=nhắn tin|nt|inbox|chat|gọi)${NOT_TRADER}(?<how>nhắn tin|nt|inbox|chat(?= (?:với|vs|cho|qua|trên|bên|hỏi|lại|shop|nó|họ|nhiều|rồi|thì|mà)|\\s*(?:$|[,.]))|gọi điện thoại|gọi điện)(?! (?:lượng|lừa|quấy|đòi nợ|rác|công an))`, 'gu'),
  words(`(?=nhắn|gọi|alo)${NOT_TRADER}(?<how>nhắn|gọi|alo)(?: lại| lên| cho| tới| đến| báo| hỏi| mãi| hoài)* (?:${TRADER}|bảo hành|không ai|không nghe|không được|mãi không|hoài)`, 'gu'),
  words(`(?=ra|đến|~tới|lên|qua)${NOT_TRADER}(?<how>(?:ra|đến|~tới|lên|qua)(?: tận| trực tiếp)* (?:cửa hàng|shop|tiệm|quán|công ty|trung tâm|nơi))(?: (?:khiếu nại|đòi|hỏi|phản ánh|yêu cầu|gặp|làm việc|đổi|trả|nói)|(?<=tận .*|trực tiếp .*))`, 'gu'),
]

const SPEAKER = `(?!nó kêu|no keu)(?:${TRADER}|(?:anh|chị|cô|ông|bà|chú|c|a) (?:ấy|ta|chủ|bán|bán hàng)|lễ tân|thợ|kỹ thuật|thu ngân|chủ nhà)(?: (?!khong|không|ko|k|chưa|chua|${ME}(?: |$))[\\p{L}\\d&]+){0,4}?`
const ANSWERED = words(`(?:${SPEAKER} (?:cũng |lại |đã |mới |chỉ |cứ |có )*(?:bảo(?! (?:hành|hanh|hiểm|hiem|vệ|ve))|nói|trả lời|rep|phản hồi|kêu|trả lời bằng văn bản|đổ lỗi|giải thích|khẳng định|báo(?! (?:gio|nhieu|lau|hanh|hiem|giá)))(?: lại)?(?: với (?:tôi|em|mình)| tôi| em| e| mình| cho (?:tôi|em|mình))?(?: là| rằng| thế này)?[ :"]+|(?<=${TRADER}[^.]{0,60}), (?:bảo|nói|kêu|đổ)(?: (?:là|rằng|tôi|em|e|mình))* )(?=\\p{L}|\\d|")`, 'gu')
/** Said in selling, or nothing at all: no answer to a complaint. */
const NOT_ANSWER = words('^(?:cho (?:tôi|em|e|mình|biết)|sao|làm sao|nhiệt tình|mẫu|qua loa|vòng vo|ậm ừ|trước|nhiều|nâng cấp|là (?:chính hãng|hàng thật)|với|đi|gì|thế|vậy|hàng (?:chính hãng|thật|chuẩn|auth|xịn)|máy (?:mới|zin|chính hãng)|giá|chuyển|cọc|đặt cọc|ck|tôi chuyển|em chuyển|mới|còn hàng|xịn|uy tín|giao|ship|sẽ giao|yên tâm|hôm|ngày|ai|bán|shop)(?= |$)')
/** A dispute is already going on, or the words themselves refuse or put off. */
const DISPUTE = words('(?:lỗi|không|ko|k|chưa|chờ|đợi|hẹn|tại|do|hết hạn|bảo hành|kiểm tra|quá|từ chối|chịu|hoàn|đổi|trả|đền|kệ|tùy|thích|chính sách|quy định|liên hệ|hãng|đã ký|chấp nhận|thông cảm|xem lại|xử lý|giải quyết|sẽ|vài ngày|ngày nữa|đi kiện|kiện)')
const COMPLAINED = words('(?:khiếu nại|gọi|nhắn|inbox|nt|mang|đem|ra|hỏi|đòi|yêu cầu|phản ánh|báo|liên hệ|gửi|lỗi|hỏng|hư|đổi|trả|hoàn|nhận|bị|dị ứng|sai|giả|vỡ)')
/** Where the resident's own story goes on. */
const STOPS = new RegExp(`,\\s*${either(`(?:${ME}|nên|giờ|bây giờ|nhưng|mà|rồi|đến nay|muốn|yêu cầu|hôm|ngày|bữa)`)}(?!\\p{L}).*$|,\\s*\\d{1,2}[/-]\\d.*$|\\s${either(`(?:nên|giờ|bây giờ|nhưng|mà|rồi|thế là) (?:${ME}|chặn|block|im|tắt|h)`)}(?!\\p{L}).*$|[.!?;,"]+\\s*$`, 'u')

/** Without a verb of reaching or of saying the costly patterns below cannot match. */
const REACHES = words('(?:gửi|nộp|nhắn|khiếu nại|inbox|chat|yêu cầu|liên hệ|gọi|phản ánh|nt|viết|alo|ra|đến|~tới|lên|qua)')
const SAYS = words('(?:bảo|nói|trả lời|rep|phản hồi|kêu|đổ|giải thích|khẳng định|báo)')

export const readContact: Reader = ({ sentence, before }) => ({
  contactChannel: REACHES.test(sentence.text) ? channelIn(sentence) : undefined,
  traderAnswer: SAYS.test(sentence.text) ? answerIn(sentence, before) : undefined,
})

function channelIn(sentence: Sentence): string | undefined {
  for (const pattern of REACHED) {
    for (const match of sentence.text.matchAll(pattern)) {
      const how = match.groups?.['how'] ?? ''
      const from = match.index + match[0].indexOf(how)
      if (BODY.test(sentence.text.slice(match.index, from + how.length + 20)) || words('(?:số|gặp|vay)$').test(leadTo(sentence.text, match.index))) continue
      return sentence.cut(from, from + how.length)
    }
  }
  return undefined
}

function answerIn(sentence: Sentence, before: readonly Sentence[]): string | undefined {
  for (const { index, 0: cue } of sentence.text.matchAll(ANSWERED)) {
    const from = index + cue.length
    const answer = sentence.text.slice(from).replace(STOPS, '').trim()
    const isAnswer = DISPUTE.test(answer) && (COMPLAINED.test(sentence.text.slice(0, index)) || before.some(({ text }) => COMPLAINED.test(text)) || words('^(?:không|ko|lỗi|do|tại|từ chối)').test(answer))
    if (answer === '' || NOT_ANSWER.test(answer) || !isAnswer) continue
    return sentence.cut(from, from + answer.length)
  }
  return undefined
}
