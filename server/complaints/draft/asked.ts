/** A short reply to one question: "Bạn mua ngày nào?" – "hôm kia ạ". The question only says which field; the value is the resident's. */
import { findPlaces } from '../../../corpus/places.ts'
import type { FieldName } from '../complaint.ts'
import { WANTED } from './demands.ts'
import { nameAt } from './person-name.ts'
import { PHONE } from './phones.ts'
import { phraseAt } from './phrase.ts'
import { KINDS } from './proof.ts'
import { goodsAt } from './purchase.ts'
import type { Spoken, Values } from './reader.ts'
import { sentencesOf, type Sentence } from './sentence.ts'
import { ENDS_TRADER } from './trader.ts'
import { ME, words } from './words.ts'

const ASKS: readonly (readonly [RegExp, FieldName])[] = [
  [words('(?:điện thoại|sđt|số máy|hotline)[^?]*(?:shop|cửa hàng|bên bán|người bán)|(?:shop|cửa hàng|bên bán|người bán)[^?]*(?:điện thoại|sđt)'), 'traderPhone'],
  [words('(?:số điện thoại|sđt|số liên hệ|số của (?:bạn|anh|chị|bác))'), 'phone'],
  [words('(?:tên (?:của )?(?:shop|cửa hàng|bên bán|người bán|công ty)|(?:bên bán|shop|cửa hàng|người bán|công ty) (?:tên|là)(?: là)? gì|mua (?:ở|của) (?:đâu|shop nào|cửa hàng nào|ai))'), 'traderName'],
  [words('(?:họ và tên|họ tên|tên (?:của )?(?:bạn|anh|chị|bác|cô|chú|mình)|(?:bạn|anh|chị|bác) tên (?:là )?gì|^(?:bạn )?(?:cho (?:biết|mình|em|xin) )?tên(?=\\s*\\?))'), 'name'],
  [words('(?:nhận được|đã nhận)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào)'), 'contactReceivedOn'],
  [words('(?:gửi|khiếu nại|yêu cầu|liên hệ|báo)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào)'), 'contactSentOn'],
  [words('(?:trả lời)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào)'), 'traderAnsweredOn'],
  [words('(?:mua|đặt|ký)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào|lúc nào)|ngày mua'), 'boughtOn'],
  [words('(?:xảy ra|hỏng|sự việc)[^?]*(?:ngày nào|khi nào|bao giờ|hôm nào)'), 'happenedOn'],
  [words('(?:mã (?:đơn|vận đơn)|đơn (?:hàng )?mã|mã số đơn|số đơn)'), 'orderCode'],
  [words('(?:thiệt hại|viện phí|tiền thuốc)[^?]*bao nhiêu'), 'damageAmount'],
  [words('(?:đòi|lấy lại|hoàn|còn thiếu|tranh chấp|yêu cầu|muốn)[^?]*bao nhiêu'), 'disputedAmount'],
  [words('(?:giá bao nhiêu|(?:số )?tiền[^?]*bao nhiêu|giá (?:là )?bao nhiêu|mất bao nhiêu|bao nhiêu ạ|trị giá|bao nhiêu tiền|hết bao nhiêu|giá trị|giá tiền)'), 'transactionValue'],
  [words('(?:mua gì|sản phẩm gì|hàng gì|món gì|mặt hàng nào|dịch vụ gì|mua sản phẩm nào)'), 'goods'],
  [words('(?:shop|cửa hàng|bên bán|người bán|công ty)[^?]*ở (?:đâu|xã|phường|tỉnh)'), 'traderPlace'],
  [words('xảy ra ở (?:đâu|xã|phường|tỉnh)'), 'happenedAt'],
  [words('(?:bạn|anh|chị|bác)?(?: đang| hiện)? ?(?:sống|ở|cư trú) ?(?:ở |tại )?(?:đâu|xã|phường|tỉnh)'), 'residence'],
  [words('(?:muốn|mong|yêu cầu)[^?]*(?:thế nào|gì|ra sao|sao)'), 'demands'],
  [words('(?:bằng chứng|chứng cứ|giấy tờ)'), 'proof'],
  [words('(?:bao nhiêu tuổi|mấy tuổi)'), 'age'],
]

/** The fields the assistant asked for last: mostly one. */
export function askedFields(message: string): readonly FieldName[] {
  const questions = sentencesOf(message).filter(({ said }) => /\?\s*$/u.test(said))
  const parts = questions.flatMap(({ text }) => text.split(/,| (?:và|với) /u))
  const fields = new Set(parts.flatMap((part) => ASKS.find(([pattern]) => pattern.test(part))?.[1] ?? []))
  return [...fields]
}

const POLITE = words(`^(?:(?:dạ|vâng|à|ừ|thưa|${ME}|là|tên|của|ở|mua|shop|cửa hàng|số|sđt|giá|khoảng)[ ,:]+)*`)
const SHORT = 12
const REFUSES = words('^(?:không|ko|chưa|để sau|không biết|không nhớ|quên)')

