/** Verbs of a dispute and the day each of them dates, told apart by who does it: the resident sends, the trader receives and answers. */
import type { ComplaintForm } from '../complaint.ts'
import { ME, TRADER as SELLER, words } from './words.ts'

export type DealingDay = keyof Pick<ComplaintForm, 'boughtOn' | 'happenedOn' | 'contactSentOn' | 'contactReceivedOn' | 'traderAnsweredOn'>

interface Dealing {
  readonly pattern: RegExp
  readonly role: DealingDay
  /** Must stand earlier in the message: a trader that merely says something answers nobody. */
  readonly onlyAfter?: RegExp
}

/** The platforms answer too. */
const TRADER = `(?:${SELLER}|shopee|lazada|tiki|tiktok|sendo|grab|điện lực)`
const PAPER = '(?:đơn|thư|mail|email|e-mail|gmail|khiếu nại|yêu cầu|tin nhắn|văn bản|công văn|hồ sơ|phản ánh|tin|zalo|giấy|phiếu|kiến nghị)'
const GOODS = '(?:hàng|tiền|máy|cọc|xe|đồ|bánh|bảo hành|sửa|đặt|khách|lại|đơn hàng|đơn đặt)'
const NOT = '(?<!(?:không|chưa|ko|chẳng|khong|chua|không thấy|không ai|chưa thấy|mới|thèm|khong thay) )'
const NOT_THEM = `(?<!${TRADER} (?:đã |có |mới |lại )?)`
const MORE = '(?: (?!không|chưa|ko|họ|nó|thì)[\\p{L}\\d]+)'
const CLAIM = '(?:khiếu nại|đòi|hỏi|phản ánh|yêu cầu|gặp|làm việc|đổi|trả|nói|báo|trình bày|bắt đền|kêu)'
const COMPLAINED = words('(?:khiếu nại|gọi|nhắn|inbox|nt|đòi|yêu cầu|phản ánh|báo|liên hệ|gửi|nộp|mang|đem|bê|hỏi|ra|đơn|email|mail|đến nói|lên)')

