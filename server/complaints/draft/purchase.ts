/** What was bought and what for. */
import { phraseAt } from './phrase.ts'
import type { Reader, Spoken } from './reader.ts'
import type { Sentence } from './sentence.ts'
import { ends, KIN, ME, TRADER, words } from './words.ts'

const FOR_WHOM = `(?:cho|tặng|giúp|hộ|giùm) (?:${KIN}(?: ${ME})?|${ME}|nhà|gia đình|bé|(?:công ty|quán|cửa hàng|lớp|trường|văn phòng|cơ quan)(?: ${ME})?)`
const COUNTER = '(?:một|1|hai|ba(?! (?:lô|lo))|bốn|\\d{1,4}|vài|~mấy|chục|trăm|tá|cái|chiếc|con|cây|bộ|đôi|hộp|gói(?! (?:tập|cước|khám|chụp|du lịch|dịch vụ|data|bảo hiểm|thành viên|học|spa|trị liệu|chăm sóc|nghỉ dưỡng|vay|vip|tour|mạng|gym|cuoi|cưới))|cặp|em|quyển|cuốn|thùng|bao(?! (?:hiểm|hiem))|mâm|chai|lọ|kg|~ký|~cân|lít|lô|tấm|tờ|suất|ly|size \\S+|~ký|~kí|ky|cốc|đơn|đơn hàng|hàng|món|thêm)'
/** The verb is looked for before what must not precede it, which costs more. */
const BUY = words(`(?=mua|đặt|order|sắm|tậu|thuê|~mướn|đăng|chốt|bán|đóng)(?<!(?<![\\p{L}\\d])(?:muốn|định|không|chưa|đừng|có nên|hay|sẽ|tính|khỏi|từng|dám|ai|người|khi|hỏi|hoi|lúc|lần|ngày|giá|phải|nên|hàng|của|để|mời|rủ|gọi|ko|k|chua|khong|muon|dinh|nen|nguoi|gia) )(?:mua|đặt mua|đặt hàng|đặt(?: (?:in|may|làm|đóng|thợ))?|order|sắm|tậu|thuê(?! bao)|~mướn|đăng ký mua|đăng ký|chốt đơn|chốt(?! (?:sai|sổ))|bán cho ${ME}|đóng tiền học|đóng học phí)(?: (?:được|thử|trúng(?! tâm)|nhầm|lầm|đúng|phải|trả góp|online|onl|lại|có|luôn|hộ|nguyên|${FOR_WHOM}|của họ|của shop|của người ta))* (?:${COUNTER} )*(?=\\p{L})`, 'gu')
const BUY_AFTER_DA = words(`(?:có|đã|mới|vừa) (?:đi )?(?:mua|đặt|thuê|đăng ký) (?:được |thử |trả góp |online |${FOR_WHOM} )*(?:${COUNTER} )*(?=\\p{L})`, 'gu')
/** "Bộ tủ bếp tôi mua 35 triệu". */
const BOUGHT_BEFORE = words(`^ ?(?:${COUNTER} )*(?<goods>\\p{L}+(?: [\\p{L}\\d]+){0,4}?) (?:mà )?(?:${ME}|${KIN} ${ME}) (?:đã |có |mới |vừa )?(?:mua|đặt)`)
/** "cái quạt mua hôm qua". */
const JUST_BOUGHT = words(`^ ?(?!(?:uống|dùng|xài|mặc|ăn|đi|mở|bóc|xé|cắm|cầm|thấy) )(?:${COUNTER} )*(?<goods>\\p{L}+(?: [\\p{L}\\d]+){0,3}?) (?:mới |vừa )?mua (?=(?:hôm|ở|tại|về|bị|được|từ|trên|chưa|ngày|có|tuần|giá|hồi|lúc|của|bên) |\\d)`)
/** "uống sữa mua ở siêu thị". */
const USED_BEFORE = words('(?:uống|ăn|dùng|xài|mặc|đi) (?<goods>\\p{L}+(?: [\\p{L}\\d]+){0,3}?) mua')
const ENDS_GOODS = ends(`(?:ở|o(?! to(?: |$))|tại(?! (?:nghe|lieu))|còn|mall|ngoài|hình như|chắc|size|bóc|mở ra|cắm|wa|trên|dưới|bên|của|với|vs|giá|hết|mất|khoảng|tầm|từ(?! (?:lanh|dong|quan|com|bep|giay|sach|kinh|ao|vi|mat|nong))|qua|ngoài|mà|thì|nhưng|nên|bị|đã|được|dc|cho|tặng|hồi (?=\\d|đầu|cuối|giữa|tháng|năm|hôm|tuần|sáng|chiều)|hôm|ngày|bữa|mùng|mồng|tuần|tháng|năm (?:\\d|nay|ngoái|trước)|lúc|sáng|chiều|tối|trưa|đêm|cách đây|cách nay|shop|cửa hàng|công ty|siêu thị|đại lý|tiệm|online|onl|trong|khi|(?<!(?:ti|ty) )vì|do|không|ko|xong|rồi|để|dùng|xài|về(?! (?:may bay|xe|tau|xem|so|du lich|concert))|đang|vừa|có|(?<!(?:bàn|ban) )là|nó|thấy|bằng|theo|tổng|trả góp|tiền|bảo hành|em|tôi|mình|mk|t|chị|(?<!may )anh|họ|người|hỏng|hư|lỗi|kém|thiếu|quá date|hết hạn|giờ|nay|này|đó|kia|ấy|nhận|giao|gửi|ship|uống|ăn|bôi|mặc|chạy(?! (?:bộ|bo))|đóng|cọc|đặt cọc|chuyển|trị giá|mỗi|đến|tới|ra|vào|sau|trước|hàng giả|fake|dỏm|đểu|ạ|nhé|nha|á|nè|thôi|luôn|\\d+(?:k|tr|tr\\d+|củ|d|đ)|\\d+ (?:người|khách|vé|suất)|ghi|bao gồm|và bị|cũng|mới mua|chỉ|kém chất lượng|mua|máy bị|gồm|hay|hoặc|nhân dịp|theo|như|đi(?! (?:dong|động|bộ|bo))|1 (?:acc|shop|bên|chị|anh)|một (?:shop|bên|trang|người|chị|anh))`)
/** Too general to name what was bought. */
const VAGUE = words('^(?:kinh doanh|sai|live|tạm trú|khai sinh|kết hôn|hàng|hàng hóa|hàng online|đồ|sản phẩm|đơn|đơn hàng|online|onl|nó|cái này|cái đó|dịch vụ|lịch|cọc|vấn đề|câu hỏi|hẹn|mua|thêm|lần đầu|lại|hàng giả|hàng nhái|hàng fake|phải hàng giả|trúng hàng giả|gì|tài khoản|thông tin|vào|lên|ra|hộ|giúp|tiền|hợp đồng|ấy|đây|đó|nhiều|ít|thử|rồi|nay|bao nhiêu|phải|nhầm|nào|đâu|chưa|còn|size|phòng trước|nhà hàng|quán|shop|cửa hàng|công ty|lần|đợt|chính hãng|một lần|bằng|theo|dịch|cái|đồ dùng)(?= |$)|^(?:hộp|căn|túi|lọ|hoài|lầm|bán|bàn|chỗ|gói|thẻ|tên|vé|món|vào|cái|đồ ăn|máy)$')
const MOST_WORDS = 7

