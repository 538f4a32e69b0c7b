/** What an amount is: the price, what is in dispute, or the damage. Wages, fines, offers and other people's prices are none of them. */
import type { ComplaintForm } from '../complaint.ts'
import { ofStory, type Reader, type Spoken, type Values } from './reader.ts'
import { clauseAt, type Sentence } from './sentence.ts'
import type { AmountSaid } from './amounts.ts'
import { leadTo, TRADER, words } from './words.ts'

type Sum = keyof Pick<ComplaintForm, 'transactionValue' | 'disputedAmount' | 'damageAmount'>

const NEITHER_BEFORE = words(`(?:lương|thu nhập|kiếm|phí ship|tiền ship|ship|vận chuyển|phạt|mức phạt|giảm|giảm giá|voucher|mã giảm|khuyến mãi|giá thị trường|giá gốc|giá niêm yết|niêm yết|thị trường|chỗ khác|nơi khác|bên khác|hãng bán|quảng cáo|rao|báo sửa|thợ báo|báo giá|đòi thêm|bắt (?:nộp|đóng|trả) thêm|lãi|hứa|hỗ trợ|tặng|biếu|(?:chịu|hẹn|sẽ|chuyển|đồng ý|nhận) (?:trả|hoàn|đền|bù)|bớt|nâng lên|đền có|chỉ đền|chỉ hoàn|chỉ trả|đã hoàn|đã trả lại|hoàn trước|mỗi tháng|hàng tháng|một tháng|trả góp|góp|mỗi người|mỗi nhà|mỗi hộ|mỗi cái|mỗi đứa|mỗi bữa|(?:kêu|bắt|đòi|ép|yêu cầu) (?:tôi |em |mình |khách )?(?:trả|đóng|nộp)|bán|lên|(?<!bếp )từ|vay|nợ ngân hàng|cọc|đặt cọc|đặt trước|dưới|trên|tối thiểu|mua cái khác|mua máy khác|thêm|cho mượn|${TRADER} (?:đồng ý |muốn |đòi |chịu |sẽ |hứa |đề nghị |nói |bảo )*(?:đền|hoàn|bồi thường|hỗ trợ|trả lại|bù|tặng))(?: (?:lại|cho|tiền|là|chỉ|có|khoảng|tầm|được|hết|còn|trước|họ|giá|ra|lên|tôi|em|mình|khách|luôn|máy|sửa))*[ :]*$`)
const NEITHER_AFTER = words('^ ?/ ?\\p{L}|^ ?(?:biểu|biếu|để im|gọi là|rồi bảo)|^ ?(?:/|mỗi|một|1|trên|hàng)? ?(?:/ ?tháng|tháng|lương|tiền lương|tiền ship|phí ship|ship|tiền phạt|một tháng|mỗi tháng|/ ?người|/ ?nhà|/ ?hộ|/ ?ngày|/ ?năm|một năm|usd|đô|(?:một|1|mỗi|/) ?(?:người|mét|m2|suất|đĩa|cân|kg|ký|lít|phòng|đêm|buổi|ly|cốc|cái|chiếc|số|mâm|bàn|mũi|lạng|đôi|bộ|hộp|thùng|bao|tấm|viên|vé|chai|gói|con|cây|bữa|tiết|tuần|tháng|quý|giờ|km|chỉ|sào)|lên \\d|tiền (?:phạt|phá vỡ|vi phạm))')
const DAMAGE_BEFORE = words('(?:viện phí|tiền thuốc|tiền viện|tiền khám|tiền mổ|hóa đơn viện|tiền chữa|tiền điều trị|chữa trị|chữa bệnh|chi phí (?:chữa|khám|điều trị)|điều trị|thuốc men|(?<!phòng )khám|khám bệnh|đi khám|nằm viện|nhập viện|cấp cứu|thiệt hại|bồi thường|đền bù|~đền|tổn thất|hư hại|bị mất|làm mất|thất lạc|mất trắng|~chữa)(?: [\\p{L}]+){0,7}[ :]*$')
const DAMAGE_AFTER = words('^ ?(?:tiền )?(?:viện phí|tiền thuốc|thuốc men|tiền viện|tiền khám|tiền chữa|thiệt hại|chữa trị|điều trị|bồi thường)')
const DISPUTED_BEFORE = words(`(?:(?:chưa|không|ko|chẳng|không chịu|chưa chịu|từ chối|không cho|chậm) (?:hoàn|trả|thối|hoàn trả)(?: lại)?|còn (?:thiếu|nợ|giữ|lại)|thiếu|nợ|giam|giữ|giữ lại|tranh chấp|thu (?:thừa|thêm|lố|sai|quá)|tính (?:thừa|thêm|lố|sai|gian|dư)|trừ|trừ mất|bị trừ|đòi lại|lấy lại|xin lại|hoàn lại|hoàn trả|hoàn|trả lại|trả (?:cho )?(?:tôi|em|mình|cháu)|đòi (?:đủ|full|đúng)|nhận lại|chặt chém|phần (?:tiền )?(?:chưa|còn|dư|thừa|chênh|dôi|không)(?: \\p{L}+){0,2}|chênh lệch|tiền chênh)(?: (?:cho|tiền|nốt|của|số|là|tôi|em|mình|khách|cọc|đủ|đúng|phần|thêm|mất|khoảng|học phí|phí|oan|sai|lại|còn|chưa|học|dùng|tập|đi|một|1|đôi|cái|chiếc|hộp|phòng|vé))*[ :]*$`)
const DISPUTED_AFTER = words('^ ?(?:tiền \\S+ )?(?:nữa )?(?:vẫn )?(?:chưa|không|ko) (?:chịu )?(?:hoàn|trả|thối|nhận lại)')
/** "mua gối chữa bệnh 9 triệu 8": bought, whatever it is to cure. */
const GOODS_PRICED = words('(?:mua|đặt|order|sắm)(?: (?!(?:bị|phải|viện|hết|mất|tốn|xong|uống|ăn|nên|về|cọc|rồi|trước|thêm|cái khác|máy khác) )[\\p{L}\\d]+){1,6} $')
/** "trả đủ 73k cho tôi" */
const TO_ME = words('(?:trả|hoàn|chuyển lại)(?: lại)?(?: đủ| đúng| nốt)? #  ?(?:lại )?cho (?:tôi|em|mình|e)')
const DEPOSIT_KEPT = words('(?:(?:không|chưa|ko)(?: chịu)? (?:hoàn|trả)(?: lại)?|đòi lại|lấy lại|đòi)(?: (?:tiền|cho|tôi|em|mình))* cọc[^,]*$')
/** A deposit is a part, and nobody says of what. */
const DEPOSIT = words('(?:cọc|thế chân|ký quỹ|giữ chỗ)(?! (?:nên|mà|rồi))(?! [^,]*(?:giá|tổng|hết|trị giá))')
/** "nằm viện sáu ngày, hết mười một triệu" */
const SPENT = words('^\\s*(?:hết|mất|tốn|tổng cộng|tổng)[^,]*$')
const REPAIR = words('(?:~sửa|sửa (?:chữa|máy|xe|lại|hết)|thợ)(?: [\\p{L}]+){0,4} $')
const PRICE_BEFORE = words('(?<cue>giá|thu(?! nhập)|với giá|giá là|hết|mất|tổng|tổng cộng|tổng tiền|trị giá|thanh toán|trả|đã trả|đóng|nộp|chuyển|chuyển khoản|ck|bank|nạp|tốn|tiền|lừa|bán cho (?:tôi|em|mình)|học phí|cước|phí|(?:tôi|em|e|mình|đã|phải) đưa|đưa trước|số tiền|lô hàng|đơn|đơn hàng|vé|mua|đặt|order|thuê|sắm|chốt|đăng ký|hợp đồng)(?: [\\p{L}\\d]+){0,10}[ :=]*$')
const TOTAL = words('(?:tổng|tổng cộng|tổng tiền|trị giá|tổng giá)')
const PRICED = words('(?:mua|đặt|order|thuê|sắm|đăng ký|chốt|bán cho)')
const TAKEN = words('(?:thu|trừ|bị trừ)(?: tiền| thêm)? (?:phí|tiền|dịch vụ|cước)')
const AFTER_PRICE = words('^ ?(?:tiền )?(?:học phí|tiền hàng|mua|tiền mua|tiền \\S+)')