/** In this order within a clause. */
export const DEALINGS: readonly Dealing[] = [
  { role: 'contactReceivedOn', pattern: words(`${TRADER}(?: (?:đã|có|cũng|mới))* (?:xác nhận|báo) (?:là |đã )*(?:tiếp )?nhận(?: được)?(?! ${GOODS})|${TRADER}(?: (?!không|chưa|ko)\\p{L}+){0,3} (?:ký nhận|tiếp nhận|nhận được|đã nhận|nhận(?= (?:hôm|ngày|cùng|luôn|lúc|vào|rồi|\\d|${PAPER})))(?! ${GOODS})`, 'gu') },
  { role: 'contactReceivedOn', pattern: words(`(?:(?:đã |được |ký |xác nhận (?:đã )?)*nhận(?: được)? (?:đơn(?! hàng)|thư|mail|email|khiếu nại|yêu cầu|hồ sơ|phản ánh|công văn|văn bản)|tiếp nhận ${PAPER}?|đã tiếp nhận|ký nhận|(?:báo|phiếu) phát|báo đã nhận|dấu (?:đến|nhận)|(?<=${PAPER} .{0,30})(?:đã tới nơi|phát thành công|đến nơi))`, 'gu') },
  { role: 'traderAnsweredOn', pattern: words(`${TRADER}(?: [\\p{L}\\d]+){0,5}? (?:đã |mới |có |gửi |gọi )*${NOT}(?:trả lời|tl|phản hồi|rep|hồi âm|hồi đáp|từ chối|văn bản trả lời|công văn|email lại|mail lại|gửi (?:email|mail|thư|văn bản|công văn)|gọi lại|nhắn lại|ib lại|thông báo (?:là |rằng )?(?:không|từ chối|sẽ không))|${NOT}(?:trả lời|tl|phản hồi|hồi âm) (?:bằng|là|rằng|tôi|em|e|không|ko|từ chối)|(?:nhận được |có )(?:văn bản|thư|email|mail|công văn|tin nhắn) (?:trả lời|phản hồi|từ chối)`, 'gu') },
  { role: 'happenedOn', pattern: words('(?:đến|~tới|toi) (?:nơi|nhận (?:phòng|hàng|xe|máy)|lấy (?:hàng|xe|máy))(?= (?:thì|họ|mới|không|phòng|nó|chủ|lễ tân|bị))', 'gu') },
  { role: 'traderAnsweredOn', onlyAfter: COMPLAINED, pattern: words(`${TRADER}(?: \\p{L}+){0,4} (?:bảo|nói|kêu|báo(?! nhận)|báo lại|ib|~nhắn|gọi)(?! (?:hành|hanh|hiểm|vệ|trước|chuyện))`, 'gu') },
  { role: 'contactSentOn', pattern: words(`${NOT_THEM}(?:(?:gửi|nộp|viết|làm)(?: [\\p{L}]+){0,2}? ${PAPER}|(?<!(?:hàng|được|shop|họ|ship) )gửi(?= ngày| hôm)|khiếu nại|nhắn tin|~nhắn|nhắn (?:cho|lại|shop|zalo|hỏi|đòi|bên)|inbox|nt|chat|(?:gọi|gọi điện|alo)(?: điện)?(?: cho| lên| tới| đến| báo| lại| hỏi| khiếu nại)* (?:${TRADER}|hotline|tổng đài)|gọi (?:bảo hành|thợ|kỹ thuật)|liên hệ|phản ánh|bấm (?:yêu cầu|nút|trả hàng|khiếu nại|hoàn)|báo (?:cho |lại |với |lên |hỏng |lỗi )*(?:${TRADER}|hỏng|lỗi)|(?:mang|đem|chở|bê|vác|đưa)(?: [\\p{L}]+){0,4} (?:ra|đến|~tới|lên|đi|qua|lại|vào)(?: [\\p{L}]+){0,3} ?(?:cửa hàng|shop|tiệm|bảo hành|đổi|trả|sửa|quán|hãng|siêu thị|trả lại|gara)|(?:mang|đem|chở|bê|vác)(?: [\\p{L}]+){0,3} (?:ra|lên|qua|lại)(?= (?:hôm|bữa|ngày|lúc|thì|họ|\\d)|\\s*(?:$|[,.]))|${ME}(?: (?:có|đã|mới|cũng))* (?:gọi|alo|hỏi|~nhắn|báo)(?! (?:điện|công an|phường|xã|điện cho bạn|mua))|(?:ra|đến|~tới|lên|qua|quay lại|chạy ra|vào)(?: tận| trực tiếp)? (?:cửa hàng|shop|tiệm|quán|công ty|trung tâm|chỗ|gara|spa|đại lý|phòng khám|văn phòng)(?:${MORE}){0,2}? ${CLAIM}|(?:ra|đến|~tới|lên|qua) (?:tận (?:nơi|chỗ|cửa hàng|shop|tiệm|công ty|văn phòng)|(?:gặp|nói chuyện))|(?:yêu cầu|đòi) (?:${TRADER}|trả|hoàn|đổi|đền|bồi|sửa|bảo hành|lại tiền)|(?:đem|mang) (?:đi )?(?:đổi|trả|bảo hành)|ra (?:đổi|trả|hỏi|đòi))`, 'gu') },
  { role: 'boughtOn', pattern: words('(?:mua|đặt hàng|đặt mua|đặt cọc|đặt(?! (?:chân|câu))|order|ký hợp đồng|ký hđ|ký(?! (?:nhận|biên|tên))|đăng ký|chốt đơn|chốt|thuê|~mướn|sắm|đóng(?! (?:cửa|gói|hộp|băng|cơ sở|chi nhánh|quán|tiệm|máy|dấu))|nộp (?:tiền|học phí|phí)|lấy hàng|chuyển (?:khoản|tiền|cọc)|ck|xuống tiền|cọc)', 'gu') },
  // Without accents "giật" is also a washing machine and "tính" a province: such words need company.
  { role: 'happenedOn', pattern: words(`(?:hỏng|~hư|bị hư|lỗi|cháy|~nổ|phát nổ|cháy nổ|bị nổ|bốc cháy|xảy ra|phát hiện|đau bụng|ngộ độc|~ăn|ăn (?:ở|phải|xong|bún|cơm|phở|tại)|hủy|hủy chuyến|~tính|tính (?:tiền|thêm|sai|thừa)|thu thêm|thu thừa|thu tiền|~cắt|bị cắt|~mất|bị mất|mất (?:mạng|hàng|nước|tiền)|gãy|rò rỉ|chập|tai nạn|nhập viện|đi viện|sập nguồn|tắt nguồn|chảy nước|bị|dị ứng|bong tróc|nứt|~giật|điện giật|bị giật|bị khóa|khóa (?:máy|thẻ|sim|trang|page|tài khoản)|chặn|quỵt|đóng (?:cửa|cơ sở|chi nhánh)|không cho (?:nhận|vào|lên|ở|đi)|dẹp tiệm|bỏ trốn|bơm thiếu|bị lừa|gọi đòi|đòi nợ|~vỡ|~mốc|thủng|rách|~bung|~bong|~phồng|~móp|cong vênh|~kẹt|chết máy|~chết|dừng hoạt động|~tróc|~rơi|~đứt|~xì|~tắt|~ngã|~nôn|~sốt|trừ (?:tiền|tài khoản|mất))`, 'gu') },
  // "tới 20/11 thì nó …": on that day something came about.
  { role: 'happenedOn', pattern: words(`(?<=^(?:${ME} )?(?:\\S+ )?(?:\\d{1,2}[/.-]\\d{1,2}\\S*) )thì(?= \\p{L})`, 'gu') },
]