export function readReply(field: FieldName, { sentence, days, amounts }: Spoken): Values {
  if (sentence.text.split(' ').length > SHORT || REFUSES.test(sentence.text)) return {}
  const from = POLITE.exec(sentence.text)?.[0].length ?? 0
  switch (field) {
    case 'name': return { name: fullName(sentence, from) }
    case 'phone': case 'traderPhone': return { [field]: [...sentence.text.matchAll(PHONE)][0]?.[0].replace(/[() .-]/gu, '') }
    case 'boughtOn': case 'happenedOn': case 'contactSentOn': case 'contactReceivedOn': case 'traderAnsweredOn': return { [field]: days.find(({ day }) => day !== '')?.day }
    case 'transactionValue': case 'disputedAmount': case 'damageAmount': return { [field]: amounts[0]?.value }
    case 'goods': return { goods: goodsAt(sentence, COUNTED.exec(sentence.text.slice(from))?.[0].length ?? from, [...days, ...amounts].map((each) => each.from)) }
    case 'traderName': return { traderName: traderAt(sentence, from) }
    case 'residence': case 'traderPlace': case 'happenedAt': return { [field]: placeIn(sentence) }
    case 'orderCode': return { orderCode: codeIn(sentence) }
    case 'age': return { age: Number(/(?<!\d)\d{1,3}(?!\d)/u.exec(sentence.text)?.[0] ?? NaN) || undefined }
    case 'demands': return listOf('demands', WANTED.filter(([pattern]) => pattern.test(sentence.text)).map(([, demand]) => demand))
    case 'proof': return listOf('proof', KINDS.flatMap((pattern) => [...sentence.text.matchAll(pattern)].map(({ index, 0: said }) => sentence.cut(index, index + said.length))))
    default: return {}
  }
}

/** "Trần Văn Lợi, xã Phú Bình, Thái Nguyên" after "Bạn tên gì, ở đâu?": each part answers what it looks like; two days or two places would be a guess. */
export function readReplies(fields: readonly FieldName[], spoken: Spoken): Values {
  const { sentence } = spoken
  if (sentence.text.split(' ').length > LONGER) return {}
  const alone = (kind: readonly FieldName[]) => { const asked = fields.filter((field) => kind.includes(field)); return asked.length === 1 ? asked[0] : undefined }
  const [day, place, sum] = [alone(DAYS), alone(PLACES), alone(SUMS)]
  const named = fields.includes('name') ? sentence.clauses.map(({ from, to }) => ({ to, name: nameAt(sentence, from + (POLITE.exec(sentence.text.slice(from, to).trimStart())?.[0].length ?? 0), true) })).find(({ to, name }) => name !== null && name.to >= to - 1)?.name : undefined
  return {
    name: named?.value,
    ...(fields.includes('goods') && !fields.includes('name') ? { goods: goodsOf(spoken) } : {}),
    ...(day === undefined || spoken.days.length !== 1 ? {} : { [day]: spoken.days[0]?.day || undefined }),
    ...(place === undefined ? {} : { [place]: placeIn(sentence) }),
    ...(sum === undefined || spoken.amounts.length !== 1 ? {} : { [sum]: spoken.amounts[0]?.value }),
    ...(fields.includes('phone') && !fields.includes('traderPhone') ? readReply('phone', spoken) : {}),
    ...(fields.includes('age') ? { age: Number(words('(?<age>\\d{1,3}) ?(?:tuổi|t)').exec(sentence.text)?.groups?.['age'] ?? NaN) || undefined } : {}),
  }
}
const LONGER = 20

/** "cái ấm siêu tốc, ở siêu thị Thành Công": a first part that is no place and no seller. */
function goodsOf({ sentence, days, amounts }: Spoken): string | undefined {
  const [first] = sentence.clauses
  if (first === undefined || words('^(?:dạ |à |em |e |tôi )*(?:ở|tại|trên|shop|cửa hàng|siêu thị|tiệm|hôm|ngày|\\d)').test(first.text)) return undefined
  const from = POLITE.exec(first.text)?.[0].length ?? 0
  return goodsAt(sentence, from + (COUNTED.exec(first.text.slice(from))?.[0].length ?? 0), [first.to, ...days.map((each) => each.from), ...amounts.map((each) => each.from)])
}

const DAYS: readonly FieldName[] = ['boughtOn', 'happenedOn', 'contactSentOn', 'contactReceivedOn', 'traderAnsweredOn']
const PLACES: readonly FieldName[] = ['residence', 'traderPlace', 'happenedAt']
const SUMS: readonly FieldName[] = ['transactionValue', 'disputedAmount', 'damageAmount']
const COUNTED = words('^(?:(?:một|1|cái|chiếc|con|bộ|đôi|hộp|gói) )*')

function traderAt(sentence: Sentence, from: number): string | undefined {
  const phrase = phraseAt(sentence, from, { ends: ENDS_TRADER, most: 6 })
  return phrase?.isEnded === true && /\p{L}/u.test(phrase.value) ? phrase.value : undefined
}

function placeIn({ text }: Sentence): string | undefined {
  const places = findPlaces(text).flatMap(({ place }) => (place.kind === 'ambiguous' ? [] : [place.slug]))
  return places.find((slug) => /^(?:xa|phuong|dac-khu)-/u.test(slug)) ?? places[0]
}

/** "cô tên Hường, Đỗ Thị Hường": the whole name wins. */
function fullName(sentence: Sentence, from: number): string | undefined {
  const names = [from, ...sentence.clauses.slice(1).map((clause) => clause.from)].flatMap((at) => nameAt(sentence, at, at !== from) ?? [])
  return names.sort((a, b) => b.length - a.length)[0]?.value
}

/** A run with a digit in it, as typed. */
function codeIn(sentence: Sentence): string | undefined {
  const found = /(?<![\p{L}\d])(?=[\p{L}/._-]*\d)[\p{L}\d][\p{L}\d/._-]{5,29}(?<=[\p{L}\d])/u.exec(sentence.text)
  return found === null || /^\d{1,2}[/.-]\d{1,2}/u.test(found[0]) ? undefined : sentence.cut(found.index, found.index + found[0].length)
}

const listOf = (field: 'demands' | 'proof', values: readonly string[]): Values => (values.length > 0 ? { [field]: values } : {})
