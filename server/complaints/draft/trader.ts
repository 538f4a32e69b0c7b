/** The other side: its name, platform, link, the account money went to, and the number of the order. */
import { findPlaces } from '../../../corpus/places.ts'
import { isSyllable } from '../../../corpus/text/syllable.ts'
import { isAllNames, isNameLike, isWhollyForeign } from './name-syllables.ts'
import { phraseAt, type Phrase } from './phrase.ts'
import type { Reader, Values } from './reader.ts'
import type { Sentence } from './sentence.ts'
import { ends, KIN, ME, words } from './words.ts'

/** What the trader is, before its name; the kind of goods may stand between ("cửa hàng điện máy Hùng Cường"). */
const NOUN = '(?:điện máy|head honda|head yamaha|head|cửa hàng|cửa hiệu|hiệu|shop|công ty|cty|siêu thị|quán|trung tâm|tiệm|nhà hàng|showroom|gian hàng|spa|đại lý|phòng khám|nha khoa|nhà thuốc|tạp hóa|khách sạn|ks|homestay|resort|nhà xe|hãng xe|hãng|taxi|gara|garage|thẩm mỹ viện|viện thẩm mỹ|salon|ngân hàng|nhà mạng|trường|phòng gym|gym|fanpage|page|trang|trang web|nick|tài khoản|acc|xưởng|doanh nghiệp|hợp tác xã|chuỗi|hệ thống|app|ứng dụng|tiệm vàng|điện lạnh|vật tư nông nghiệp|karaoke|lò bánh|phòng vé|phòng trà|khu nghỉ dưỡng|khu du lịch|trường mầm non|mầm non|nhà trẻ|nhà máy|nhà phân phối|nhà thầu|phòng mạch|phòng răng|tiệm thuốc|cây xăng|sân bóng|phòng tập|chủ đầu tư|bệnh viện|hiệu thuốc|nhà sách|gian|kênh|tập đoàn)'
const KIND = '(?:điện máy|điện thoại|điện tử|du lịch|thời trang|mỹ phẩm|tiếng anh|ngoại ngữ|anh ngữ|tài chính|bảo hiểm|xe máy|ô tô|nội thất|vật liệu xây dựng|vật liệu|xăng dầu|quần áo|giày dép|giày|hoa|trà sữa|cà phê|cafe|lẩu|nướng|cơm|phở|bún|bánh kem|bánh|vàng bạc|vàng|trang sức|máy tính|laptop|thuốc|mẹ và bé|đồ chơi|viễn thông|vận tải|xây dựng|bất động sản|địa ốc|dạy nghề|làm đẹp|thẩm mỹ|spa|gia dụng|thú y|thú cưng|sữa|thực phẩm|hải sản|bán hàng|facebook|fb|tiktok|shopee|lazada|zalo|online|onl|internet|phát hành|gia sư|yoga|aerobic|nail|wifi|web|đa cấp|giao hàng|vận chuyển|chuyển phát|sức khỏe|dinh dưỡng|gas|điện nước|lọc nước|suất ăn|sơn|kính|mắt kính|trên (?:shopee|lazada|tiktok|tiki|fb|facebook|ig|zalo|mạng|sendo)|tên|tên là|là|có tên|mang tên|lấy tên|tên gọi|của|ở shopee)'
const LEGAL = '(?:trách nhiệm hữu hạn|tnhh|cổ phần|cp|mtv|một thành viên|tm|dv|thương mại|dịch vụ|và|tmdv)'
const NAMED = words(`(?<noun>${NOUN})(?<kind>(?: ${KIND})*)(?<mark>[ ":]+)(?=[\\p{L}\\d"])`, 'gu')
const BY_NAME = words('(?:tên|tên là|có tên|mang tên|lấy tên|tên gọi)$')
const OWN_LINE = words(`(?:bên bán|người bán|chủ (?:shop|quán|tiệm|cửa hàng|xe|trọ|nhà|thầu|gara)|thợ(?: \\p{L}+){0,3}?)(?: tên| tên là| là|:) ?(?=\\p{L})|(?:tên|tên của) (?:shop|cửa hàng|công ty|quán|người bán|bên bán)(?: là)?[ :]+(?=\\p{L})|shop[ :]+tên(?: là)? (?=\\p{L})`, 'gu')
/** Before a name in small letters: bought at, sold by. */
const AT = words('(?:ở|tại|của|bên|từ|trên|mua|đặt|gọi|tới|đến|ra|vào|cho|với|qua)(?: (?:một|1|cái|chỗ|nhà))* $')
/** Words that cannot stand in a name in small letters, because they go on with the story. */
export const ENDS_TRADER = ends('(?:hôm|ngày|mùng|mồng|cách đây|cách nay|tuần (?:trước|này|rồi|sau|qua|vừa)|tháng|sáng|chiều|tối|trưa|hồi|bữa|lúc|ở|tại|trên|gần|bên|đối diện|cạnh|dưới|trong|ngoài|giá(?! (?:bao|huy|phat|khang|han|dinh|hung|linh|hoa))|hết|với|mất|bị|bán|giao|không|ko|chưa|đã|đang|sẽ|thì|mà|nhưng|nên|rồi|xong|về|bảo (?:là|tôi|em|không|ko|hàng|hành|chờ|do|lỗi|k)|nói|trả lời|trả|hẹn|hứa|từ chối|lừa|có|là|và|hoặc|của|để|cho|từ|nay|này|đó|kia|ấy|nào|quen|lạ|uy tín|to|nhỏ|lớn|gửi|nhắn (?:tin|cho|lại|mãi)|gọi (?:điện|cho|lại|mãi|không|tôi|em|thì)|tôi|em|mình (?:mua|đặt|bị|có|không|đã|hỏi|muốn|nhắn|gọi|ở|ko)|cháu|con|nó|họ|số|số điện thoại|sđt|địa chỉ|đc|link|phường|xã|quận|huyện|tỉnh|thành phố|tp|đường|đến nay|được|đóng cửa|đóng|khóa|chặn|block|seen|xin|yêu cầu|chịu|nhận (?:hàng|được|tiền|cọc|về|ra)|mua|đặt (?:hàng|mua|cọc|tour|vé|cái|một|1|bàn|phòng)|tặng|tự (?:ý|động|tiện)|cứ|toàn (?:bán|hàng|lừa|nói)|lại|tính|thu (?:tiền|phí|thêm|thừa|của)|cắt|hàng|sản phẩm|đồ|người|khách|làm (?:ăn|việc|tôi|em|mất|hỏng|sai)|sửa|đổi|hoàn (?:tiền|lại|cọc)|còn|giờ|một|1|hai|2|cũng|luôn|vẫn|ạ|nhé|nha|thế|vậy|quá|rất|kém|hàng giả|giả mạo|uống|ăn (?:uống|cơm|bún|vào|xong|bị|đau|phải|no|ở)|dùng|bắt|đòi|ép|phải|nhà|hỏng|lỗi|mới|cũ|\\d+(?:k|tr|tr\\d|d|đ)|\\d+ (?:ngày|lần|tháng|tuần|cái|chiếc|hôm|năm|giờ)|thiếu|gian|lấy|mang (?:ra|về|đến)|đem|chỉ|đồng ý|khẳng định|quảng cáo|kêu|la|chửi|test|ghi|live|rep|ib|inbox|nt|ns|đổ lỗi|cãi|đuổi|đưa|tới|đến|trước|hủy|sập|lặn|chối|chiếm|ôm|cam kết|xóa|ủy quyền|phá sản|dẹp|bom|bùng|phán|trừ|tăng|quên|cố tình|khác|hay|như|vừa|thường|qua|bằng|theo|nghỉ|cử|dụ|nấu|tiêm|xưng)')
/** Names known without a noun before them. */
const KNOWN = words('(?:điện máy xanh|điện máy chợ lớn|thế giới di động|tgdđ|tgdd|fpt shop|cellphones|nguyễn kim|media mart|mediamart|hoàng hà mobile|viettel|vinaphone|mobifone|vietnamobile|vnpt|winmart|vinmart|bách hóa xanh|co\\.?op ?mart|big c|go!|lotte mart|aeon|con cưng|long châu|pharmacity|an khang|vietjet|vietjet air|vietnam airlines|bamboo airways|pacific airlines|vietravel|fe credit|home credit|mcredit|hd saison|giao hàng nhanh|giao hàng tiết kiệm|ghtk|ghn|j&t|viettel post|vinfast|yody|canifa|the coffee house|highlands|kfc|lotteria|mai linh|vinasun|xanh sm|prudential|manulife|bảo việt|dai-ichi|aia|evn|k\\+|fpt telecom|fpt)', 'gu')
const COMMON = words(`^(?:(?:đầu|cuối|ven|gần|ngoài|trong|trên|dưới|bên|giữa|sát) \\p{L}+|(?:ba|bốn|năm|hai|một|\\d) sao|anh (?:văn|ngữ)|nào|lap|ly|lý|đó|này|kia|${KIND}|${NOUN}|đầu ngõ|đầu làng|chợ|mạng|online|facebook|zalo|tốt|xịn|rẻ|nổi tiếng|chính hãng|quê|tỉnh|huyện|phố|làng|trường|${KIN} ${ME}|tôi|em|cháu)(?![\\p{L}\\d])`)