export const readSums: Reader = ({ sentence, amounts, before, told, known }) => {
  const values: Values = {}
  for (const [i, amount] of amounts.entries()) {
    const sum = roleOf({ sentence, before, told, known }, amount, amounts[i - 1])
    if (sum === null || (values[sum] !== undefined && !TOTAL.test(clauseBefore(sentence, amount)))) continue
    values[sum] = amount.value
  }
  return values
}

function roleOf({ sentence, before, told, known }: Pick<Spoken, 'sentence' | 'before' | 'told' | 'known'>, amount: AmountSaid, previous: AmountSaid | undefined): Sum | null {
  const said = sentence.text.slice(Math.max(clauseAt(sentence, amount.from).from, previous?.to ?? 0), amount.from)
  const after = sentence.text.slice(amount.to, clauseAt(sentence, amount.from).to)
  if (DISPUTED_AFTER.test(after) || TO_ME.test(`${said}# ${after}`)) return 'disputedAmount'
  if (DEPOSIT_KEPT.test(said)) return 'disputedAmount'
  const isDepositAmount = isDeposit(said) || words('^ ?(?:tiền )?(?:đặt )?cọc').test(after)
  if (isDepositAmount) return isDepositClaimed(told) ? 'disputedAmount' : null
  if (NEITHER_AFTER.test(after)) return null
  if (NEITHER_BEFORE.test(said)) return null
  if (GOODS_PRICED.test(said) && !DEPOSIT.test(said)) return 'transactionValue'
  if (DAMAGE_BEFORE.test(said) || DAMAGE_AFTER.test(after)) return 'damageAmount'
  if (SPENT.test(said) && DAMAGE_BEFORE.test(sentence.text.slice(0, amount.from - said.length).replace(/,\s*$/u, ''))) return 'damageAmount'
  if (DISPUTED_BEFORE.test(said)) return 'disputedAmount'
  if (THEIR_WORD.test(after)) return null
  if (DEPOSIT.test(said)) return isDepositClaimed(told) ? 'disputedAmount' : null
  if (REPAIR.test(said)) return null
  // "thu phí 3 tháng, tổng 660k" is no price.
  const lead = leadTo(sentence.text, amount.from)
  if (TAKEN.test(lead) && !PRICED.test(lead)) return null
  if (PRICE_BEFORE.test(said) || AFTER_PRICE.test(after)) return 'transactionValue'
  // "mua nồi cơm điện, 1tr2": an amount alone after a purchase.
  const earlier = [...before.slice(-1).map(({ text }) => text), sentence.text.slice(Math.max(0, amount.from - EARLIER), amount.from)].join(' ')
  if (wordCount(said) + wordCount(after) <= FEW_WORDS && PRICED.test(earlier)) return 'transactionValue'
  // "giao áo rách, 315k"
  if (wordCount(said) + wordCount(after) === 0 && words('(?:giao|nhận|bán)').test(sentence.text.slice(0, amount.from))) return 'transactionValue'
  // "giày 760k": the thing itself, and its price.
  return isThing(said.trim(), known.goods) && wordCount(after) <= FEW_WORDS ? 'transactionValue' : null
}
const FEW_WORDS = 3
/** How far back a purchase may stand, in letters. */
const EARLIER = 160