const PERSONAL = words('(?:dùng trong (?:nhà|gia đình)|cho gia đình dùng|để (?:nhà )?dùng|về dùng|về xài|để xài|dùng cá nhân|xài cá nhân|để ở|nhà dùng|cho cá nhân|dùng cho (?:gia đình|bản thân)|phục vụ (?:gia đình|cá nhân|sinh hoạt)|không (?:phải )?(?:để )?kinh doanh|vườn nhà|nhu cầu cá nhân)')
const BUSINESS = words('(?:về bán lại|để bán lại|về bán|để bán|để kinh doanh|để buôn|nhập hàng|nhập sỉ|lấy sỉ|phục vụ kinh doanh|cho quán (?:tôi|em|nhà)|để cho thuê)')

export const readPurchase: Reader = (spoken) => {
  const { text } = spoken.sentence
  return { goods: readGoods(spoken), purpose: PERSONAL.test(text) ? 'personal' : BUSINESS.test(text) && !words(`${TRADER} (?:\\S+ )?nhập hàng`).test(text) ? 'business' : undefined }
}

function readGoods({ sentence, amounts, days }: Spoken): string | undefined {
  const stops = [...amounts, ...days].map(({ from }) => from)
  for (const { index, 0: cue } of [...sentence.text.matchAll(BUY_AFTER_DA), ...sentence.text.matchAll(BUY)].sort((a, b) => a.index - b.index)) {
    // "tôi mua 35 triệu": the number was no count.
    const goods = stops.some((stop) => stop >= index && stop < index + cue.length) ? undefined : goodsAt(sentence, index + cue.length, stops)
    if (goods !== undefined) return goods
  }
  for (const clause of sentence.clauses) {
    const said = [BOUGHT_BEFORE, JUST_BOUGHT, USED_BEFORE].map((pattern) => pattern.exec(clause.text)).find((found) => found !== null)
    const goods = said?.groups?.['goods']
    if (said === undefined || goods === undefined || VAGUE.test(goods) || words(`^${KIN}$`).test(goods) || words(`(?:${ME}|${TRADER}|mà|nên|hôm|ngày|qua|rồi|là|bảo|không|chưa|khi|lúc|lỡ|có|đã|đi|vừa|mới|cho|của|từ|muốn|thì|mà|bị)`).test(goods)) continue
    const from = clause.from + said.index + said[0].indexOf(goods)
    if (stops.some((stop) => stop >= from && stop < from + goods.length)) continue
    return sentence.cut(from, from + goods.length)
  }
  return undefined
}

export function goodsAt(sentence: Sentence, from: number, stops: readonly number[]): string | undefined {
  const phrase = phraseAt(sentence, from, { ends: ENDS_GOODS, most: MOST_WORDS, stopsAt: stops, byCapitals: false })
  if (phrase === null || VAGUE.test(sentence.text.slice(phrase.from, phrase.to))) return undefined
  return words('(?:khác|lại)$').test(phrase.value.toLowerCase()) ? undefined : phrase.value
}