const PLATFORM = words('(?:shopee|shoppe|lazada|tiktok shop|tiktok|tiki|sendo|facebook|fb|zalo|grab food|grabfood|grab|shopeefood|befood|instagram|ig|chợ tốt|alibaba|taobao|1688|amazon|traveloka|agoda|booking|threads|temu|shein)', 'gu')
const CONTACTED_BY = words('(?:nhắn tin|nhắn|ib|inbox|chat|gọi|gửi tin|liên hệ|liên lạc|kết bạn|đăng|up|bóc phốt|tên|nick|số|qua số|nói|chuyện|kể|thư viện|trên trang|chặn|block|khóa|xóa)(?: (?:điện|qua|trên|bằng|bên|lên|cho shop|cho|shop|cả|lại|với))*$')
const LINK = /(?:https?:\/\/|www\.)[^\s<>"']*[^\s<>"'.,;:)!?]|(?<![@\w])(?:shopee|lazada|tiki|tiktok|facebook|fb)\.(?:vn|com)\/[^\s<>"']*[^\s<>"'.,;:)!?]/iu
const LINK_OF_OTHERS = words('(?:luật|quy định|hướng dẫn|bài báo|tin tức|thuvienphapluat)')
const ACCOUNT = words('(?:số tài khoản|tài khoản số|số tk|stk|tài khoản|tk|số thẻ)(?: (?:của|shop|ngân hàng|người bán|người nhận|nhận|nó|họ|là|bên bán|[a-z]{2,12}bank|mb|acb|vcb|bidv|công ty))*[ :]*(?<number>\\d(?:[ .-]?\\d){5,18})(?!\\d)')
const OWN_ACCOUNT = words(`(?:số tài khoản|tài khoản|stk|tk)(?: của)? ${ME}`)
const ORDER = words('(?:mã đơn hàng|mã đơn|mã vận đơn|đơn hàng số|đơn hàng mã|đơn hàng|đơn số|số đơn hàng|số đơn|mã đặt chỗ|mã đặt vé|mã vé|mã booking|hợp đồng số|số hợp đồng|hóa đơn số|số hóa đơn|mã hợp đồng)(?: (?:của|tôi|em|mình|là|số))*[ :#]*(?<code>[\\p{L}\\d][\\p{L}\\d/._-]{3,29})', 'gu')

export const readTrader: Reader = ({ sentence, amounts, days }) => ({ traderName: readName(sentence, [...amounts, ...days].map(({ from }) => from)), traderPlatform: platformOf(readPlatform(sentence)), ...readNumbers(sentence) })

function readName(sentence: Sentence, stops: readonly number[]): string | undefined {
  for (const { index, 0: cue, groups } of [...sentence.text.matchAll(OWN_LINE), ...sentence.text.matchAll(NAMED)]) {
    const isExplicit = groups?.['noun'] === undefined || BY_NAME.test(`${groups['noun']}${groups['kind'] ?? ''}`) || (/ "$/u.test(groups['mark'] ?? '') && /^\p{Lu}/u.test(sentence.cut(index + cue.length, index + cue.length + 1)))
    const noun = groups?.['noun'] ?? ''
    // "phường Trường Thi" is a place.
    if (PRETENDED.test(sentence.text.slice(Math.max(0, index - 40), index)) || IN_PLACE.test(sentence.text.slice(0, index))) continue
    // The bank that keeps an account is not the one complained of.
    if (/^ng[âa]n h[àa]ng$/u.test(noun) && ACCOUNT.test(sentence.text)) continue
    const start = legalForm(sentence, nameStart(sentence, index, noun, cue))
    const phrase = wholeKind(sentence, capitalAfterKind(sentence, start.at) ?? phraseAt(sentence, start.at, { ends: ENDS_TRADER, most: MOST_SYLLABLES }))
    if (phrase === null || stops.some((stop) => stop >= start.at && stop < phrase.to) && !phrase.isCapital || !isName(sentence, phrase, index, noun, isExplicit)) continue
    return sentence.cut(phrase.from === start.at ? start.from : phrase.from, phrase.to).replace(/^"|"$/gu, '')
  }
  const capital = capitalAfterPlace(sentence, stops)
  if (capital !== undefined) return capital
  const known = [...sentence.text.matchAll(KNOWN)].find(({ index }) => !NOT_THE_TRADER.test(sentence.text.slice(Math.max(0, index - 30), index)))
  return known === undefined ? undefined : sentence.cut(known.index, known.index + known[0].length)
}
const MOST_SYLLABLES = 6
const PRETENDED = words('(?:mạo danh|giả danh|giả mạo|tự xưng|xưng là|xưng)(?: \\p{L}+){0,2} $')
const IN_PLACE = words('(?:phường|xã|đường|phố|thôn|khu|ấp) $')
const NOT_THE_TRADER = words('(?:sim|số|chuyển qua|sang|như|so với|bên cạnh|gần|đối diện|thẻ|ví|chuyển phát) $')

/** "shop Giày Xinh 99", "Điện Máy Xanh": a kind that begins with a capital is already the name. */
function nameStart(sentence: Sentence, from: number, noun: string, cue: string): number {
  if (noun === 'điện máy' || noun === 'dien may') return from
  const kinds = [...cue.slice(noun.length).matchAll(/\p{L}+/gu)].map(({ index }) => from + noun.length + index)
  return kinds.find((at) => noun !== '' && /^\p{Lu}/u.test(sentence.cut(at, at + 1))) ?? from + cue.length
}

/** "Công ty Điện lực": one capital for a kind of two syllables. */
function wholeKind(sentence: Sentence, phrase: Phrase | null): Phrase | null {
  if (phrase === null || phrase.length !== 1) return phrase
  const kind = TWO_SYLLABLES.exec(sentence.text.slice(phrase.from))
  return kind === null ? phrase : { ...phrase, to: phrase.from + kind[0].length, value: sentence.cut(phrase.from, phrase.from + kind[0].length), length: 2 }
}
const TWO_SYLLABLES = words('^(?:điện lực|cấp nước|nước sạch|thoát nước|môi trường|bảo hiểm|du lịch|tài chính|viễn thông|xăng dầu|bưu điện|vận tải|xây dựng|nội thất|địa ốc|cơ khí|dược phẩm|mỹ phẩm)')

/** "công ty suất ăn Hương Việt": a kind we do not know, in small letters, and then a name. */
function capitalAfterKind(sentence: Sentence, from: number): Phrase | null {
  const kind = phraseAt(sentence, from, { ends: ENDS_TRADER, most: MOST_SYLLABLES })
  if (kind === null || kind.isCapital || !sentence.isAccented) return null
  const small = /^(?:\p{Ll}+ ){1,3}(?=\p{Lu})/u.exec(kind.value)?.[0]
  const name = small === undefined ? null : phraseAt(sentence, kind.from + small.length, { ends: ENDS_TRADER, most: MOST_SYLLABLES })
  return name?.isCapital === true ? name : null
}

/** "TNHH Nội thất An Khang": the legal form belongs to the name. */
function legalForm(sentence: Sentence, from: number): { readonly from: number; readonly at: number } {
  const form = words(`^(?:${LEGAL} )+`).exec(sentence.text.slice(from))
  return { from, at: from + (form?.[0].length ?? 0) }
}

function isName(sentence: Sentence, { value, from, to, length, isCapital, isEnded }: Phrase, cueAt: number, noun: string, isExplicit: boolean): boolean {
  const rest = sentence.text.slice(from)
  if (/^(?:\d+|https?|www)$/u.test(value) || COMMON.test(rest) && !isCapital && !(sentence.isAccented ? false : length >= 2 && isAllNames(value))) return false
  if (isCapital) return !(length === 1 && /^anh (?:v[aă]n|ng[uữ])/u.test(rest)) && !/^(?:em|tôi|cháu|phường|xã|quận|huyện|tỉnh|thành phố|tp|đường|luật|điều)(?= |$)/iu.test(value)
  if (isExplicit) return isEnded && length <= 5 && !words('^(?:là|gì|không|tôi|em)').test(rest)
  if (words('^(?:trường|trang|tài khoản|acc|nick|gian|kênh|app|ứng dụng|hệ thống|chuỗi|ngân hàng|xưởng|hiệu|hãng)$').test(noun)) return false
  const said = sentence.text.slice(from, to)
  if (words(NOUN).test(said)) return false
  // A brand that is no Vietnamese word: "shop hana", "công ty karofi".
  const isForeign = said.split(/\s+/u).some((word) => /^(?!qu)[a-z]{3,}$/u.test(word) && !isSyllable(word, true))
  if (!isForeign && !isNameLike(said)) return false
  // Who types accents types capitals too: "trung tâm gia sư" in small letters is a kind of trader, not its name.
  if (sentence.isAccented && !isForeign && words('^(?:trung tâm|công ty|hãng|phòng khám|phòng tập|nhà mạng|doanh nghiệp|cây xăng|chủ đầu tư)$').test(noun)) return false
  if (sentence.isAccented && isForeign && !isWhollyForeign(said) && !isNameLike(said) && !AT.test(sentence.text.slice(0, cueAt))) return false
  return isEnded && length <= 4 && (isForeign || (length >= 2 && AT.test(sentence.text.slice(0, cueAt))))
}

/** One platform, one name, as the form shows it. */
const PLATFORMS: Readonly<Record<string, string>> = { fb: 'Facebook', facebook: 'Facebook', shopee: 'Shopee', shoppe: 'Shopee', lazada: 'Lazada', tiktok: 'TikTok', 'tóp tóp': 'TikTok', 'tiktok shop': 'TikTok Shop', tiki: 'Tiki', sendo: 'Sendo', zalo: 'Zalo', grab: 'Grab', ig: 'Instagram', instagram: 'Instagram', 'chợ tốt': 'Chợ Tốt', 'cho tot': 'Chợ Tốt' }
const platformOf = (said: string | undefined): string | undefined => (said === undefined ? undefined : PLATFORMS[said.toLowerCase()] ?? said)

/** "mua ở Di động Minh Anh", "đặt của fb Nhà Mộc": after a purchase, a place to buy at and capitals make the seller, when no town bears the name. */
const BOUGHT_AT = words('(?:mua|đặt|order|sắm|sửa|khám|may|thuê|học|tập|~ăn|gửi|~làm|chốt|bán|đóng)(?: (?!(?:không|chưa|muốn|tôi|em|mình|nhà|cháu|con) )[\\p{L}\\d.,]+){0,8}? (?:ở|tại|của|bên|từ|~chỗ)(?: (?:fb|facebook|zalo|shopee|tiktok|tiki|lazada|ig|instagram|page|trang|bên|~chỗ|hãng|livestream))* (?=\\p{L})', 'gu')
const AT_ONLY = words('^(?:dạ |ở |o |tại |mua |bên |đặt |của )*(?:ở|tại|bên|của) (?=\\p{L})', 'gu')

function capitalAfterPlace(sentence: Sentence, stops: readonly number[]): string | undefined {
  for (const { index, 0: cue } of [...sentence.text.matchAll(BOUGHT_AT), ...sentence.text.matchAll(AT_ONLY)]) {
    const at = index + cue.length
    const kind = sentence.isAccented ? SMALL_KIND.exec(sentence.cut(at, sentence.text.length))?.[0] ?? '' : ''
    const phrase = KIND_NOT_SELLER.test(kind.toLowerCase()) ? null : phraseAt(sentence, at + kind.length, { ends: ENDS_TRADER, most: MOST_SYLLABLES })
    if (phrase === null || !phrase.isCapital || stops.some((stop) => stop >= at && stop <= phrase.to) || phrase.length < 2 || !/ \p{Lu}/u.test(phrase.value)) continue
    const said = sentence.text.slice(phrase.from)
    if (NO_SELLER.test(said) || findPlaces(phrase.value).length > 0) continue
    return phrase.value
  }
  return undefined
}
/** "mua ở nệm Kim Cương": a kind we need not know. */
const SMALL_KIND = /^(?:\p{Ll}+ ){1,2}(?=\p{Lu})/u
const KIND_NOT_SELLER = words(`(?:gần|cạnh|đối diện|chợ|đường|phố|khu|phường|xã|tỉnh|quận|huyện|thành phố|tp|thôn|xóm|bạn|nhà|người|mẫu|dòng|loại|hiệu|hiệu của|xe|máy|hàng|${KIN}|${ME}|và|với|cho|trên|dưới|bên|ở|mạng|app)`)
const NO_SELLER = words(`^(?:tp|thành phố|phường|xã|tỉnh|quận|huyện|phố|đường|ngõ|chợ|luật|hội|sở|ủy ban|tòa|công an|việt nam|hàn quốc|trung quốc|nhật bản|thái lan|mỹ|anh|chị|cô|chú|bác|ông|bà|~dì|cậu|em|bạn|mẹ|bố|facebook|tiktok|shopee|lazada|tiki|sendo|zalo)(?![\\p{L}\\d])`)

/** Where it was bought; "nhắn Zalo cho shop" is how the trader was reached. */
function readPlatform(sentence: Sentence): string | undefined {
  const found = [...sentence.text.matchAll(PLATFORM)].find(({ index }) => !CONTACTED_BY.test(sentence.text.slice(0, index).trimEnd()) && !/@$/u.test(sentence.text.slice(0, index)))
  if (found === undefined) return undefined
  if (/^(?:zalo|grab)/u.test(found[0]) && (!words('(?:mua|đặt|order|bán|chốt|trên|app|sàn|đi|bắt)').test(sentence.text) || words('^ ?(?:của|số|là|:)').test(sentence.text.slice(found.index + found[0].length)))) return undefined
  return sentence.cut(found.index, found.index + found[0].length)
}

function readNumbers(sentence: Sentence): Values {
  const account = ACCOUNT.exec(sentence.text)
  const order = [...sentence.text.matchAll(ORDER)].find(({ groups }) => /\d/u.test(groups?.['code'] ?? ''))
  const code = order?.groups?.['code'] ?? ''
  const end = order === undefined ? 0 : order.index + order[0].length
  return {
    traderLink: LINK_OF_OTHERS.test(sentence.text) ? undefined : LINK.exec(sentence.said)?.[0],
    traderAccount: account === null || OWN_ACCOUNT.test(account[0]) ? undefined : account.groups?.['number']?.replace(/[ .-]/gu, ''),
    orderCode: order === undefined ? bareCode(sentence) : sentence.cut(end - code.length, end).replace(/[._-]+$/u, ''),
  }
}

/** "đơn 26XK118PQ": letters and digits mixed, longer than any size or model said beside "đơn". */
const BARE_CODE = words('(?:đơn|mã)(?: (?:của|tôi|em|e|mình|số|là|hàng))*[ :#]*(?<code>(?=[a-z\\d]*\\d)(?=[a-z\\d]*[a-z])[a-z\\d]{8,24})')
function bareCode(sentence: Sentence): string | undefined {
  const found = BARE_CODE.exec(sentence.text)
  const code = found?.groups?.['code'] ?? ''
  return found === null ? undefined : sentence.cut(found.index + found[0].length - code.length, found.index + found[0].length)
}