const THEIR_WORD = words(`^ ?là ${TRADER} (?:nói|báo|bảo|kêu|đòi|đề nghị|đưa|trả|ra giá)`)
const DEPOSIT_CLAIMED = words('(?:(?:không|chưa|ko)(?: chịu)? (?:hoàn|trả)(?: lại)?|đòi lại|lấy lại|đòi|xin lại|hoàn|trả|nhận lại|giam|ôm|mất)(?: (?:tiền|cho|tôi|em|mình|lại|số|luôn))* (?:cọc|tiền cọc)')
const isDepositClaimed = ofStory((told) => told.some(({ text }) => DEPOSIT_CLAIMED.test(text)))
const isDeposit = (said: string): boolean => words('(?:cọc|đặt cọc|tiền cọc)(?: (?:trước|là|cho|họ|shop|hết|trước cho))*[ :]*$').test(said)

/** Things commonly bought; a clause of such a word and an amount is a price. */
const THING = words('^(?:cái |chiếc |con |bộ |đôi |hộp |gói )?(?:giày|dép|áo|váy|quần|đồ chơi|máy|xe|tủ|bếp|nồi|quạt|tivi|điện thoại|laptop|bàn|ghế|kệ|giường|nệm|đệm|vé|tour|túi|ba lô|balo|đồng hồ|loa|tai nghe|sữa|thuốc|kem|son|bánh|khóa học|thẻ)(?: \\p{L}+){0,3}$')
const isThing = (said: string, goods: string | undefined): boolean => said !== '' && (THING.test(said) || (goods !== undefined && wordCount(said) <= FEW_WORDS + 1 && goods.toLowerCase().includes(said)))

const clauseBefore = (sentence: Sentence, { from }: AmountSaid): string => sentence.text.slice(clauseAt(sentence, from).from, from)
const wordCount = (text: string): number => text.match(/\p{L}+/gu)?.length ?? 0
